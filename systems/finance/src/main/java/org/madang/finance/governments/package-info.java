/** The 243 local governments, their accounts by type, and whom an official acts for. */
@NullMarked
package org.madang.finance.governments;

import org.jspecify.annotations.NullMarked;
