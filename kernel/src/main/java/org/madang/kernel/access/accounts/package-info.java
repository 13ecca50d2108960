/** Accounts, passwords and duties in the database. */
@NullMarked
package org.madang.kernel.access.accounts;

import org.jspecify.annotations.NullMarked;
