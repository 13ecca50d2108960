package org.madang.finance;

import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;

/**
 * Why something may not be done as asked.
 *
 * @param code stable, such as {@code commit.over-allotment}
 * @param words the reason, with the law it rests on
 * @param field the field of the command it speaks of, or null
 */
public record Refusal(String code, Text words, @Nullable String field) {

    public static Refusal of(String code, @Nullable String field, String ko, String en) {
        return new Refusal(code, Text.of(ko, en), field);
    }

    /** The same reason with its figures filled in. */
    public Refusal with(Object... arguments) {
        return new Refusal(code, words.with(arguments), field);
    }
}
