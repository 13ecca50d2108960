@NullMarked
package org.madang.residents.rounds;

import org.jspecify.annotations.NullMarked;
