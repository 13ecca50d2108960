package org.madang.kernel.language;

import java.io.Serial;
import java.io.Serializable;

/**
 * Words a person reads, in Korean and in English. Both are demanded where the text is written, so a
 * missing translation does not compile.
 */
public record Text(String ko, String en) implements Serializable {
    @Serial private static final long serialVersionUID = 1;

    public Text {
        if (ko.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a text needs both its Korean and its English");
        }
    }

    public static Text of(String ko, String en) {
        return new Text(ko, en);
    }

    /** A name or figure that reads the same in every language. */
    public static Text same(String words) {
        return new Text(words, words);
    }

    public String in(Language language) {
        return switch (language) {
            case KO -> ko;
            case EN -> en;
        };
    }

    /**
     * This text with {@code {0}}, {@code {1}} … replaced; an argument that is a Text is translated.
     * Where 을(를), 은(는), 이(가) or 과(와) follows an argument, the one that fits it is left.
     */
    public Text with(Object... arguments) {
        return new Text(fill(ko, Language.KO, arguments), fill(en, Language.EN, arguments));
    }

    private static String fill(String pattern, Language language, Object... arguments) {
        var filled = pattern;
        for (int i = 0; i < arguments.length; i++) {
            var words =
                    arguments[i] instanceof Text text ? text.in(language) : arguments[i].toString();
            var place = "{" + i + "}";
            filled =
                    language == Language.KO
                            ? Particle.fill(filled, place, words)
                            : filled.replace(place, words);
        }
        return filled;
    }
}
