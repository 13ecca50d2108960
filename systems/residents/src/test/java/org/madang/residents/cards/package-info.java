@NullMarked
package org.madang.residents.cards;

import org.jspecify.annotations.NullMarked;
