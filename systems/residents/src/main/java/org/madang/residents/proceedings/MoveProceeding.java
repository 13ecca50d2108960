package org.madang.residents.proceedings;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.calendar.WorkCalendar;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.residents.ResidentRegistration;
import org.madang.residents.proceedings.Proceeding.Kind;
import org.madang.residents.proceedings.Proceeding.Taken;
import org.madang.residents.registry.Desk;
import org.madang.residents.registry.Held;
import org.madang.residents.registry.Ledger;
import org.madang.residents.registry.RegisterClock;
import org.madang.residents.registry.ResidentRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a proceeding and takes its steps, each by an official of the person's municipality. */
@Service
public class MoveProceeding {

    public static final Purpose PURPOSE =
            Purpose.of("residents.proceeding", Text.of("사실조사·번호 변경 절차", "A proceeding"));

    private static final List<String> FACTS = List.of("residents.proceedings");

    private final Proceedings proceedings;
    private final ResidentRows rows;
    private final Desk desk;
    private final Ledger ledger;
    private final WorkCalendar calendar;
    private final RegisterClock clock;

    MoveProceeding(
            Proceedings proceedings,
            ResidentRows rows,
            Desk desk,
            Ledger ledger,
            WorkCalendar calendar,
            RegisterClock clock) {
        this.proceedings = proceedings;
        this.rows = rows;
        this.desk = desk;
        this.ledger = ledger;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Transactional
    public ProceedingResult open(OpenCommand command) {
        var charge = desk.charged(ResidentRegistration.REGISTER, PURPOSE);
        var person = rows.lock(List.of(command.residentId())).stream().findFirst();
        if (person.isEmpty() || !person.get().status().living()) {
            return ProceedingResult.Refused.because(ProceedingRules.NOT_REGISTERED);
        }
        within(charge, person.get());
        var reasons = ProceedingRules.words(command.words());
        if (!reasons.isEmpty()) {
            return new ProceedingResult.Refused(reasons);
        }
        if (proceedings.isOpen(command.residentId(), command.kind())) {
            return ProceedingResult.Refused.because(ProceedingRules.OPEN_ALREADY);
        }
        var first = command.kind() == Kind.INVESTIGATION ? Step.OPENED : Step.APPLIED;
        long id =
                proceedings.open(
                        command.residentId(),
                        first,
                        clock.today(),
                        command.words(),
                        charge.actor().id());
        journal(id, command.residentId());
        return new ProceedingResult.Moved(id, first);
    }

    /** A proceeding of the own area, to look at. */
    @Transactional
    public Optional<Proceeding> byId(long id) {
        desk.charged(ResidentRegistration.REGISTER, PURPOSE);
        var found = proceedings.byId(id);
        found.ifPresent(proceeding ->
                ledger.looked(
                        PURPOSE.about("proceeding-" + id),
                        List.of(proceeding.residentId()),
                        FACTS));
        return found;
    }

    @Transactional
    public ProceedingResult take(StepCommand command) {
        var charge = desk.charged(ResidentRegistration.REGISTER, PURPOSE);
        var proceeding = proceedings.lock(command.proceedingId()).orElse(null);
        if (proceeding == null) {
            return ProceedingResult.Refused.because(ProceedingRules.NOT_NEXT);
        }
        rows.held(List.of(proceeding.residentId())).forEach(held -> within(charge, held));
        var due = due(command, proceeding);
        var reasons =
                ProceedingRules.refusals(
                        proceeding,
                        command,
                        clock.today(),
                        Objects.requireNonNullElse(due, command.on()));
        if (!reasons.isEmpty()) {
            return new ProceedingResult.Refused(reasons);
        }
        var by = charge.actor().id();
        proceedings.take(
                proceeding,
                new Taken(command.step(), command.on(), due, command.words(), by, null));
        journal(proceeding.id(), proceeding.residentId());
        return new ProceedingResult.Moved(proceeding.id(), command.step());
    }

    /** An extension runs on from the term it extends (Article 7-5, paragraph 3). */
    private @Nullable LocalDate due(StepCommand command, Proceeding proceeding) {
        var named = command.dueOn();
        if (command.step().setsTerm() && named != null) {
            return named;
        }
        var term = command.step().term();
        if (term == null) {
            return null;
        }
        var running = proceeding.dueOn();
        var from = command.step() == Step.EXTENDED && running != null ? running : command.on();
        return calendar.workingDays().deadline(from, term);
    }

    private void within(Desk.Charge charge, Held person) {
        desk.within(charge, person.division(), person.id(), PURPOSE);
    }

    private void journal(long id, long residentId) {
        ledger.changed(
                PURPOSE.about("proceeding-" + id), List.of(new Ledger.Changed(residentId, FACTS)));
    }
}
