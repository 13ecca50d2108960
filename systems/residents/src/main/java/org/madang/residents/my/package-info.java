/** The resident's own page: what the register holds of them, their papers and their reports. */
@NullMarked
package org.madang.residents.my;

import org.jspecify.annotations.NullMarked;
