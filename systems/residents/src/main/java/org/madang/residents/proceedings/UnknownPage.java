package org.madang.residents.proceedings;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.madang.kernel.access.Access;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Notice;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.madang.residents.ResidentRegistration;
import org.madang.residents.proceedings.Proceeding.Kind;
import org.madang.residents.proceedings.UnknownResidents.Unknown;
import org.madang.residents.registry.Ledger;
import org.madang.residents.registry.RegisterClock;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The round of those whose residence is unknown (거주불명자 사실조사): the office looks for them again and
 * again, and registers, strikes off or keeps them (Resident Registration Act, Article 20-2).
 */
@Controller
class UnknownPage {

    private static final String DESK = "/desk/residents/unknown";
    private static final Text TITLE = Text.of("거주불명자 사실조사", "People whose residence is unknown");
    private static final int SHOWN = 200;
    private static final List<String> LISTED =
            List.of(
                    "residents.name",
                    "residents.birth",
                    "residents.status",
                    "residents.proceedings");

    /** What the page shows. */
    record Model(List<Unknown> people, LocalDate today, Form form) {

        List<Unknown> due() {
            return people.stream().filter(one -> one.isDue(today)).toList();
        }

        Notice.Kind urgency(Unknown one) {
            return one.isDue(today) ? Notice.Kind.WARNING : Notice.Kind.INFO;
        }

        Text turn(Unknown one) {
            if (one.open() != null) {
                return Text.of("조사 중", "Looked for now");
            }
            return one.isDue(today) ? Text.of("조사할 때", "Due") : Text.of("조사함", "Looked for");
        }

        static Text name(Unknown one) {
            return Text.of(one.name(), one.latin());
        }

        /** The investigation that runs, or else the record, where one may be opened. */
        static String path(Unknown one) {
            return one.open() == null
                    ? "/desk/residents/" + one.id()
                    : "/desk/residents/proceedings/" + one.open();
        }
    }

    private final UnknownResidents unknown;
    private final MoveProceeding moves;
    private final Ledger ledger;
    private final Access access;
    private final Once once;
    private final TransactionTemplate transactions;
    private final RegisterClock clock;

    UnknownPage(
            UnknownResidents unknown,
            MoveProceeding moves,
            Ledger ledger,
            Access access,
            Once once,
            TransactionTemplate transactions,
            RegisterClock clock) {
        this.unknown = unknown;
        this.moves = moves;
        this.ledger = ledger;
        this.access = access;
        this.once = once;
        this.transactions = transactions;
        this.clock = clock;
    }

    @GetMapping(DESK)
    Reply list() {
        var form = Form.empty();
        var model = model(form);
        form.fill("persons", model.due().stream().map(one -> "" + one.id()).toArray(String[]::new));
        return page(model);
    }

    @PostMapping(DESK)
    Reply open(Form form) {
        access.official(ResidentRegistration.REGISTER);
        return once.submit(form, () -> opened(form));
    }

    private Reply opened(Form form) {
        var model = model(form);
        var chosen =
                model.due().stream()
                        .filter(one -> form.typedAll("persons").contains("" + one.id()))
                        .toList();
        if (chosen.isEmpty()) {
            form.error("persons", Text.of("조사할 사람을 고르십시오.", "Choose whom to look for."));
        }
        var words = form.ask("words", "조사 계획", "Plan of the round").required().lines(2000);
        if (!form.isValid()) {
            return page(model);
        }
        var plan = words.orElseThrow();
        // Whoever somebody else has begun to look for meanwhile is looked for already.
        long begun =
                chosen.stream()
                        .map(one -> moves.open(new OpenCommand(one.id(), Kind.INVESTIGATION, plan)))
                        .filter(ProceedingResult.Moved.class::isInstance)
                        .count();
        return Redirect.to("/desk/residents/proceedings")
                .saying(Text.of("{0}명의 사실조사를 시작했습니다.", "Investigations opened: {0}").with(begun));
    }

    private Model model(Form form) {
        access.official(ResidentRegistration.REGISTER);
        return new Model(
                Objects.requireNonNull(transactions.execute(status -> people())),
                clock.today(),
                form);
    }

    private List<Unknown> people() {
        var people = unknown.all(SHOWN);
        ledger.looked(MoveProceeding.PURPOSE, people.stream().map(Unknown::id).toList(), LISTED);
        return people;
    }

    private static Reply page(Model model) {
        return Page.of(TITLE, "UnknownPage", model).width(Page.Width.PAGE).with(model.form());
    }
}
