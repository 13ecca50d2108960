/** Tests. */
@NullMarked
package org.madang.finance;

import org.jspecify.annotations.NullMarked;
