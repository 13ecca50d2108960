/** Fees: asked for once, paid at a provider, told back by signed call-backs, and refunded. */
@ApplicationModule(id = "kernel.payments")
@NullMarked
package org.madang.kernel.payments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
