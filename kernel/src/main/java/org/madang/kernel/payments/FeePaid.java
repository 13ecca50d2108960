package org.madang.kernel.payments;

import org.jspecify.annotations.Nullable;

/** A fee was paid. */
public record FeePaid(long paymentId, String key, @Nullable String reference) {}
