package org.madang.kernel.journal;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;

/**
 * Why personal data is touched (Personal Information Protection Act, Articles 15 and 18).
 *
 * @param code stable, {@code system.purpose}
 * @param words what the person concerned is told
 * @param reference case, application or document number of at most 80 characters, or null
 */
public record Purpose(String code, Text words, @Nullable String reference) {

    private static final int LONGEST_REFERENCE = 80;
    private static final Pattern RESIDENT_NUMBER = Pattern.compile("\\d{6}-\\d{7}");

    /**
     * @throws IllegalArgumentException when the code is no code, or the reference too long or a
     *     resident number
     */
    public Purpose {
        Codes.check(code);
        if (reference != null
                && (reference.length() > LONGEST_REFERENCE
                        || RESIDENT_NUMBER.matcher(reference).find())) {
            throw new IllegalArgumentException("a reference is the number of a case or document");
        }
    }

    public static Purpose of(String code, Text words) {
        return new Purpose(code, words, null);
    }

    public Purpose about(String newReference) {
        return new Purpose(code, words, newReference);
    }
}
