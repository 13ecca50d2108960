/** Officials decide on applications, hand cards over and end them. */
@NullMarked
package org.madang.residents.cards.desk;

import org.jspecify.annotations.NullMarked;
