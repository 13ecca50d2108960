@NullMarked
package org.madang.residents.cards.printing;

import org.jspecify.annotations.NullMarked;
