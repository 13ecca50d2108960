package org.madang.kernel.journal;

import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;

/**
 * Why personal data is touched (Personal Information Protection Act, Articles 15 and 18).
 *
 * @param code stable, {@code system.purpose}
 * @param words what the person concerned is told
 * @param reference case, application or document number, or null
 */
public record Purpose(String code, Text words, @Nullable String reference) {

    public static Purpose of(String code, Text words) {
        return new Purpose(code, words, null);
    }

    public Purpose about(String newReference) {
        return new Purpose(code, words, newReference);
    }
}
