package org.madang.residents.registry;

import java.security.SecureRandom;
import java.time.LocalDate;
import org.madang.residents.ResidentNumber;
import org.madang.residents.Sex;
import org.madang.residents.numbers.NumberScheme;
import org.springframework.stereotype.Component;

/** Numbers that nobody holds or ever held (Resident Registration Act, Article 7-2). */
@Component
public class FreshNumbers {

    /** Draws before giving up: a day has a million numbers and some hundreds of births. */
    private static final int DRAWS = 1000;

    private final ResidentRows rows;
    private final NumberScheme scheme;
    private final RegisterClock clock;
    private final SecureRandom random = new SecureRandom();

    FreshNumbers(ResidentRows rows, NumberScheme scheme, RegisterClock clock) {
        this.rows = rows;
        this.scheme = scheme;
        this.clock = clock;
    }

    /** A number for somebody born that day, given in the division today. */
    public ResidentNumber draw(LocalDate birth, Sex sex, String division) {
        var request = new NumberScheme.Request(birth, sex, division, clock.today());
        for (int i = 0; i < DRAWS; i++) {
            var number = scheme.draw(request, random);
            if (!rows.holds(number)) {
                return number;
            }
        }
        throw new IllegalStateException("no number is left for this day of birth");
    }
}
