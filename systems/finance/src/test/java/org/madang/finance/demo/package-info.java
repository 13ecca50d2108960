/** Tests. */
@NullMarked
package org.madang.finance.demo;

import org.jspecify.annotations.NullMarked;
