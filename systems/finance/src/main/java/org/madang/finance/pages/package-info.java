/** What the desk pages of this system share. */
@NullMarked
package org.madang.finance.pages;

import org.jspecify.annotations.NullMarked;
