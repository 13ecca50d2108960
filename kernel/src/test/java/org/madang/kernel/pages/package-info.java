/** Tests of what people see. */
@NullMarked
package org.madang.kernel.pages;

import org.jspecify.annotations.NullMarked;
