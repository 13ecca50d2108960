package org.madang.residents.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.PublicPaths;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Reply;
import org.madang.kernel.places.DivisionCode;
import org.madang.kernel.places.Places;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The population as a report: picture first, the tables under it, the figures to take away. */
@Controller
class PopulationPage {

    static final String PATH = "/statistics/population";

    private final Population population;
    private final Places places;

    PopulationPage(Population population, Places places) {
        this.population = population;
        this.places = places;
    }

    /** Everybody may read figures: nobody is in them. */
    @Configuration(proxyBeanMethods = false)
    static class Open {
        @Bean
        PublicPaths populationPaths() {
            return PublicPaths.of(PATH, "/api/statistics/**");
        }
    }

    /** A line of the table of divisions. */
    record Line(DivisionCode division, Text name, Count count, long households, String path) {}

    /** A division on the way from the nation to here. */
    record Step(Text name, String path) {}

    /** What the page shows. */
    record View(
            Form form,
            Text name,
            List<Step> trail,
            LocalDate day,
            @Nullable LocalDate firstDay,
            Snapshot snapshot,
            Count count,
            long households,
            List<Snapshot.Age> bands,
            List<Line> parts,
            List<Month> months,
            String query) {

        String perHousehold() {
            return ratio(count.people(), households);
        }

        static String ratio(long of, long to) {
            return to == 0 ? "–" : String.format(Locale.ROOT, "%.2f", of / (double) to);
        }

        Text summary() {
            return Text.of("{0} 연령별 남녀 인구", "Men and women by age, {0}").with(name);
        }

        boolean isKnown() {
            return firstDay != null && !day.isBefore(firstDay);
        }
    }

    @GetMapping(PATH)
    Reply population(
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable String date,
            Form form) {
        var today = population.today();
        var day = form.typed("date.year").isBlank() ? date : iso(form);
        var reading = Wanted.read(division, day, today, places);
        return switch (reading) {
            case Wanted.Reading.Fit fit -> page(fit.wanted(), form);
            case Wanted.Reading.Unfit unfit -> {
                form.error(unfit.field(), unfit.words());
                yield page(new Wanted(null, today), form).with(form);
            }
        };
    }

    /** What stands in the three boxes, as one date; nonsense stays nonsense. */
    private static String iso(Form form) {
        var date = form.ask("date", "기준일", "the date").date();
        return date.map(LocalDate::toString).orElse("?");
    }

    private Page page(Wanted wanted, Form form) {
        var division = wanted.division();
        var day = wanted.day();
        var snapshot = population.on(day);
        var name = Wanted.name(division, day, places);
        if (form.isValid()) {
            form.fill("date.year", Integer.toString(day.getYear()))
                    .fill("date.month", Integer.toString(day.getMonthValue()))
                    .fill("date.day", Integer.toString(day.getDayOfMonth()));
        }
        var view =
                new View(
                        form,
                        name,
                        trail(wanted),
                        day,
                        population.firstDay().orElse(null),
                        snapshot,
                        snapshot.count(division),
                        snapshot.households(division),
                        snapshot.ages(division, Snapshot.BAND).reversed(),
                        parts(snapshot, wanted),
                        population.months(division, day).reversed(),
                        query(division, day));
        return Page.of(Text.of("{0} 인구", "Population: {0}").with(name), "population", view);
    }

    private List<Step> trail(Wanted wanted) {
        var trail = new ArrayList<Step>();
        var division = wanted.division();
        while (division != null) {
            var name = Wanted.name(division, wanted.day(), places);
            trail.addFirst(new Step(name, path(division, wanted.day())));
            division = division.parent().orElse(null);
        }
        trail.addFirst(new Step(Wanted.NATION, path(null, wanted.day())));
        return trail;
    }

    private List<Line> parts(Snapshot snapshot, Wanted wanted) {
        return snapshot.parts(wanted.division()).stream()
                .map(part ->
                        new Line(
                                part.division(),
                                Wanted.name(part.division(), wanted.day(), places),
                                part.count(),
                                part.households(),
                                path(part.division(), wanted.day())))
                .toList();
    }

    private static String path(@Nullable DivisionCode division, LocalDate day) {
        return PATH + "?" + query(division, day);
    }

    static String query(@Nullable DivisionCode division, LocalDate day) {
        return division == null ? "date=" + day : "division=" + division.value() + "&date=" + day;
    }
}
