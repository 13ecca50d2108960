@NullMarked
package org.madang.residents.households;

import org.jspecify.annotations.NullMarked;
