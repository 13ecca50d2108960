package org.madang.residents.searching;

import java.text.Normalizer;
import java.util.Locale;

/**
 * How many slips of the pen lie between two names: letters left out, added, swapped or mistaken,
 * counted jamo by jamo in Hangul. Jamo that sound alike count half: 재 and 제 are easily confused, 재
 * and 주 are not.
 */
final class NameDistance {

    private static final int SLIP = 2;
    private static final int NEARLY = 1;

    /** Sounds that are confused with each other in speech or in writing. */
    private static final String[] ALIKE = {
        "ᅢᅦ", "ᅫᅬᅰ", "ᅤᅨ", "ᅥᅩ", "ᅴᅵ", "ᅮᅳ", "ᄀᄁᄏ", "ᄃᄄᄐ", "ᄇᄈᄑ", "ᄉᄊ", "ᄌᄍᄎ", "yi", "ei", "ou",
        "gk", "bp", "dt", "lr"
    };

    private static final char FIRST_FINAL = 0x11A8;

    /** The initial of each simple final: ㄴ at the end of a syllable is still ㄴ. */
    private static final String INITIAL_OF_FINAL = "ᄀᄁ\0ᄂ\0\0ᄃᄅ\0\0\0\0\0\0\0ᄆᄇ\0ᄉᄊᄋᄌᄎᄏᄐᄑᄒ";

    /** For each character the groups of {@link #ALIKE} it belongs to, a bit each. */
    private static final int[] GROUPS = groups();

    private final String wanted;

    /** To compare many names with one. */
    NameDistance(String wanted) {
        this.wanted = letters(wanted);
    }

    /** Slips in halves, 0 for names that are the same but for blanks and case. */
    static int between(String one, String other) {
        return slips(letters(one), letters(other));
    }

    /** The same share of slips whatever the length of the names: 0 the same, 1 nothing alike. */
    double share(String other) {
        var letters = letters(other);
        int longest = Math.max(1, Math.max(wanted.length(), letters.length()));
        return slips(wanted, letters) / (double) (SLIP * longest);
    }

    private static String letters(String name) {
        var whole = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        var letters = new StringBuilder(whole.length());
        for (int i = 0; i < whole.length(); i++) {
            char letter = whole.charAt(i);
            if (!Character.isWhitespace(letter) && ",.-'".indexOf(letter) < 0) {
                letters.append(initial(letter));
            }
        }
        return letters.toString();
    }

    private static char initial(char letter) {
        int end = letter - FIRST_FINAL;
        boolean simple =
                end >= 0 && end < INITIAL_OF_FINAL.length() && INITIAL_OF_FINAL.charAt(end) != 0;
        return simple ? INITIAL_OF_FINAL.charAt(end) : letter;
    }

    private static int[] groups() {
        var groups = new int[FIRST_FINAL];
        for (int i = 0; i < ALIKE.length; i++) {
            for (char letter : ALIKE[i].toCharArray()) {
                groups[letter] |= 1 << i;
            }
        }
        return groups;
    }

    /** Optimal string alignment: Levenshtein with neighbours swapped as one slip. */
    private static int slips(String a, String b) {
        var before = new int[b.length() + 1];
        var last = new int[b.length() + 1];
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = SLIP * j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = SLIP * i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = cost(a.charAt(i - 1), b.charAt(j - 1));
                int least = Math.min(last[j], row[j - 1]) + SLIP;
                least = Math.min(least, last[j - 1] + cost);
                boolean swapped =
                        i > 1
                                && j > 1
                                && a.charAt(i - 1) == b.charAt(j - 2)
                                && a.charAt(i - 2) == b.charAt(j - 1);
                row[j] = swapped ? Math.min(least, before[j - 2] + SLIP) : least;
            }
            var free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }

    private static int cost(char a, char b) {
        if (a == b) {
            return 0;
        }
        boolean alike = a < GROUPS.length && b < GROUPS.length && (GROUPS[a] & GROUPS[b]) != 0;
        return alike ? NEARLY : SLIP;
    }
}
