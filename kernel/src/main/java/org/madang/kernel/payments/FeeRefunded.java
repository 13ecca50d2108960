package org.madang.kernel.payments;

import org.jspecify.annotations.Nullable;

/** A fee was paid back. */
public record FeeRefunded(long paymentId, String key, @Nullable String reference) {}
