package org.madang.residents.demo;

import java.util.Locale;

/**
 * Given names in Latin letters by the Revised Romanization of Korean (Notice 2014-42), chapter 3,
 * article 4: syllable by syllable, the changes of sound between them not written.
 */
final class Latin {

    private static final String[] INITIALS =
            "g kk n d tt r m b pp s ss - j jj ch k t p h".replace("-", "").split(" ", -1);
    private static final String[] MEDIALS =
            "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(" ");
    private static final String[] FINALS =
            "- k k k n n n t l k m l l l p l m p p t t ng t t k t p t"
                    .replace("-", "")
                    .split(" ", -1);

    private Latin() {}

    static String given(String hangul) {
        var latin = new StringBuilder();
        for (int i = 0; i < hangul.length(); i++) {
            int syllable = hangul.charAt(i) - '가';
            latin.append(INITIALS[syllable / 588])
                    .append(MEDIALS[syllable % 588 / 28])
                    .append(FINALS[syllable % 28]);
        }
        return latin.substring(0, 1).toUpperCase(Locale.ROOT) + latin.substring(1);
    }
}
