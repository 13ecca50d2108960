package org.madang.residents.cards.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.madang.kernel.language.Text;
import org.madang.residents.ResidentNumber;
import org.madang.residents.Sex;
import org.madang.residents.cards.printing.CardFace;

class MobileClaimsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final Instant NOW = Instant.parse("2026-11-26T03:00:00Z");

    private static Map<?, ?> ages(LocalDate birth) {
        var face =
                new CardFace(
                        "A00000001",
                        new ResidentNumber("9002031234567"),
                        "김시험",
                        "Kim Siheom",
                        birth,
                        Sex.FEMALE,
                        Text.of("가", "a"),
                        Text.of("나", "b"),
                        TODAY,
                        false,
                        new byte[0]);
        return (Map<?, ?>) MobileClaims.of(face, new byte[0], TODAY).get(MobileClaims.AGE);
    }

    @Test
    void ages_are_answered_without_the_birth_date() {
        assertThat(ages(LocalDate.of(2007, 11, 26)))
                .isEqualTo(Map.of("14", true, "19", true, "65", false));
        assertThat(ages(LocalDate.of(2007, 11, 27)))
                .isEqualTo(Map.of("14", true, "19", false, "65", false));
    }

    @Test
    void it_never_outlives_the_birthday_at_which_its_answer_would_change() {
        var nineteenSoon = LocalDate.of(2008, 3, 1);
        assertThat(MobileClaims.expiry(nineteenSoon, NOW))
                .isEqualTo(Instant.parse("2027-02-28T15:00:00Z"));
        assertThat(MobileClaims.expiry(LocalDate.of(1990, 1, 1), NOW))
                .isEqualTo(Instant.parse("2029-11-25T15:00:00Z"));
    }
}
