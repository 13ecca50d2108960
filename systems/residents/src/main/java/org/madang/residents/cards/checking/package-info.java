/** Whether a card is genuine: yes or no, and no more. */
@NullMarked
package org.madang.residents.cards.checking;

import org.jspecify.annotations.NullMarked;
