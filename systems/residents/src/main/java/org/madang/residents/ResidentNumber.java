package org.madang.residents;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serial;
import java.io.Serializable;

/**
 * A resident number (주민등록번호) as its digits. What they mean is known to the country's number scheme
 * alone. Printing one shows it masked, so that no log can give it away.
 *
 * @param digits thirteen digits
 */
public record ResidentNumber(String digits) implements Serializable {
    @Serial private static final long serialVersionUID = 1;

    public static final int LENGTH = 13;
    private static final int BIRTH = 6;
    private static final int SHOWN = 7;

    public ResidentNumber {
        // The message must not repeat what may be a number with a slip in it.
        if (digits.length() != LENGTH || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("a resident number has thirteen digits");
        }
    }

    /** {@code 900101-1234567}: only for those with the duty to see it. */
    public String whole() {
        return digits.substring(0, BIRTH) + "-" + digits.substring(BIRTH);
    }

    /** {@code 900101-1******}; also what every answer in JSON holds. */
    @JsonValue
    public String masked() {
        return digits.substring(0, BIRTH)
                + "-"
                + digits.substring(BIRTH, SHOWN)
                + "*".repeat(LENGTH - SHOWN);
    }

    @Override
    public String toString() {
        return masked();
    }
}
