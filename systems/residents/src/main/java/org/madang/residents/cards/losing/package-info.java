/** A card is lost, found again, or ended. */
@NullMarked
package org.madang.residents.cards.losing;

import org.jspecify.annotations.NullMarked;
