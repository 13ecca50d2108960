package org.madang.services.declaring;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import org.madang.kernel.access.HouseClock;
import org.springframework.stereotype.Component;

/**
 * What expressions of a declaration may speak of: {@code facts.<evidence>}, {@code
 * answers.<field>}, {@code today}, and {@code age} where the evidence {@code birth} is held.
 */
@Component
public class Knowledge {

    private final HouseClock clock;

    Knowledge(HouseClock clock) {
        this.clock = clock;
    }

    /** The context of an expression. */
    public Map<String, Object> of(Map<String, Object> facts, Map<String, Object> answers) {
        var today = LocalDate.now(clock.clock());
        var known = new HashMap<String, Object>();
        known.put("facts", facts);
        known.put("answers", answers);
        known.put("today", today);
        if (facts.get("birth") instanceof String birth) {
            try {
                known.put("age", Feel.age(LocalDate.parse(birth), today));
            } catch (DateTimeParseException e) {
                // Without a birthday there is no age, and rules that ask for it do not fit.
            }
        }
        return known;
    }
}
