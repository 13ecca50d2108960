/** Tests. */
@NullMarked
package org.madang.finance.subsidies;

import org.jspecify.annotations.NullMarked;
