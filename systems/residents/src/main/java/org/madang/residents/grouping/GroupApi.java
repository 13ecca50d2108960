package org.madang.residents.grouping;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Once;
import org.madang.residents.Refusal;
import org.madang.residents.ResidentNumber;
import org.madang.residents.ResidentRegistration;
import org.madang.residents.api.Answers;
import org.madang.residents.grouping.GroupResidences.Place;
import org.madang.residents.numbers.NumberReading;
import org.madang.residents.numbers.NumberScheme;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shared homes, and the moves their managers report, by programs and officials. */
@RestController
@RequestMapping("/api/residents/groups")
@Tag(name = "residents")
class GroupApi {

    private final GroupResidences places;
    private final OpenGroupResidence opening;
    private final ReportGroupMove moves;
    private final NumberScheme scheme;
    private final Answers answers;
    private final Access access;

    GroupApi(
            GroupResidences places,
            OpenGroupResidence opening,
            ReportGroupMove moves,
            NumberScheme scheme,
            Answers answers,
            Access access) {
        this.places = places;
        this.opening = opening;
        this.moves = moves;
        this.scheme = scheme;
        this.answers = answers;
        this.access = access;
    }

    /** Who moved in. */
    record Arrivals(String unit, LocalDate movedOn, List<String> numbers) {}

    /** One of them: entered, or why not. Numbers go out masked. */
    record Arrival(String number, boolean entered, List<Refusal> reasons) {}

    @GetMapping
    @Operation(summary = "The shared homes (합숙소) of the own area")
    @Transactional(readOnly = true)
    List<Place> list() {
        access.holding(ResidentRegistration.REGISTER);
        return places.list();
    }

    @PostMapping
    @Operation(summary = "Write down a shared home")
    ResponseEntity<?> open(
            @RequestHeader(value = Once.HEADER, required = false) @Nullable String key,
            @RequestBody OpenGroupResidence.Command command) {
        return answers.once(
                key,
                "groups",
                command,
                () ->
                        switch (opening.open(command)) {
                            case OpenGroupResidence.Result.Refused refused ->
                                    answers.refused(List.of(refused.reason()));
                            case OpenGroupResidence.Result.Opened opened -> answers.created(opened);
                        });
    }

    @PostMapping("/{id}/moves")
    @Operation(summary = "Enter the moves that the manager of a shared home reports")
    ResponseEntity<?> arrive(
            @RequestHeader(value = Once.HEADER, required = false) @Nullable String key,
            @PathVariable long id,
            @RequestBody Arrivals arrivals) {
        access.holding(ResidentRegistration.REGISTER);
        var numbers = new ArrayList<ResidentNumber>();
        for (var number : arrivals.numbers()) {
            if (!(scheme.read(number) instanceof NumberReading.Valid valid)) {
                return Answers.badField(
                        "numbers[" + numbers.size() + "]",
                        Text.of("주민등록번호가 아닙니다.", "This is no resident number."));
            }
            numbers.add(valid.number());
        }
        if (numbers.isEmpty() || numbers.size() > ReportGroupMove.MOST) {
            return Answers.badField(
                    "numbers", Text.of("한 번에 1명부터 200명까지 적습니다.", "From one to 200 at a time."));
        }
        return answers.once(
                key,
                "groups/" + id + "/moves",
                arrivals,
                () -> {
                    var outcomes =
                            moves.report(id, arrivals.unit(), arrivals.movedOn(), numbers)
                                    .orElseThrow(GroupPage::absent);
                    return answers.done(outcomes.stream().map(GroupApi::arrival).toList());
                });
    }

    private static Arrival arrival(ReportGroupMove.Outcome outcome) {
        return new Arrival(outcome.number().masked(), outcome.entered(), outcome.reasons());
    }
}
