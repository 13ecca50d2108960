/** What goes to the printer of cards, and what comes back. */
@NullMarked
package org.madang.residents.cards.printing;

import org.jspecify.annotations.NullMarked;
