/** The books for programs: JSON resources under /api/finance. */
@NullMarked
package org.madang.finance.api;

import org.jspecify.annotations.NullMarked;
