package org.madang.kiosk.pins;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.bcrypt.BCrypt;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class PinRulesTest {

    private static final LocalDate BIRTH = LocalDate.of(1979, 4, 1);

    @ParameterizedTest
    @ValueSource(
            strings = {"", "12345", "1234567", "12a456", "111111", "121212", "123456", "987654"})
    void a_number_that_is_none_or_easy_to_guess_is_not_taken(String pin) {
        assertThat(PinRules.wrong(pin, BIRTH)).isPresent();
    }

    @Test
    void the_date_of_birth_is_not_taken() {
        assertThat(PinRules.wrong("790401", BIRTH)).isPresent();
        assertThat(PinRules.wrong("790402", BIRTH)).isEmpty();
    }

    @Test
    void a_card_without_a_number_costs_as_much_as_one_with() {
        // One that could not be read would be refused at once, and tell cards apart.
        assertThat(BCrypt.hashpw("123456", Pins.NOBODYS)).hasSameSizeAs(Pins.NOBODYS);
        assertThat(new BCryptPasswordEncoder().upgradeEncoding(Pins.NOBODYS)).isFalse();
    }
}
