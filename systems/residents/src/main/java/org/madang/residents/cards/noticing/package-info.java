/** Who reaches 17 is told to apply. */
@NullMarked
package org.madang.residents.cards.noticing;

import org.jspecify.annotations.NullMarked;
