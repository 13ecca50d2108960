package org.madang.residents.rounds;

import java.util.List;
import java.util.TreeMap;
import org.madang.kernel.journal.Deed;
import org.madang.kernel.journal.Journal;
import org.madang.kernel.journal.JournalEntry;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.residents.ResidentRegistration;
import org.madang.residents.population.HouseholdFigures;
import org.madang.residents.registry.Desk;
import org.madang.residents.registry.RegisterClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the yearly round of a municipality, or ends it, by an approver of the municipality. Either
 * costs a line for each township, however many live there.
 */
@Service
public class OpenRound {

    static final Purpose PURPOSE =
            Purpose.of(
                    "residents.round",
                    Text.of("주민등록 사실조사 (모든 세대)", "The yearly investigation of all households"));

    private final YearlyRounds rounds;
    private final HouseholdFigures figures;
    private final Desk desk;
    private final Journal journal;
    private final RegisterClock clock;

    OpenRound(
            YearlyRounds rounds,
            HouseholdFigures figures,
            Desk desk,
            Journal journal,
            RegisterClock clock) {
        this.rounds = rounds;
        this.figures = figures;
        this.desk = desk;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public RoundResult open(OpenRoundCommand command) {
        var charge = desk.charged(ResidentRegistration.APPROVE, PURPOSE);
        var today = clock.today();
        var reasons = RoundRules.opening(command, charge.jurisdiction(), today);
        if (!reasons.isEmpty()) {
            return new RoundResult.Refused(reasons);
        }
        var municipality = charge.jurisdiction().prefix();
        var opened = rounds.open(municipality, command, today, charge.actor().id());
        if (opened.isEmpty()) {
            return RoundResult.Refused.because(RoundRefusals.OPEN_ALREADY);
        }
        long id = opened.get();
        var asked = new TreeMap<>(figures.within(municipality, today));
        rounds.ofUnknown(municipality)
                .forEach((division, households) ->
                        asked.computeIfPresent(
                                division, (code, all) -> Math.max(0, all - households)));
        rounds.ask(id, asked);
        witness(charge, id);
        return new RoundResult.Done(id);
    }

    @Transactional
    public RoundResult close(long id) {
        var charge = desk.charged(ResidentRegistration.APPROVE, PURPOSE);
        var round = rounds.lock(id).orElse(null);
        if (round == null) {
            return RoundResult.Refused.because(RoundRefusals.CLOSED_ALREADY);
        }
        desk.within(charge, round.municipality() + "00000", null, PURPOSE);
        if (!round.isOpen()) {
            return RoundResult.Refused.because(RoundRefusals.CLOSED_ALREADY);
        }
        rounds.close(id, charge.actor().id(), rounds.progress(round, round.municipality()));
        witness(charge, id);
        return new RoundResult.Done(id);
    }

    /** It speaks of nobody: only that it was done, and by whom. */
    private void witness(Desk.Charge charge, long id) {
        var about = PURPOSE.about("round-" + id);
        journal.write(
                new JournalEntry(
                        charge.actor(), about, Deed.CHANGE, null, about.code(), List.of()));
    }
}
