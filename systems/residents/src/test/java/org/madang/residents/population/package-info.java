/** Tests of the population figures. */
@NullMarked
package org.madang.residents.population;

import org.jspecify.annotations.NullMarked;
