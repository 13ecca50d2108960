/** Tests. */
@NullMarked
package org.madang.finance.api;

import org.jspecify.annotations.NullMarked;
