/** Population figures on any day, by division, age and sex, from counts and never from people. */
@NullMarked
package org.madang.residents.population;

import org.jspecify.annotations.NullMarked;
