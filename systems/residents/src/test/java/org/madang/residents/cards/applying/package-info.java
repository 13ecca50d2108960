@NullMarked
package org.madang.residents.cards.applying;

import org.jspecify.annotations.NullMarked;
