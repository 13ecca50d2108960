package org.madang.kernel.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.madang.kernel.language.Text;

/**
 * What a source knows: words for people, a value for rules.
 *
 * @param words as the person concerned and an official read it
 * @param value text, a truth, a whole or decimal number, a day, or lists and maps of these
 */
public record FactValue(Text words, Object value) {

    public FactValue {
        check(value);
    }

    private static void check(Object value) {
        switch (value) {
            case String _, Boolean _, Integer _, Long _, BigDecimal _, LocalDate _ -> {}
            case Collection<?> list -> list.forEach(FactValue::check);
            case Map<?, ?> map -> map.values().forEach(FactValue::check);
            default ->
                    throw new IllegalArgumentException(
                            "a fact is plain data, not a " + value.getClass().getSimpleName());
        }
    }
}
