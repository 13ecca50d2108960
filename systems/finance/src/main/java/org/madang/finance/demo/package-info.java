/** A year of business of 243 governments, through the use cases. */
@NullMarked
package org.madang.finance.demo;

import org.jspecify.annotations.NullMarked;
