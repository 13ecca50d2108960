package org.madang.residents.pages;

import java.util.Optional;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.residents.ResidentNumber;
import org.madang.residents.numbers.NumberReading;
import org.madang.residents.numbers.NumberScheme;
import org.springframework.stereotype.Component;

/**
 * The question for a whole resident number. Asked in a POST form only, so that no number stands in
 * an address, a history or a log.
 */
@Component
public class NumberQuestion {

    private static final int LONGEST = 40;

    private final NumberScheme scheme;

    NumberQuestion(NumberScheme scheme) {
        this.scheme = scheme;
    }

    /** The number, or empty with its error in the form. */
    public Optional<ResidentNumber> required(Form form, String field) {
        var label = Text.of("주민등록번호", "Resident number");
        return form.ask(field, label)
                .required()
                .text(LONGEST)
                .flatMap(typed -> read(form, field, typed));
    }

    /** The same where the field may stay empty. */
    public Optional<ResidentNumber> optional(Form form, String field) {
        return form.typed(field).isBlank() ? Optional.empty() : required(form, field);
    }

    private Optional<ResidentNumber> read(Form form, String field, String typed) {
        return switch (scheme.read(typed)) {
            case NumberReading.Valid valid -> Optional.of(valid.number());
            case NumberReading.Invalid invalid -> {
                form.error(field, invalid.fault().words());
                yield Optional.empty();
            }
        };
    }
}
