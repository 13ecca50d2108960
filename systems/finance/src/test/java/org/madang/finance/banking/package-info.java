/** Tests. */
@NullMarked
package org.madang.finance.banking;

import org.jspecify.annotations.NullMarked;
