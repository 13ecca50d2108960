/** Tests. */
@NullMarked
package org.madang.finance.planning;

import org.jspecify.annotations.NullMarked;
