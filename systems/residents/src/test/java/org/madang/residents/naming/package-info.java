/** Tests of names. */
@NullMarked
package org.madang.residents.naming;

import org.jspecify.annotations.NullMarked;
