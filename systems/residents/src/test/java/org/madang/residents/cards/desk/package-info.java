@NullMarked
package org.madang.residents.cards.desk;

import org.jspecify.annotations.NullMarked;
