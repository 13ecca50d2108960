/** Tests. */
@NullMarked
package org.madang.finance.budget;

import org.jspecify.annotations.NullMarked;
