/** What the tests of cards stand on. */
@NullMarked
package org.madang.residents.cards.testing;

import org.jspecify.annotations.NullMarked;
