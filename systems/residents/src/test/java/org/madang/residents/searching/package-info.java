/** Tests of finding residents. */
@NullMarked
package org.madang.residents.searching;

import org.jspecify.annotations.NullMarked;
