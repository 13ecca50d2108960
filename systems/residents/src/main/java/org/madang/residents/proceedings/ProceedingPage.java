package org.madang.residents.proceedings;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Notice;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.madang.residents.Refusal;
import org.madang.residents.ResidentRegistration;
import org.madang.residents.pages.DeskRecords;
import org.madang.residents.pages.DeskRecords.Opened;
import org.madang.residents.pages.Told;
import org.madang.residents.proceedings.Proceeding.Kind;
import org.madang.residents.registry.Ledger;
import org.madang.residents.registry.RegisterClock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Proceedings at the desk: what runs in the own area, and each with its next step. */
@Controller
class ProceedingPage {

    private static final String DESK = "/desk/residents/proceedings";
    private static final int SHOWN = 200;
    private static final List<String> LISTED = List.of("residents.name", "residents.proceedings");

    /** What runs, what is due first at the top. */
    record Running(List<Proceedings.Line> lines, java.time.LocalDate today) {

        Notice.Kind urgency(Proceedings.Line line) {
            var due = line.dueOn();
            return due == null
                    ? Notice.Kind.INFO
                    : today.isAfter(due) ? Notice.Kind.DANGER : Notice.Kind.SUCCESS;
        }
    }

    /** One proceeding, and what may be done next. */
    record Model(
            Proceeding proceeding,
            Opened opened,
            List<Step> next,
            java.time.LocalDate today,
            Form form) {

        /** The fine that may be due as it stands; null where none is. */
        @Nullable Text fine() {
            return ProceedingRules.fine(proceeding.state(), proceeding.dueOn(), today);
        }

        Text title() {
            return Text.of("{0} {1}", "{0} {1}").with(proceeding.kind().word(), proceeding.id());
        }

        /** The steps with a paper to print: notices, by their place in the proceeding from 1. */
        List<Integer> papers() {
            return IntStream.rangeClosed(1, proceeding.steps().size())
                    .filter(at -> step(at).setsTerm())
                    .boxed()
                    .toList();
        }

        private Step step(int position) {
            return proceeding.steps().get(position - 1).step();
        }

        Text paper(int position) {
            return step(position) == Step.ANNOUNCED
                    ? Text.of("공고문 보기·인쇄", "The public notice, to print")
                    : Text.of("최고장 보기·인쇄", "The notice, to print");
        }

        String paperPath(int position) {
            return DESK + "/" + proceeding.id() + "/papers/" + position;
        }

        /** Where the entry is made that this proceeding leads to; null where none follows. */
        @Nullable String entry() {
            return switch (proceeding.state()) {
                case NOTICE_SENT, ANNOUNCED -> opened.path() + "/entries/unknown-residence";
                case REFERRED, REFERRED_URGENTLY, EXTENDED -> opened.path() + "/entries/number";
                default -> null;
            };
        }
    }

    /** A proceeding about to be opened. */
    record Opening(Kind kind, Opened opened, Form form) {

        String action() {
            return opened.path() + "/proceedings/" + kind.name();
        }
    }

    private final MoveProceeding moves;
    private final Proceedings proceedings;
    private final DeskRecords records;
    private final Ledger ledger;
    private final Access access;
    private final Once once;
    private final TransactionTemplate transactions;
    private final RegisterClock clock;

    ProceedingPage(
            MoveProceeding moves,
            Proceedings proceedings,
            DeskRecords records,
            Ledger ledger,
            Access access,
            Once once,
            TransactionTemplate transactions,
            RegisterClock clock) {
        this.moves = moves;
        this.proceedings = proceedings;
        this.records = records;
        this.ledger = ledger;
        this.access = access;
        this.once = once;
        this.transactions = transactions;
        this.clock = clock;
    }

    @GetMapping(DESK)
    Reply running() {
        access.official(ResidentRegistration.REGISTER);
        var lines = Objects.requireNonNull(transactions.execute(status -> lines()));
        return Page.of(
                Text.of("진행 중인 절차", "Proceedings that run"),
                "RunningPage",
                new Running(lines, clock.today()));
    }

    private List<Proceedings.Line> lines() {
        var lines = proceedings.open(SHOWN);
        var people = lines.stream().map(Proceedings.Line::residentId).distinct().toList();
        ledger.looked(MoveProceeding.PURPOSE, people, LISTED);
        return lines;
    }

    @GetMapping("/desk/residents/{id}/proceedings/{kind}")
    Reply opening(@PathVariable long id, @PathVariable String kind) {
        return opening(kind(kind), open(id), Form.empty());
    }

    @PostMapping("/desk/residents/{id}/proceedings/{kind}")
    Reply begin(@PathVariable long id, @PathVariable String kind, Form form) {
        return once.submit(form, () -> begun(kind(kind), open(id), form));
    }

    private Reply begun(Kind kind, Opened opened, Form form) {
        var words = form.ask("words", "사유", "Reason").required().lines(2000);
        if (words.isEmpty()) {
            return opening(kind, opened, form);
        }
        var command = new OpenCommand(opened.person().id(), kind, words.get());
        return switch (moves.open(command)) {
            case ProceedingResult.Refused refused -> {
                tell(form, refused.reasons());
                yield opening(kind, opened, form);
            }
            case ProceedingResult.Moved moved ->
                    Redirect.to(DESK + "/" + moved.proceedingId())
                            .saying(Text.of("절차를 시작했습니다.", "The proceeding is open."));
        };
    }

    @GetMapping(DESK + "/{id}")
    Reply one(@PathVariable long id) {
        return page(id, Form.empty().fill("on", clock.today().toString()));
    }

    @PostMapping(DESK + "/{id}")
    Reply take(@PathVariable long id, Form form) {
        return once.submit(form, () -> taken(id, form));
    }

    private Reply taken(long id, Form form) {
        var step = form.ask("next", "다음 단계", "Next step").required().choice(Step.class);
        var on = form.ask("on", "처리한 날", "Day").required().date();
        var due = form.ask("dueOn", "정한 기한", "Term set").date();
        var words = form.ask("words", "내용", "What was done").required().lines(2000);
        if (!form.isValid()) {
            return page(id, form);
        }
        var command =
                new StepCommand(
                        id,
                        step.orElseThrow(),
                        on.orElseThrow(),
                        due.orElse(null),
                        words.orElseThrow());
        return switch (moves.take(command)) {
            case ProceedingResult.Refused refused -> {
                tell(form, refused.reasons());
                yield page(id, form);
            }
            case ProceedingResult.Moved moved ->
                    Redirect.to(DESK + "/" + id)
                            .saying(Text.of("단계를 기록했습니다.", "The step is recorded."));
        };
    }

    private static void tell(Form form, List<Refusal> reasons) {
        Told.reasons(
                form,
                reasons,
                named ->
                        switch (named) {
                            case "step" -> "next";
                            case "on", "dueOn", "words" -> named;
                            default -> "";
                        });
    }

    private Reply page(long id, Form form) {
        access.official(ResidentRegistration.REGISTER);
        var proceeding =
                moves.byId(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var opened = open(proceeding.residentId());
        var next = proceeding.isOpen() ? Step.next(proceeding.state()) : List.<Step>of();
        var model = new Model(proceeding, opened, next, clock.today(), form);
        return Page.of(model.title(), "ProceedingPage", model).width(Page.Width.READING).with(form);
    }

    private static Reply opening(Kind kind, Opened opened, Form form) {
        return Page.of(kind.word(), "OpeningPage", new Opening(kind, opened, form))
                .width(Page.Width.READING)
                .with(form);
    }

    private Opened open(long id) {
        Purpose purpose = MoveProceeding.PURPOSE;
        return records.open(id, ResidentRegistration.REGISTER, purpose);
    }

    private static Kind kind(String named) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(named))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
