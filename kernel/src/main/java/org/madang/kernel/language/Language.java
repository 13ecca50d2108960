package org.madang.kernel.language;

import java.util.Locale;

/** A language the house speaks of itself; adopters add more by catalogue, keyed by the English. */
public enum Language {
    KO(Locale.KOREAN),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** The BCP 47 tag, as the {@code lang} attribute of a page has it. */
    public String tag() {
        return locale.toLanguageTag();
    }

    /** The language for a tag such as {@code ko-KR}; English where the house does not speak it. */
    public static Language ofTag(String tag) {
        return tag.toLowerCase(Locale.ROOT).startsWith("ko") ? KO : EN;
    }
}
