package org.madang.forensics.register;

import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;

/**
 * Why something may not be done.
 *
 * @param code stable, such as {@code board.same-reviewer}
 * @param field the field it speaks of, or null
 */
public record Refusal(String code, Text words, @Nullable String field) {

    public static Refusal of(String code, String ko, String en) {
        return new Refusal(code, Text.of(ko, en), null);
    }

    public static Refusal at(String field, String code, String ko, String en) {
        return new Refusal(code, Text.of(ko, en), field);
    }
}
