package org.madang.residents;

import org.madang.kernel.language.Text;

/** Sex as the register records it. */
public enum Sex {
    MALE('M', Text.of("남", "Male")),
    FEMALE('F', Text.of("여", "Female"));

    private final char code;
    private final Text word;

    Sex(char code, Text word) {
        this.code = code;
        this.word = word;
    }

    public char code() {
        return code;
    }

    public Text word() {
        return word;
    }

    public static Sex ofCode(String code) {
        return switch (code) {
            case "M" -> MALE;
            case "F" -> FEMALE;
            default -> throw new IllegalArgumentException("sex is M or F, not " + code);
        };
    }
}
