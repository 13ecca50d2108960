/** Passkeys (WebAuthn): signing in without a password, and the page that keeps them. */
@NullMarked
package org.madang.kernel.access.passkeys;

import org.jspecify.annotations.NullMarked;
