/** What everybody may know of local finance: page and open data. */
@NullMarked
package org.madang.finance.openness;

import org.jspecify.annotations.NullMarked;
