package org.madang.kernel.pages;

import java.security.SecureRandom;

/** Numbers that lead from what a person saw to what the log says, easy to read out on a phone. */
final class Reference {

    /** No vowels and nothing that looks like something else. */
    private static final String LETTERS = "23456789BCDFGHJKMNPQRSTVWXZ";

    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Reference() {}

    static String next() {
        var number = new StringBuilder();
        for (int i = 0; i < 2 * GROUP; i++) {
            if (i == GROUP) {
                number.append('-');
            }
            number.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return number.toString();
    }
}
