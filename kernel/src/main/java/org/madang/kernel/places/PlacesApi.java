package org.madang.kernel.places;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The divisions of the country as JSON, for everybody: no personal data. */
@RestController
@RequestMapping("/api/places/divisions")
class PlacesApi {

    private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");
    private static final int MOST = 1000;
    private static final int LONGEST_QUERY = 100;

    private final Places places;
    private final Clock clock;

    PlacesApi(Places places, ObjectProvider<Clock> clock) {
        this.places = places;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    /** A name in both languages. */
    record NameAnswer(String ko, String en) {}

    /** A division under one code and name. */
    record DivisionAnswer(
            String code,
            String level,
            NameAnswer name,
            NameAnswer fullName,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    record DivisionsAnswer(LocalDate at, List<DivisionAnswer> divisions) {}

    record SuccessionAnswer(String code, LocalDate date, String kind) {}

    /** A code over time, and what stands for its area on the day asked for. */
    record CodeAnswer(
            String code,
            LocalDate at,
            @Nullable DivisionAnswer division,
            List<DivisionAnswer> history,
            List<SuccessionAnswer> predecessors,
            List<SuccessionAnswer> successors,
            List<DivisionAnswer> samePlace) {}

    /**
     * Without a query, the divisions right below {@code within} (the provinces if it is left out);
     * with one, those anywhere below it whose name begins so.
     */
    @GetMapping
    DivisionsAnswer divisions(
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String within,
            @RequestParam(required = false) @Nullable String q) {
        var date = date(at);
        var area = within == null ? null : code(within, "within");
        if (q != null && q.length() > LONGEST_QUERY) {
            throw bad("q", "the query is longer than " + LONGEST_QUERY + " characters");
        }
        var gazetteer = places.gazetteer();
        if (area != null && gazetteer.at(area, date).isEmpty()) {
            throw unknown(area.value());
        }
        List<Division> found;
        if (q != null && !q.isBlank()) {
            found = gazetteer.search(q, date, area, MOST);
        } else if (area != null) {
            found = gazetteer.children(area, date);
        } else {
            found =
                    gazetteer.all(date).stream()
                            .filter(division -> division.level() == DivisionLevel.PROVINCE)
                            .toList();
        }
        return new DivisionsAnswer(date, answers(gazetteer, found, date));
    }

    /** One code: what it is, was and became. */
    @GetMapping("/{code}")
    CodeAnswer division(
            @PathVariable String code, @RequestParam(required = false) @Nullable String at) {
        var date = date(at);
        var asked = code(code, "code");
        var gazetteer = places.gazetteer();
        var history = gazetteer.history(asked);
        if (history.isEmpty()) {
            throw unknown(code);
        }
        return new CodeAnswer(
                asked.value(),
                date,
                gazetteer.at(asked, date).map(d -> answer(gazetteer, d, date)).orElse(null),
                answers(gazetteer, history, date),
                gazetteer.predecessors(asked).stream()
                        .map(step -> answer(step, step.predecessor()))
                        .toList(),
                gazetteer.successors(asked).stream()
                        .map(step -> answer(step, step.successor()))
                        .toList(),
                answers(gazetteer, gazetteer.asOf(asked, date), date));
    }

    private static List<DivisionAnswer> answers(
            Gazetteer gazetteer, List<Division> divisions, LocalDate date) {
        return divisions.stream().map(division -> answer(gazetteer, division, date)).toList();
    }

    private static DivisionAnswer answer(Gazetteer gazetteer, Division division, LocalDate date) {
        var full =
                division.inForce().includes(date)
                        ? gazetteer.fullName(division.code(), date).orElse(division.name())
                        : gazetteer.fullName(division);
        return new DivisionAnswer(
                division.code().value(),
                division.level().name().toLowerCase(Locale.ROOT),
                new NameAnswer(division.name().ko(), division.name().en()),
                new NameAnswer(full.ko(), full.en()),
                division.inForce().from(),
                division.inForce().to());
    }

    private static SuccessionAnswer answer(Succession step, DivisionCode other) {
        return new SuccessionAnswer(
                other.value(), step.date(), step.kind().name().toLowerCase(Locale.ROOT));
    }

    private LocalDate date(@Nullable String at) {
        if (at == null) {
            return LocalDate.ofInstant(clock.instant(), KOREA);
        }
        try {
            return LocalDate.parse(at);
        } catch (DateTimeParseException e) {
            throw bad("at", "not a date like 2026-11-23");
        }
    }

    private static DivisionCode code(String text, String parameter) {
        Optional<DivisionCode> code = DivisionCode.parse(text);
        return code.orElseThrow(() -> bad(parameter, "not a division code of ten digits"));
    }

    private static ErrorResponseException bad(String parameter, String why) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, why);
        problem.setProperty("parameter", parameter);
        return new ErrorResponseException(HttpStatus.BAD_REQUEST, problem, null);
    }

    private static ErrorResponseException unknown(String code) {
        var problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.NOT_FOUND, "no division " + code + " on that day");
        return new ErrorResponseException(HttpStatus.NOT_FOUND, problem, null);
    }
}
