package org.madang.kiosk.pins;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.madang.kernel.language.Text;

/** Which numbers are good, and how many guesses there are. */
final class PinRules {

    static final int LENGTH = 6;

    /** Guesses before the number is locked: at a million numbers, one in 200,000. */
    static final int GUESSES = 5;

    static final Duration LOCKED = Duration.ofHours(24);

    private PinRules() {}

    /** Why a number is not taken; empty when it is. */
    static Optional<Text> wrong(String pin, LocalDate birth) {
        if (!pin.matches("[0-9]{" + LENGTH + "}")) {
            return Optional.of(Text.of("숫자 6자리로 적어 주세요.", "Enter six digits."));
        }
        if (pin.chars().distinct().count() < 3
                || "01234567890".contains(pin)
                || "09876543210".contains(pin)) {
            return Optional.of(
                    Text.of(
                            "너무 쉬운 번호예요. 같은 숫자나 이어진 숫자는 쓸 수 없어요.",
                            "Too easy to guess: no repeated digits and no sequences."));
        }
        if (pin.equals(birth.format(DateTimeFormatter.ofPattern("yyMMdd")))) {
            return Optional.of(Text.of("생년월일은 쓸 수 없어요.", "Do not use your date of birth."));
        }
        return Optional.empty();
    }
}
