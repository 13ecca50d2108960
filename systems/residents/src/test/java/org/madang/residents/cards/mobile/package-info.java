@NullMarked
package org.madang.residents.cards.mobile;

import org.jspecify.annotations.NullMarked;
