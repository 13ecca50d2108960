package org.madang.residents.rounds;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Scope;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.residents.registry.Desk;
import org.madang.residents.registry.Held;
import org.madang.residents.registry.Households;
import org.madang.residents.registry.Ledger;
import org.madang.residents.registry.RegisterClock;
import org.madang.residents.registry.ResidentRows;
import org.madang.residents.rounds.Given.State;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what a household says of itself, from one adult who is registered in it. */
@Service
public class AnswerRound {

    static final Purpose PURPOSE =
            Purpose.of(
                    "residents.round-answer",
                    Text.of("주민등록 사실조사에 답함", "Answering the yearly investigation"));

    static final List<String> FACTS = List.of("residents.household");

    private final YearlyRounds rounds;
    private final RoundAnswers answers;
    private final ResidentRows rows;
    private final Households households;
    private final Desk desk;
    private final Ledger ledger;
    private final Access access;
    private final RegisterClock clock;

    AnswerRound(
            YearlyRounds rounds,
            RoundAnswers answers,
            ResidentRows rows,
            Households households,
            Desk desk,
            Ledger ledger,
            Access access,
            RegisterClock clock) {
        this.rounds = rounds;
        this.answers = answers;
        this.rows = rows;
        this.households = households;
        this.desk = desk;
        this.ledger = ledger;
        this.access = access;
        this.clock = clock;
    }

    /**
     * How the household of a resident stands in the round that is open where they live.
     *
     * @param mayAnswer whether this resident may answer for it
     * @param given what the round holds of it; null where it holds nothing
     */
    record Mine(Round round, long householdId, boolean mayAnswer, @Nullable Given given) {}

    /** The open round that asks the resident's household; needs a running transaction. */
    Optional<Mine> mine(long me) {
        return rows.held(List.of(me)).stream()
                .findFirst()
                .filter(Held::livesThere)
                .flatMap(self ->
                        rounds.openIn(self.division().substring(0, 5))
                                .flatMap(round -> mine(round, self)));
    }

    private Optional<Mine> mine(Round round, Held self) {
        long household = self.householdId();
        return access.within(
                Scope.household(self.id(), household),
                () ->
                        answers.asked(round, household)
                                .map(township ->
                                        new Mine(
                                                round,
                                                household,
                                                RoundRules.mayAnswer(self, clock.today()),
                                                answers.of(round.id(), household).orElse(null))));
    }

    @Transactional
    public RoundResult answer(AnswerCommand command) {
        long me = desk.resident(PURPOSE).residentId();
        var self = rows.held(List.of(me)).stream().findFirst().filter(Held::livesThere);
        // Held first, so that a round that is being ended is waited for, and then is over.
        var round = rounds.hold(command.roundId());
        if (self.isEmpty() || round.isEmpty()) {
            return RoundResult.Refused.because(RoundRefusals.NOT_ASKED);
        }
        long household = self.get().householdId();
        return access.within(
                Scope.household(me, household), () -> decided(command, round.get(), me, household));
    }

    private RoundResult decided(AnswerCommand command, Round round, long me, long household) {
        households.lock(List.of(household));
        var members = rows.living(household);
        var self = members.stream().filter(member -> member.id() == me).findFirst();
        if (self.isEmpty()) {
            return RoundResult.Refused.because(RoundRefusals.NOT_ASKED);
        }
        var township = answers.asked(round, household);
        var given = answers.of(round.id(), household).orElse(null);
        var facts =
                new RoundRules.AtHome(
                        round, township.isPresent(), self.get(), members, given, clock.today());
        var reasons = RoundRules.answering(facts, command);
        if (!reasons.isEmpty()) {
            return new RoundResult.Refused(reasons);
        }
        var answer =
                new Given(
                        round.id(),
                        household,
                        given == null ? township.orElseThrow() : given.division(),
                        command.so() ? State.HOME_SO : State.HOME_AMISS,
                        command.absent(),
                        command.others(),
                        command.words(),
                        given == null ? 0 : given.visits(),
                        given == null ? null : given.visitedOn(),
                        clock.clock().instant(),
                        command.version() + 1);
        answers.put(answer, access.current().id());
        tell(round.id(), members);
        return new RoundResult.Done(round.id());
    }

    /** A line for each who is registered there: it was said of all of them. */
    private void tell(long round, List<Held> members) {
        ledger.changed(
                PURPOSE.about("round-" + round),
                members.stream().map(member -> changed(member.id())).toList());
    }

    static Ledger.Changed changed(long resident) {
        return new Ledger.Changed(resident, FACTS);
    }
}
