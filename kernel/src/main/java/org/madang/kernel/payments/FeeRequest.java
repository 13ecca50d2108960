package org.madang.kernel.payments;

import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;

/**
 * A fee to be paid.
 *
 * @param key what is charged, once, such as {@code services:2026-17:fee}
 * @param payer the {@link org.madang.kernel.access.Actor#id} that pays
 * @param won above 0
 * @param what shown to the payer and on the receipt
 * @param reference number of the case or document, or null
 * @param returnPath the page of this house to go on to after paying
 */
public record FeeRequest(
        String key,
        String payer,
        long won,
        Text what,
        @Nullable String reference,
        String returnPath) {

    public FeeRequest {
        if (won < 1) {
            throw new IllegalArgumentException("a fee is above 0 won");
        }
        if (!returnPath.startsWith("/") || returnPath.startsWith("//")) {
            throw new IllegalArgumentException("a payer comes back to a page of this house");
        }
    }
}
