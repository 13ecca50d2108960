/** How a country numbers its residents: the Korean scheme, and the demo's harmless one. */
@NullMarked
package org.madang.residents.numbers;

import org.jspecify.annotations.NullMarked;
