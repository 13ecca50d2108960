package org.madang.kernel.access;

import java.io.Serial;
import java.io.Serializable;

/**
 * The area an office answers for, as the leading digits of the division codes within it: {@code ""}
 * is the nation, {@code "11"} Seoul, {@code "11110"} Jongno-gu, ten digits one township.
 */
public record Jurisdiction(String prefix) implements Serializable {
    @Serial private static final long serialVersionUID = 1;

    public static final Jurisdiction NATION = new Jurisdiction("");

    public Jurisdiction {
        if (!prefix.matches("|\\d{2}|\\d{5}|\\d{10}")) {
            throw new IllegalArgumentException("0, 2, 5 or 10 leading digits of a division code");
        }
    }

    /** Whether a ten-digit division code lies in this area. */
    public boolean contains(String divisionCode) {
        return divisionCode.startsWith(prefix);
    }
}
