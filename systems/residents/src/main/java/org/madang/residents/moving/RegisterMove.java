package org.madang.residents.moving;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Scope;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.residents.AsOf;
import org.madang.residents.HouseholdRecord;
import org.madang.residents.ResidentNumber;
import org.madang.residents.ResidentRecord;
import org.madang.residents.ResidentRegistration;
import org.madang.residents.Residents;
import org.madang.residents.registry.Desk;
import org.madang.residents.registry.Destinations.Destination;
import org.madang.residents.registry.Ledger;
import org.madang.residents.registry.RegisterClock;
import org.madang.residents.registry.Report;
import org.madang.residents.registry.Reports;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters moves at the destination (Resident Registration Act, Article 16, paragraph 4). The office
 * of the destination deals with people who are still registered elsewhere: once it is clear that
 * the address lies in its area, it lawfully sees and changes their rows.
 */
@Service
public class RegisterMove {

    public static final Purpose PURPOSE =
            Purpose.of("residents.move", Text.of("전입신고 처리", "Entering a move-in report"));

    private static final List<String> LOOKED =
            List.of("residents.status", "residents.address", "residents.household");

    private final MoveEntry entry;
    private final Reports reports;
    private final Residents residents;
    private final Desk desk;
    private final Ledger ledger;
    private final Access access;
    private final RegisterClock clock;

    RegisterMove(
            MoveEntry entry,
            Reports reports,
            Residents residents,
            Desk desk,
            Ledger ledger,
            Access access,
            RegisterClock clock) {
        this.entry = entry;
        this.reports = reports;
        this.residents = residents;
        this.desk = desk;
        this.ledger = ledger;
        this.access = access;
        this.clock = clock;
    }

    /**
     * The household of somebody who stands at the counter and shows their number, wherever they are
     * registered now (Article 16, paragraph 2: the destination asks the old residence for it).
     */
    @Transactional
    public Optional<HouseholdRecord> household(ResidentNumber number) {
        desk.charged(ResidentRegistration.REGISTER, PURPOSE);
        return access.within(
                Scope.NATION,
                () ->
                        residents
                                .byNumber(number, PURPOSE)
                                .map(ResidentRecord::residence)
                                .flatMap(residence ->
                                        residents.household(
                                                residence.householdId(),
                                                AsOf.on(clock.today()),
                                                PURPOSE)));
    }

    /**
     * Enters a report made at the counter.
     *
     * @param consent whether the head of the household to be joined confirmed; of no meaning where
     *     none is joined
     */
    @Transactional
    public MoveResult register(MoveCommand command, boolean consent) {
        var charge = desk.charged(ResidentRegistration.REGISTER, PURPOSE);
        var destination = entry.destination(command);
        if (destination == null) {
            return MoveResult.Refused.because(MoveRefusals.NO_SUCH_ADDRESS);
        }
        desk.within(charge, destination.division(), null, PURPOSE);
        return access.within(
                Scope.NATION, () -> decide(command, destination, consent, charge, null));
    }

    /** Enters a report that a resident made online, once the head there has agreed. */
    @Transactional
    public MoveResult confirm(long reportId) {
        var charge = desk.charged(ResidentRegistration.REGISTER, PURPOSE);
        var report = access.within(Scope.NATION, () -> reports.lock(reportId).orElse(null));
        if (report == null || report.kind() != Report.Kind.MOVE) {
            return MoveResult.Refused.because(MoveRefusals.NOT_WAITING);
        }
        desk.within(charge, report.division(), report.subjectId(), PURPOSE);
        if (!waits(report)) {
            return MoveResult.Refused.because(MoveRefusals.NOT_WAITING);
        }
        var command = ledger.read(report.details(), MoveCommand.class);
        var destination = entry.destination(command);
        return access.within(
                Scope.NATION, () -> decide(command, destination, true, charge, report));
    }

    /** Closes an online report without an entry; the reporter is told why. */
    @Transactional
    public MoveResult refuse(long reportId) {
        var charge = desk.charged(ResidentRegistration.REGISTER, PURPOSE);
        var report = access.within(Scope.NATION, () -> reports.lock(reportId).orElse(null));
        if (report == null || report.kind() != Report.Kind.MOVE) {
            return MoveResult.Refused.because(MoveRefusals.NOT_WAITING);
        }
        desk.within(charge, report.division(), report.subjectId(), PURPOSE);
        if (report.state() != Report.State.SUBMITTED && report.state() != Report.State.CONSENTED) {
            return MoveResult.Refused.because(MoveRefusals.NOT_WAITING);
        }
        return access.within(
                Scope.NATION,
                () -> {
                    reports.decide(reportId, Report.State.REFUSED, charge.actor().id(), null);
                    return new MoveResult.Closed(reportId);
                });
    }

    private static boolean waits(Report report) {
        return report.state() == Report.State.CONSENTED
                || (report.state() == Report.State.SUBMITTED && report.consenterId() == null);
    }

    private MoveResult decide(
            MoveCommand command,
            @Nullable Destination destination,
            boolean consent,
            Desk.Charge charge,
            @Nullable Report report) {
        var reportedOn = report == null ? clock.today() : day(report);
        var facts = entry.lockedFacts(command, destination, consent, reportedOn);
        if (facts == null || destination == null) {
            return MoveResult.Refused.because(
                    facts == null ? MoveRefusals.CHANGED_MEANWHILE : MoveRefusals.NO_SUCH_ADDRESS);
        }
        return switch (MoveRules.decide(facts)) {
            case MoveDecision.Refused refused -> {
                ledger.looked(PURPOSE, ids(facts), LOOKED);
                yield new MoveResult.Refused(refused.reasons());
            }
            case MoveDecision.Accepted accepted when entry.endsTooEarly(accepted, facts) ->
                    MoveResult.Refused.because(MoveRefusals.LATER_ENTRY);
            case MoveDecision.Accepted accepted -> {
                long id = accept(command, destination, accepted, charge, report);
                long household = entry.enter(id, facts, accepted, destination, PURPOSE);
                yield new MoveResult.Registered(id, household, accepted.lateness());
            }
        };
    }

    private static List<Long> ids(MoveFacts facts) {
        return facts.movers().stream().map(mover -> mover.id()).toList();
    }

    private long accept(
            MoveCommand command,
            Destination destination,
            MoveDecision.Accepted accepted,
            Desk.Charge charge,
            @Nullable Report report) {
        if (report != null) {
            reports.decide(report.id(), Report.State.ACCEPTED, charge.actor().id(), null);
            return report.id();
        }
        return reports.file(
                new Report.Draft(
                        Report.Kind.MOVE,
                        Report.State.ACCEPTED,
                        command.movedOn(),
                        command.movers().getFirst(),
                        destination.division(),
                        charge.actor().id(),
                        charge.actor().id(),
                        null,
                        accepted.lateness().days(),
                        ledger.json(command)));
    }

    private static LocalDate day(Report report) {
        return LocalDate.ofInstant(report.receivedAt(), RegisterClock.SEOUL);
    }
}
