/** Tests. */
@NullMarked
package org.madang.finance.statements;

import org.jspecify.annotations.NullMarked;
