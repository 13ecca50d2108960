/** Fees of cases on their bad days. */
@NullMarked
package org.madang.services.paying;

import org.jspecify.annotations.NullMarked;
