/** What the card does when the register changes. */
@NullMarked
package org.madang.residents.cards.following;

import org.jspecify.annotations.NullMarked;
