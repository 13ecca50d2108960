@NullMarked
package org.madang.residents.standing;

import org.jspecify.annotations.NullMarked;
