@NullMarked
package org.madang.residents.cards.checking;

import org.jspecify.annotations.NullMarked;
