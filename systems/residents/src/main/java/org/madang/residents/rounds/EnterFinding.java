package org.madang.residents.rounds;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Scope;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.residents.ResidentRegistration;
import org.madang.residents.registry.Desk;
import org.madang.residents.registry.Held;
import org.madang.residents.registry.Households;
import org.madang.residents.registry.Ledger;
import org.madang.residents.registry.RegisterClock;
import org.madang.residents.registry.ResidentRows;
import org.madang.residents.rounds.Given.State;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what a visit found, from an official of the household's municipality. The register stays as
 * it is: what differs leads to a proceeding with its notice (Article 20 (2) to (6)).
 */
@Service
public class EnterFinding {

    static final Purpose PURPOSE =
            Purpose.of(
                    "residents.round-visit",
                    Text.of("주민등록 사실조사 방문", "A visit of the yearly investigation"));

    private final YearlyRounds rounds;
    private final RoundAnswers answers;
    private final ResidentRows rows;
    private final Households households;
    private final Desk desk;
    private final Ledger ledger;
    private final Access access;
    private final RegisterClock clock;

    EnterFinding(
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

    @Transactional
    public RoundResult enter(FindingCommand command) {
        var charge = desk.charged(ResidentRegistration.REGISTER, PURPOSE);
        var household = List.of(command.householdId());
        var anywhere = access.within(Scope.NATION, () -> rows.members(household));
        var round = rounds.hold(command.roundId());
        if (anywhere.isEmpty() || round.isEmpty()) {
            return RoundResult.Refused.because(RoundRefusals.NOT_ASKED);
        }
        var someone = anywhere.getFirst();
        desk.within(charge, someone.division(), someone.id(), PURPOSE);
        households.lock(household);
        return decided(command, round.get(), rows.living(command.householdId()));
    }

    private RoundResult decided(FindingCommand command, Round round, List<Held> members) {
        var township = answers.asked(round, command.householdId());
        var given = answers.of(round.id(), command.householdId()).orElse(null);
        var facts =
                new RoundRules.AtDoor(round, township.isPresent(), members, given, clock.today());
        var reasons = RoundRules.finding(facts, command);
        if (!reasons.isEmpty()) {
            return new RoundResult.Refused(reasons);
        }
        var division = given == null ? township.orElseThrow() : given.division();
        answers.put(found(command, division, given), access.current().id());
        ledger.changed(
                PURPOSE.about("round-" + round.id()),
                members.stream().map(member -> AnswerRound.changed(member.id())).toList());
        return new RoundResult.Done(round.id());
    }

    private Given found(FindingCommand command, String division, @Nullable Given given) {
        var state =
                switch (command.found()) {
                    case SO -> State.VISIT_SO;
                    case AMISS -> State.VISIT_AMISS;
                    case NOT_MET -> State.NOT_MET;
                };
        int before = given == null ? 0 : given.visits();
        boolean again = given != null && command.on().equals(given.visitedOn());
        // A finding put right on its day is no visit more.
        int visits = again ? before : Math.min(before + 1, RoundRules.VISITS);
        return new Given(
                command.roundId(),
                command.householdId(),
                division,
                state,
                command.absent(),
                command.others(),
                command.words(),
                visits,
                command.on(),
                clock.clock().instant(),
                command.version() + 1);
    }
}
