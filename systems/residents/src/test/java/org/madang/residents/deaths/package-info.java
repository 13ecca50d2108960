/** Tests of deaths. */
@NullMarked
package org.madang.residents.deaths;

import org.jspecify.annotations.NullMarked;
