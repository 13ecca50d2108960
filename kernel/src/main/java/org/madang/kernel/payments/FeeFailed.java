package org.madang.kernel.payments;

import org.jspecify.annotations.Nullable;

/** A try to pay a fee failed; it can be tried again. */
public record FeeFailed(long paymentId, String key, @Nullable String reference) {}
