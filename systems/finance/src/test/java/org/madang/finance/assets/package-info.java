/** Tests. */
@NullMarked
package org.madang.finance.assets;

import org.jspecify.annotations.NullMarked;
