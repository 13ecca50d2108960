@NullMarked
package org.madang.residents.cards.credential;

import org.jspecify.annotations.NullMarked;
