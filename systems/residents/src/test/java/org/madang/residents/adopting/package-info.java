/** Tests of adopting. */
@NullMarked
package org.madang.residents.adopting;

import org.jspecify.annotations.NullMarked;
