/** Tests of grouping. */
@NullMarked
package org.madang.residents.grouping;

import org.jspecify.annotations.NullMarked;
