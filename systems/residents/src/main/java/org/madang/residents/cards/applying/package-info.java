/** A resident applies for a card, with a photo. */
@NullMarked
package org.madang.residents.cards.applying;

import org.jspecify.annotations.NullMarked;
