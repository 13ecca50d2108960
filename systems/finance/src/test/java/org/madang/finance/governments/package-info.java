/** Tests. */
@NullMarked
package org.madang.finance.governments;

import org.jspecify.annotations.NullMarked;
