package org.madang.residents.moving;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.Scope;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.residents.AsOf;
import org.madang.residents.Protections;
import org.madang.residents.Relation;
import org.madang.residents.registry.Desk;
import org.madang.residents.registry.Held;
import org.madang.residents.registry.Ledger;
import org.madang.residents.registry.RegisterClock;
import org.madang.residents.registry.Report;
import org.madang.residents.registry.Reports;
import org.madang.residents.registry.Residences;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Move-in reports by residents online (Resident Registration Act, Articles 11, 16 and 34): the
 * report waits for the head of a household to be joined, then for an official of the destination.
 */
@Service
public class ReportMove {

    public static final Purpose PURPOSE =
            Purpose.of("residents.move-report", Text.of("온라인 전입신고", "An online move-in report"));

    private static final List<String> HEAD = List.of("residents.name", "residents.household");
    private static final int ADULT = 19;

    private final MoveEntry entry;
    private final Reports reports;
    private final Residences residences;
    private final Protections protections;
    private final Desk desk;
    private final Ledger ledger;
    private final Access access;
    private final RegisterClock clock;

    ReportMove(
            MoveEntry entry,
            Reports reports,
            Residences residences,
            Protections protections,
            Desk desk,
            Ledger ledger,
            Access access,
            RegisterClock clock) {
        this.entry = entry;
        this.reports = reports;
        this.residences = residences;
        this.protections = protections;
        this.desk = desk;
        this.ledger = ledger;
        this.access = access;
        this.clock = clock;
    }

    /**
     * The household at an address whose head bears exactly this name, for a resident who wants to
     * join it. Nothing else of it is told.
     */
    @Transactional
    public Optional<Long> householdOf(String headName, long addressId, String unit) {
        var me = desk.resident(PURPOSE);
        return access.within(
                Scope.NATION,
                () -> {
                    var found =
                            residences
                                    .headAt(addressId, unit.strip(), headName.strip())
                                    .filter(head -> mayKnow(me.residentId(), head.householdId()));
                    found.ifPresent(
                            head -> ledger.looked(PURPOSE, List.of(head.residentId()), HEAD));
                    return found.map(Residences.Head::householdId);
                });
    }

    /** Whoever is protected from the asker is not even there (Article 29, paragraphs 6 to 8). */
    private boolean mayKnow(long asker, long household) {
        var members = residences.members(household, AsOf.on(clock.today()));
        return !protections.barsAny(
                members.stream().map(member -> member.residentId()).toList(), asker);
    }

    /** Files the report, or says why it could not be entered. */
    @Transactional
    public MoveResult submit(MoveCommand command) {
        var me = desk.resident(PURPOSE);
        return access.within(Scope.NATION, () -> submitted(me, command));
    }

    /** The head of the household to be joined agrees, or does not. */
    @Transactional
    public MoveResult consent(long reportId, boolean agreed) {
        var me = desk.resident(PURPOSE);
        var report = reports.lock(reportId).orElse(null);
        var consenter = report == null ? null : report.consenterId();
        if (report == null || consenter == null || consenter != me.residentId()) {
            throw desk.refused(
                    PURPOSE,
                    null,
                    Text.of("이 신고에 동의할 세대주가 아니에요.", "Only the head asked can answer this."));
        }
        if (report.state() != Report.State.SUBMITTED) {
            return MoveResult.Refused.because(MoveRefusals.NOT_WAITING);
        }
        reports.decide(
                reportId,
                agreed ? Report.State.CONSENTED : Report.State.REFUSED,
                agreed ? null : me.id(),
                null);
        return agreed
                ? new MoveResult.Submitted(reportId, null, org.madang.residents.Lateness.NONE)
                : new MoveResult.Closed(reportId);
    }

    /** The reporter takes the report back before it is entered. */
    @Transactional
    public MoveResult withdraw(long reportId) {
        var me = desk.resident(PURPOSE);
        return access.within(Scope.NATION, () -> withdrawn(me, reportId));
    }

    private MoveResult withdrawn(Actor.Resident me, long reportId) {
        var report = reports.lock(reportId).orElse(null);
        if (report == null || !report.reporter().equals(me.id())) {
            throw desk.refused(
                    PURPOSE,
                    null,
                    Text.of("본인이 낸 신고만 취소할 수 있어요.", "Only the reporter can withdraw this."));
        }
        if (report.state() != Report.State.SUBMITTED && report.state() != Report.State.CONSENTED) {
            return MoveResult.Refused.because(MoveRefusals.NOT_WAITING);
        }
        reports.decide(reportId, Report.State.WITHDRAWN, me.id(), null);
        return new MoveResult.Closed(reportId);
    }

    private MoveResult submitted(Actor.Resident me, MoveCommand command) {
        var joined = command.joinHouseholdId();
        if (joined != null && !mayKnow(me.residentId(), joined)) {
            return MoveResult.Refused.because(MoveRefusals.NO_SUCH_HOUSEHOLD);
        }
        var destination = entry.destination(command);
        var facts = entry.presentFacts(command, destination, clock.today());
        if (!mayReport(me.residentId(), facts)) {
            return MoveResult.Refused.because(MoveRefusals.NOT_THEIRS_TO_REPORT);
        }
        return switch (MoveRules.decide(facts)) {
            case MoveDecision.Refused refused -> new MoveResult.Refused(refused.reasons());
            case MoveDecision.Accepted accepted -> {
                var asked = consenter(me, facts);
                yield file(me, facts, accepted, asked);
            }
        };
    }

    /** Article 11, paragraph 1: the head for all, anyone for themselves and for minors. */
    private boolean mayReport(long reporter, MoveFacts facts) {
        var movers = facts.movers();
        if (movers.isEmpty()) {
            return false;
        }
        long household = movers.getFirst().householdId();
        var own = facts.living(household).stream().filter(held -> held.id() == reporter).findAny();
        if (own.isEmpty()) {
            return false;
        }
        boolean head = MoveFacts.residence(own.get()).relation() == Relation.HEAD;
        return head || movers.stream().allMatch(mover -> mover.id() == reporter || isMinor(mover));
    }

    private boolean isMinor(Held held) {
        return held.birthDate().plusYears(ADULT).isAfter(clock.today());
    }

    private static @Nullable Long consenter(Actor.Resident me, MoveFacts facts) {
        var joined = facts.command().joinHouseholdId();
        return joined == null
                ? null
                : facts.head(joined)
                        .map(Held::id)
                        .filter(head -> head != me.residentId())
                        .orElse(null);
    }

    private MoveResult file(
            Actor.Resident me,
            MoveFacts facts,
            MoveDecision.Accepted accepted,
            @Nullable Long consenter) {
        var command = facts.command();
        var destination = java.util.Objects.requireNonNull(facts.destination());
        long id =
                reports.file(
                        new Report.Draft(
                                Report.Kind.MOVE,
                                Report.State.SUBMITTED,
                                command.movedOn(),
                                command.movers().contains(me.residentId())
                                        ? Long.valueOf(me.residentId())
                                        : command.movers().getFirst(),
                                destination.division(),
                                me.id(),
                                null,
                                consenter,
                                accepted.lateness().days(),
                                ledger.json(command)));
        ledger.looked(PURPOSE.about("report-" + id), command.movers(), HEAD);
        return new MoveResult.Submitted(id, consenter, accepted.lateness());
    }
}
