package org.madang.residents;

import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;

/**
 * Why the register may not be changed as asked.
 *
 * @param code stable, such as {@code move.future}
 * @param words the reason, with the law it rests on
 * @param field the field of the command it speaks of, or null
 */
public record Refusal(String code, Text words, @Nullable String field) {

    public static Refusal of(String code, @Nullable String field, String ko, String en) {
        return new Refusal(code, Text.of(ko, en), field);
    }
}
