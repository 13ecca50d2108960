package org.madang.residents.rounds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.madang.kernel.places.Division;
import org.madang.kernel.places.DivisionCode;
import org.madang.kernel.places.Places;
import org.madang.residents.ResidentRegistration;
import org.madang.residents.pages.Told;
import org.madang.residents.registry.RegisterClock;
import org.madang.residents.rounds.YearlyRounds.Township;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** The yearly rounds at the desk: opened and ended by an approver, and how far they are. */
@Controller
class RoundPage {

    private static final String DESK = "/desk/residents/rounds";
    private static final int SHOWN = 50;

    /** The rounds of an area, one with the name of its municipality. */
    record Rounds(List<Line> rounds, boolean mayOpen, Form form) {}

    record Line(Round round, Text municipality) {}

    /** How far a round is. */
    record Progress(
            Round round,
            Text municipality,
            List<Part> parts,
            boolean mayClose,
            boolean mayVisit,
            Form form) {}

    /** A township with its name; all of them together have no code. */
    record Part(Text name, Township counts) {

        boolean isWhole() {
            return counts.division().isEmpty();
        }
    }

    private final OpenRound opening;
    private final YearlyRounds rounds;
    private final Places places;
    private final Access access;
    private final Once once;
    private final TransactionTemplate transactions;
    private final RegisterClock clock;

    RoundPage(
            OpenRound opening,
            YearlyRounds rounds,
            Places places,
            Access access,
            Once once,
            TransactionTemplate transactions,
            RegisterClock clock) {
        this.opening = opening;
        this.rounds = rounds;
        this.places = places;
        this.access = access;
        this.once = once;
        this.transactions = transactions;
        this.clock = clock;
    }

    @GetMapping(DESK)
    Reply list() {
        var today = clock.today();
        return list(
                Form.empty()
                        .fill("from", today.toString())
                        .fill(
                                "ground",
                                "주민등록법 제20조제1항, 행정안전부 %d년 주민등록 사실조사 계획"
                                        .formatted(today.getYear())));
    }

    @PostMapping(DESK)
    Reply open(Form form) {
        access.official(ResidentRegistration.APPROVE);
        return once.submit(form, () -> opened(form));
    }

    private Reply opened(Form form) {
        var from = form.ask("from", "시작하는 날", "First day").required().date();
        var home = form.ask("homeUntil", "비대면 조사 마지막 날", "Last day from home").required().date();
        var until = form.ask("until", "방문 조사 마지막 날", "Last day of visits").required().date();
        var ground = form.ask("ground", "근거", "Ground").required().text(RoundRules.LONGEST_GROUND);
        if (!form.isValid()) {
            return list(form);
        }
        var command =
                new OpenRoundCommand(
                        from.orElseThrow(),
                        home.orElseThrow(),
                        until.orElseThrow(),
                        ground.orElseThrow());
        return switch (opening.open(command)) {
            case RoundResult.Refused refused -> {
                Told.reasons(
                        form, refused.reasons(), Told.only("from", "homeUntil", "until", "ground"));
                yield list(form);
            }
            case RoundResult.Done done ->
                    Redirect.to(DESK + "/" + done.roundId())
                            .saying(Text.of("사실조사를 시작했습니다.", "The round is open."));
        };
    }

    private Reply list(Form form) {
        var official = official();
        var area = official.office().jurisdiction().prefix();
        var lines =
                rounds.of(area, SHOWN).stream()
                        .map(round -> new Line(round, municipality(round)))
                        .toList();
        boolean open = lines.stream().anyMatch(line -> line.round().isOpen());
        boolean mayOpen = official.has(ResidentRegistration.APPROVE) && area.length() == 5 && !open;
        return Page.of(
                        Text.of("주민등록 사실조사", "Factual investigation"),
                        "RoundsPage",
                        new Rounds(lines, mayOpen, form))
                .with(form);
    }

    @GetMapping(DESK + "/{id}")
    Reply progress(@PathVariable long id) {
        return progress(id, Form.empty());
    }

    @PostMapping(DESK + "/{id}/close")
    Reply close(@PathVariable long id, Form form) {
        access.official(ResidentRegistration.APPROVE);
        return once.submit(form, () -> closed(id, form));
    }

    private Reply closed(long id, Form form) {
        form.ask("sure", "끝내기", "Closing")
                .required("끝낸 뒤에는 답과 방문 결과를 넣을 수 없습니다. 확인해 주십시오.", "Confirm that it ends.")
                .checked();
        if (!form.isValid()) {
            return progress(id, form);
        }
        return switch (opening.close(id)) {
            case RoundResult.Refused refused -> {
                Told.reasons(form, refused.reasons(), Told.only());
                yield progress(id, form);
            }
            case RoundResult.Done done ->
                    Redirect.to(DESK + "/" + id)
                            .saying(
                                    Text.of(
                                            "사실조사를 끝냈습니다. 결과를 남겼습니다.",
                                            "The round has ended; its figures are kept."));
        };
    }

    private Reply progress(long id, Form form) {
        var official = official();
        var area = official.office().jurisdiction();
        var round =
                rounds.byId(id)
                        .filter(one -> one.concerns(area))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var counts =
                Objects.requireNonNull(
                        transactions.execute(status -> rounds.progress(round, area.prefix())));
        var model =
                new Progress(
                        round,
                        municipality(round),
                        parts(counts),
                        round.isOpen()
                                && official.has(ResidentRegistration.APPROVE)
                                && area.contains(round.municipality()),
                        official.has(ResidentRegistration.REGISTER),
                        form);
        return Page.of(round.title(), "ProgressPage", model).with(form);
    }

    private List<Part> parts(List<Township> counts) {
        var parts = new ArrayList<Part>();
        parts.add(new Part(Text.of("모두", "All"), whole(counts)));
        for (var township : counts) {
            parts.add(new Part(name(township.division(), clock.today()), township));
        }
        return parts;
    }

    private static Township whole(List<Township> counts) {
        return new Township(
                "",
                sum(counts, Township::asked),
                sum(counts, Township::fromHome),
                sum(counts, Township::byVisit),
                sum(counts, Township::amiss),
                sum(counts, Township::notMet));
    }

    private static int sum(List<Township> counts, ToIntFunction<Township> figure) {
        return counts.stream().mapToInt(figure).sum();
    }

    private Text municipality(Round round) {
        return places.fullName(DivisionCode.of(round.municipality() + "00000"), round.openedOn())
                .orElse(Text.same(round.municipality()));
    }

    private Text name(String division, LocalDate day) {
        return places.division(DivisionCode.of(division), day)
                .map(Division::name)
                .orElse(Text.same(division));
    }

    /** Whoever opens rounds, or visits. */
    private Actor.Official official() {
        return access.current() instanceof Actor.Official official
                        && official.has(ResidentRegistration.APPROVE)
                ? official
                : access.official(ResidentRegistration.REGISTER);
    }
}
