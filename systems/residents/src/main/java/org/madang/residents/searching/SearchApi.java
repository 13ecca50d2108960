package org.madang.residents.searching;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Language;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Problem;
import org.madang.kernel.places.DivisionCode;
import org.madang.residents.Refusal;
import org.madang.residents.searching.SearchQuestion.ByAddress;
import org.madang.residents.searching.SearchQuestion.ByName;
import org.madang.residents.searching.SearchQuestion.ByNumber;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The search as JSON. Always POST: what is looked for belongs in no address, for addresses are
 * written to logs.
 */
@RestController
@RequestMapping("/api/residents/search")
@Tag(name = "residents", description = "The resident register (주민등록)")
class SearchApi {

    private static final Text CANNOT =
            Text.of("이렇게는 찾을 수 없습니다.", "A search cannot be made like this.");
    private static final int LONGEST_REFERENCE = 60;

    private final SearchResidents search;

    SearchApi(SearchResidents search) {
        this.search = search;
    }

    /**
     * A number, or a name with birthDate or division, or division, road and building; and what it
     * is for.
     */
    record Wanted(
            @Nullable String number,
            @Nullable String name,
            @Nullable LocalDate birthDate,
            @Nullable String division,
            @Nullable String road,
            @Nullable String building,
            @Nullable SearchPurpose purpose,
            @Nullable String reference) {}

    @PostMapping
    @Operation(summary = "Residents of the own area who fit, at most 20")
    ResponseEntity<?> search(@RequestBody Wanted wanted, Language language) {
        var purpose = wanted.purpose();
        var reference = wanted.reference();
        if (purpose == null) {
            return problem(
                    language,
                    Refusal.of(
                            "search.purpose",
                            "purpose",
                            "찾는 목적을 적습니다.",
                            "Say what the search is for."));
        }
        if (reference != null && (reference.isBlank() || reference.length() > LONGEST_REFERENCE)) {
            return problem(
                    language,
                    Refusal.of(
                            "search.reference",
                            "reference",
                            "사건 번호는 60자까지입니다.",
                            "A case number has at most 60 characters."));
        }
        var question = question(wanted);
        if (question == null) {
            return problem(
                    language,
                    Refusal.of(
                            "search.too-open",
                            "",
                            "주민등록번호, 이름과 생년월일·행정구역, 또는 주소를 적습니다.",
                            "Give a number, a name with a birth date or division, or an address."));
        }
        return switch (search.search(question, purpose, reference)) {
            case SearchAnswer.Found found -> ResponseEntity.ok(found);
            case SearchAnswer.Refused refused ->
                    problem(language, refused.reasons().toArray(Refusal[]::new));
        };
    }

    private static @Nullable SearchQuestion question(Wanted wanted) {
        var number = wanted.number();
        var name = wanted.name();
        var road = wanted.road();
        var building = wanted.building();
        var code = wanted.division();
        var division = code == null ? null : DivisionCode.parse(code).orElse(null);
        if (number != null) {
            return new ByNumber(number);
        }
        if (name != null) {
            return new ByName(name, wanted.birthDate(), division);
        }
        return division != null && road != null && building != null
                ? new ByAddress(division, road, building)
                : null;
    }

    private static ResponseEntity<?> problem(Language language, Refusal... reasons) {
        var problem = Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "bad-search", CANNOT);
        for (var reason : List.of(reasons)) {
            var field = reason.field();
            problem =
                    problem.field(
                            field == null || field.isEmpty() ? "" : "/" + field, reason.words());
        }
        return problem.in(language);
    }
}
