package org.madang.forensics.register;

import java.util.Optional;

/**
 * Pattern of each finger, right thumb to right little finger, then left: A arch, T tented arch, U
 * ulnar loop, R radial loop, W whorl, and - for a finger not seen. Patterns sort candidates; only
 * an examiner who compares minutiae establishes identity.
 */
public record FingerPatterns(String fingers) {

    /** Reads ten signs, with or without blanks. */
    public static Optional<FingerPatterns> read(String text) {
        var signs = text.toUpperCase(java.util.Locale.ROOT).replaceAll("\\s+", "");
        return signs.matches("[ATURW-]{10}")
                ? Optional.of(new FingerPatterns(signs))
                : Optional.empty();
    }

    /** Fingers seen in both. */
    public int common(FingerPatterns other) {
        int count = 0;
        for (int i = 0; i < 10; i++) {
            count += fingers.charAt(i) != '-' && other.fingers.charAt(i) != '-' ? 1 : 0;
        }
        return count;
    }

    /** Fingers seen in both with different patterns; arch and tented arch are easily confused. */
    public int different(FingerPatterns other) {
        int count = 0;
        for (int i = 0; i < 10; i++) {
            char a = plain(fingers.charAt(i));
            char b = plain(other.fingers.charAt(i));
            count += a != '-' && b != '-' && a != b ? 1 : 0;
        }
        return count;
    }

    private static char plain(char pattern) {
        return pattern == 'T' ? 'A' : pattern;
    }
}
