package org.madang.residents.population;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Language;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Problem;
import org.madang.kernel.places.DivisionCode;
import org.madang.kernel.places.Places;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The population as open data: JSON with everything, CSV by table. */
@RestController
@RequestMapping("/api/statistics/population")
@Tag(name = "statistics", description = "Population figures (주민등록 인구통계)")
class PopulationApi {

    private static final String SOURCE = "Madang resident registration, daily headcount changes";
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Population population;
    private final Places places;

    PopulationApi(Population population, Places places) {
        this.population = population;
        this.places = places;
    }

    /**
     * A division.
     *
     * @param code null for the nation
     */
    record Area(@Nullable String code, String ko, String en) {}

    /** People and households of an area. */
    record Sum(long people, long men, long women, long households) {}

    /** People of one age; of the last and older. */
    record AgeCount(int age, long men, long women) {}

    record PartSum(Area division, Sum sum) {}

    record MonthSum(LocalDate end, Sum sum) {}

    /** All figures of an area on a day. */
    record Answer(
            String source,
            Instant countedAt,
            LocalDate date,
            Area division,
            Sum sum,
            List<AgeCount> ages,
            List<PartSum> divisions,
            List<MonthSum> months) {}

    @GetMapping
    @Operation(summary = "People by age and sex, by division and by month, on a day")
    ResponseEntity<?> population(
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable String date,
            Language language) {
        return answered(division, date, language, wanted -> ResponseEntity.ok(answer(wanted)));
    }

    @GetMapping("/ages.csv")
    @Operation(summary = "People by single years of age")
    ResponseEntity<?> ages(
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable String date,
            Language language) {
        return table(
                "ages",
                division,
                date,
                language,
                (answer, csv) -> {
                    csv.writeRecord(
                            "date", "division", "name_ko", "name_en", "age", "men", "women");
                    var area = answer.division();
                    answer.ages()
                            .forEach(age ->
                                    csv.writeRecord(
                                            answer.date().toString(),
                                            code(area),
                                            area.ko(),
                                            area.en(),
                                            Integer.toString(age.age()),
                                            Long.toString(age.men()),
                                            Long.toString(age.women())));
                });
    }

    @GetMapping("/divisions.csv")
    @Operation(summary = "People and households of the divisions right below")
    ResponseEntity<?> divisions(
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable String date,
            Language language) {
        return table(
                "divisions",
                division,
                date,
                language,
                (answer, csv) -> {
                    csv.writeRecord(
                            "date",
                            "division",
                            "name_ko",
                            "name_en",
                            "people",
                            "men",
                            "women",
                            "households");
                    answer.divisions()
                            .forEach(part -> row(csv, answer.date(), part.division(), part.sum()));
                });
    }

    @GetMapping("/months.csv")
    @Operation(summary = "People and households at the ends of months")
    ResponseEntity<?> months(
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable String date,
            Language language) {
        return table(
                "months",
                division,
                date,
                language,
                (answer, csv) -> {
                    csv.writeRecord(
                            "date",
                            "division",
                            "name_ko",
                            "name_en",
                            "people",
                            "men",
                            "women",
                            "households");
                    answer.months()
                            .forEach(
                                    month -> row(csv, month.end(), answer.division(), month.sum()));
                });
    }

    /** Where the figures of a day differ from the register. */
    record Check(LocalDate date, boolean agrees, List<Population.Doubt> doubts) {}

    @GetMapping("/check")
    @Operation(summary = "Recounts the register; for officials charged with the figures")
    ResponseEntity<?> check(
            @RequestParam(required = false) @Nullable String date, Language language) {
        return answered(
                null,
                date,
                language,
                wanted -> {
                    var doubts = population.doubts(wanted.day());
                    return ResponseEntity.ok(new Check(wanted.day(), doubts.isEmpty(), doubts));
                });
    }

    private interface Answering {
        ResponseEntity<?> answer(Wanted wanted);
    }

    private ResponseEntity<?> answered(
            @Nullable String division, @Nullable String date, Language language, Answering then) {
        return switch (Wanted.read(division, date, population.today(), places)) {
            case Wanted.Reading.Fit fit -> then.answer(fit.wanted());
            case Wanted.Reading.Unfit unfit ->
                    Problem.of(HttpStatus.BAD_REQUEST, "bad-parameter", unfit.words())
                            .field("/" + unfit.field(), unfit.words())
                            .in(language);
        };
    }

    private Answer answer(Wanted wanted) {
        var division = wanted.division();
        var day = wanted.day();
        var snapshot = population.on(day);
        var parts = new ArrayList<PartSum>();
        for (var part : snapshot.parts(division)) {
            parts.add(
                    new PartSum(area(part.division(), day), sum(part.count(), part.households())));
        }
        return new Answer(
                SOURCE,
                snapshot.countedAt(),
                day,
                area(division, day),
                sum(snapshot.count(division), snapshot.households(division)),
                snapshot.ages(division, 1).stream()
                        .map(age ->
                                new AgeCount(age.from(), age.count().men(), age.count().women()))
                        .toList(),
                parts,
                population.months(division, day).stream()
                        .map(month ->
                                new MonthSum(month.end(), sum(month.count(), month.households())))
                        .toList());
    }

    private static Sum sum(Count count, long households) {
        return new Sum(count.people(), count.men(), count.women(), households);
    }

    private Area area(@Nullable DivisionCode division, LocalDate day) {
        Text name = Wanted.name(division, day, places);
        return new Area(division == null ? null : division.value(), name.ko(), name.en());
    }

    private ResponseEntity<?> table(
            String name,
            @Nullable String division,
            @Nullable String date,
            Language language,
            BiConsumer<Answer, CsvWriter> rows) {
        return answered(
                division,
                date,
                language,
                wanted -> {
                    var text = new StringWriter();
                    var answer = answer(wanted);
                    try (var csv = CsvWriter.builder().build(text)) {
                        rows.accept(answer, csv);
                    } catch (IOException e) {
                        throw new UncheckedIOException("writing to memory failed", e);
                    }
                    var file = "population-%s-%s.csv".formatted(name, answer.date());
                    return ResponseEntity.ok()
                            .contentType(CSV)
                            .header(
                                    HttpHeaders.CONTENT_DISPOSITION,
                                    ContentDisposition.attachment()
                                            .filename(file)
                                            .build()
                                            .toString())
                            .body(text.toString());
                });
    }

    private static void row(CsvWriter csv, LocalDate day, Area area, Sum sum) {
        csv.writeRecord(
                day.toString(),
                code(area),
                area.ko(),
                area.en(),
                Long.toString(sum.people()),
                Long.toString(sum.men()),
                Long.toString(sum.women()),
                Long.toString(sum.households()));
    }

    private static String code(Area area) {
        var code = area.code();
        return code == null ? "" : code;
    }
}
