package org.madang.kernel.journal;

/**
 * The pattern of a code: a small Latin letter, then Latin letters, digits, dots, hyphens and
 * underscores, at most 80 in all, and no long run of digits. Korean names, addresses, telephone and
 * resident numbers do not fit it, so none gets into the journal by mistake.
 */
final class Codes {

    private static final int LONGEST = 80;
    private static final int LONGEST_RUN_OF_DIGITS = 5;

    private Codes() {}

    static void check(String code) {
        if (!isCode(code)) {
            // The text itself may be a person's data: it must not reach a log by this message.
            throw new IllegalArgumentException(
                    "a code of %d characters is not like system.use-case".formatted(code.length()));
        }
    }

    private static boolean isCode(String code) {
        if (code.isEmpty() || code.length() > LONGEST || !isSmall(code.charAt(0))) {
            return false;
        }
        var digits = 0;
        for (int i = 1; i < code.length(); i++) {
            var c = code.charAt(i);
            digits = c >= '0' && c <= '9' ? digits + 1 : 0;
            var fits = digits > 0 || isSmall(c) || (c >= 'A' && c <= 'Z') || isMark(c);
            if (!fits || digits > LONGEST_RUN_OF_DIGITS) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSmall(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isMark(char c) {
        return c == '.' || c == '-' || c == '_';
    }
}
