@NullMarked
package org.madang.residents.cards.noticing;

import org.jspecify.annotations.NullMarked;
