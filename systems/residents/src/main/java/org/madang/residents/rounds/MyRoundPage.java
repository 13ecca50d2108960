package org.madang.residents.rounds;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Scope;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.madang.residents.AsOf;
import org.madang.residents.HouseholdRecord;
import org.madang.residents.HouseholdRecord.Member;
import org.madang.residents.Residents;
import org.madang.residents.registry.AddressWords;
import org.madang.residents.registry.RegisterClock;
import org.madang.residents.rounds.AnswerRound.Mine;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Answers the yearly investigation from home, for the own household (비대면 사실조사). */
@Controller
class MyRoundPage {

    /** What the page shows. */
    record Model(
            @Nullable Mine mine,
            List<Member> members,
            @Nullable Text address,
            LocalDate today,
            Form form) {

        /** Whether there is something to answer, and this resident may. */
        boolean asks() {
            if (mine == null || !mine.mayAnswer() || !mine.round().isAnswered(today)) {
                return false;
            }
            var given = mine.given();
            return given == null || !given.state().isSeen();
        }

        static Text name(Member member) {
            return Text.of(member.name(), member.latin());
        }

        /** Whom the answer says not to live here. */
        Text absent(Given given) {
            return Absent.names(given, members);
        }
    }

    private final AnswerRound answers;
    private final Residents residents;
    private final AddressWords addresses;
    private final Access access;
    private final Once once;
    private final TransactionTemplate transactions;
    private final RegisterClock clock;

    MyRoundPage(
            AnswerRound answers,
            Residents residents,
            AddressWords addresses,
            Access access,
            Once once,
            TransactionTemplate transactions,
            RegisterClock clock) {
        this.answers = answers;
        this.residents = residents;
        this.addresses = addresses;
        this.access = access;
        this.once = once;
        this.transactions = transactions;
        this.clock = clock;
    }

    @GetMapping(RoundsWaiting.MINE)
    Reply open() {
        return page(Form.empty());
    }

    @PostMapping(RoundsWaiting.MINE)
    Reply send(Form form) {
        access.resident();
        return once.submit(form, () -> answered(form));
    }

    private Reply answered(Form form) {
        boolean so = form.typed("answer").equals("so");
        var absent = Absent.ids(form);
        var words =
                form.ask("words", "더 알릴 것", "What else to say")
                        .lines(RoundRules.LONGEST_WORDS)
                        .orElse("");
        if (!form.isValid()) {
            return page(form);
        }
        var command =
                new AnswerCommand(
                        Absent.hidden(form, "round"),
                        (int) Absent.hidden(form, "version"),
                        so,
                        absent,
                        Absent.others(form),
                        words);
        return switch (answers.answer(command)) {
            case RoundResult.Refused refused -> {
                Absent.tell(form, refused);
                yield page(form);
            }
            case RoundResult.Done done ->
                    Redirect.to(RoundsWaiting.MINE)
                            .saying(
                                    so
                                            ? Text.of(
                                                    "답했어요. 더 하실 일은 없어요.",
                                                    "Thank you: there is nothing else to do.")
                                            : Text.of(
                                                    "답했어요. 공무원이나 통장·이장이 찾아가 확인해요.",
                                                    "Thank you: somebody will visit you about"
                                                            + " it."));
        };
    }

    private Reply page(Form form) {
        long me = access.resident().residentId();
        var model = Objects.requireNonNull(transactions.execute(status -> model(me, form)));
        return Page.of(Text.of("주민등록 사실조사", "Factual investigation"), "MyRoundPage", model)
                .width(Page.Width.READING)
                .with(form);
    }

    private Model model(long me, Form form) {
        var mine = answers.mine(me).orElse(null);
        var today = clock.today();
        if (mine == null) {
            return new Model(null, List.of(), null, today, form);
        }
        var members =
                access.within(
                        Scope.household(me, mine.householdId()),
                        () ->
                                residents
                                        .household(
                                                mine.householdId(),
                                                AsOf.on(today),
                                                AnswerRound.PURPOSE)
                                        .map(HouseholdRecord::members)
                                        .orElse(List.of()));
        var address =
                members.stream()
                        .filter(member -> member.residentId() == me)
                        .map(member -> addresses.on(today).of(member.residence()))
                        .findFirst()
                        .orElse(null);
        return new Model(mine, members, address, today, form);
    }
}
