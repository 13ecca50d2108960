package org.madang.residents.population;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;
import org.madang.kernel.places.DivisionCode;
import org.madang.kernel.places.Places;

/**
 * Which figures are asked for.
 *
 * @param division null for the nation
 */
record Wanted(@Nullable DivisionCode division, LocalDate day) {

    static final Text NATION = Text.of("전국", "The nation");

    /** The question, or what is wrong with it. */
    sealed interface Reading {
        record Fit(Wanted wanted) implements Reading {}

        record Unfit(String field, Text words) implements Reading {}
    }

    static Reading read(
            @Nullable String division, @Nullable String day, LocalDate today, Places places) {
        LocalDate date = today;
        if (day != null && !day.isBlank()) {
            try {
                date = LocalDate.parse(day.strip());
            } catch (DateTimeParseException e) {
                return unfit("date", "날짜를 2026-11-01처럼 적어 주세요.", "Give the date as 2026-11-01.");
            }
        }
        if (date.isAfter(today)) {
            return unfit("date", "아직 오지 않은 날이에요.", "That day has not come yet.");
        }
        if (date.getYear() < 1900) {
            return unfit("date", "그날의 통계는 없어요.", "There are no figures of that day.");
        }
        if (division == null || division.isBlank()) {
            return new Reading.Fit(new Wanted(null, date));
        }
        var code = DivisionCode.parse(division.strip());
        return code.isEmpty() || places.gazetteer().history(code.get()).isEmpty()
                ? unfit("division", "없는 행정구역이에요.", "There is no such division.")
                : new Reading.Fit(new Wanted(code.get(), date));
    }

    private static Reading unfit(String field, String ko, String en) {
        return new Reading.Unfit(field, Text.of(ko, en));
    }

    /** What the division was called that day, or first or last otherwise. */
    static Text name(@Nullable DivisionCode division, LocalDate day, Places places) {
        if (division == null) {
            return NATION;
        }
        var gazetteer = places.gazetteer();
        return gazetteer
                .at(division, day)
                .or(() -> gazetteer.history(division).stream().findFirst())
                .map(found -> found.name())
                .orElse(Text.same(division.value()));
    }
}
