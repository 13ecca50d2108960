package org.madang.residents.deaths;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.madang.kernel.calendar.WorkCalendar;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.residents.Lateness;
import org.madang.residents.Relation;
import org.madang.residents.ResidentDied;
import org.madang.residents.ResidentRegistration;
import org.madang.residents.Status;
import org.madang.residents.registry.Desk;
import org.madang.residents.registry.Headcounts;
import org.madang.residents.registry.Held;
import org.madang.residents.registry.Households;
import org.madang.residents.registry.Ledger;
import org.madang.residents.registry.Ledger.Changed;
import org.madang.residents.registry.RegisterClock;
import org.madang.residents.registry.Report;
import org.madang.residents.registry.Reports;
import org.madang.residents.registry.Residences;
import org.madang.residents.registry.ResidentRows;
import org.madang.residents.registry.Standings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters a death; the household gets a new head, or ends with its last member. */
@Service
public class RegisterDeath {

    public static final Purpose PURPOSE =
            Purpose.of("residents.death-report", Text.of("사망신고 처리", "Entering a death"));

    /** Act on Registration of Family Relations, Article 84, paragraph 1. */
    private static final Period TERM = Period.ofMonths(1);

    private static final List<String> DIED = List.of("residents.status", "residents.address");
    private static final List<String> RELATED = List.of("residents.household");

    private final ResidentRows rows;
    private final Residences residences;
    private final Standings standings;
    private final Households households;
    private final Headcounts headcounts;
    private final Reports reports;
    private final Desk desk;
    private final Ledger ledger;
    private final WorkCalendar calendar;
    private final RegisterClock clock;

    RegisterDeath(
            ResidentRows rows,
            Residences residences,
            Standings standings,
            Households households,
            Headcounts headcounts,
            Reports reports,
            Desk desk,
            Ledger ledger,
            WorkCalendar calendar,
            RegisterClock clock) {
        this.rows = rows;
        this.residences = residences;
        this.standings = standings;
        this.households = households;
        this.headcounts = headcounts;
        this.reports = reports;
        this.desk = desk;
        this.ledger = ledger;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Transactional
    public DeathResult register(DeathCommand command) {
        var charge = desk.charged(ResidentRegistration.REGISTER, PURPOSE);
        var before = rows.held(List.of(command.residentId()));
        if (before.isEmpty()) {
            return new DeathResult.Refused(List.of(DeathRules.NOT_FOUND));
        }
        long household = before.getFirst().householdId();
        households.lock(List.of(household));
        var members = rows.lockMembers(List.of(household));
        var person = members.stream().filter(held -> held.id() == command.residentId()).findFirst();
        if (person.isEmpty()) {
            return new DeathResult.Refused(List.of(DeathRules.CHANGED_MEANWHILE));
        }
        desk.within(charge, person.get().division(), command.residentId(), PURPOSE);
        var others =
                members.stream()
                        .filter(held -> held.livesThere() && held.id() != command.residentId())
                        .toList();
        var facts =
                new DeathRules.Facts(
                        command,
                        person.get(),
                        others,
                        standings.since(command.residentId()),
                        clock.today());
        var reasons = DeathRules.refusals(facts);
        if (reasons.isEmpty()
                && others.isEmpty()
                && person.get().livesThere()
                && residences.outlives(household, command.diedOn())) {
            return new DeathResult.Refused(List.of(DeathRules.LATER_ENTRY));
        }
        return reasons.isEmpty() ? entered(facts, charge) : new DeathResult.Refused(reasons);
    }

    private DeathResult entered(DeathRules.Facts facts, Desk.Charge charge) {
        var command = facts.command();
        var person = facts.person();
        var deadline = calendar.workingDays().deadline(command.learned(), TERM);
        var late = Lateness.of(deadline, facts.today());
        long report = file(facts, charge, late);
        var changes = new ArrayList<Changed>();
        changes.add(new Changed(person.id(), DIED));
        residences.end(List.of(person.id()), command.diedOn(), report);
        relate(facts, DeathRules.relations(facts), report, changes);
        standings.change(person.id(), Status.DECEASED, command.diedOn(), report);
        rows.stand(person.id(), Status.DECEASED, report);
        count(person, command);
        if (person.livesThere() && facts.others().isEmpty()) {
            households.end(person.householdId(), command.diedOn());
        }
        ledger.changed(
                PURPOSE,
                report,
                changes,
                new ResidentDied(
                        report,
                        person.id(),
                        person.householdId(),
                        person.division(),
                        command.diedOn()));
        return new DeathResult.Registered(
                report, person.livesThere() && facts.others().isEmpty(), late);
    }

    private long file(DeathRules.Facts facts, Desk.Charge charge, Lateness late) {
        return reports.file(
                new Report.Draft(
                        Report.Kind.DEATH,
                        Report.State.ACCEPTED,
                        facts.command().diedOn(),
                        facts.person().id(),
                        facts.person().division(),
                        charge.actor().id(),
                        charge.actor().id(),
                        null,
                        late.days(),
                        ledger.json(facts.command())));
    }

    private void relate(
            DeathRules.Facts facts,
            Map<Long, Relation> relations,
            long report,
            List<Changed> changes) {
        if (relations.isEmpty()) {
            return;
        }
        for (var held : facts.others()) {
            var relation = relations.get(held.id());
            if (relation != null) {
                residences.relate(
                        held.id(),
                        DeathRules.residence(held),
                        relation,
                        facts.command().diedOn(),
                        report);
                changes.add(new Changed(held.id(), RELATED));
            }
        }
        rows.touch(relations.keySet(), report);
    }

    private void count(Held person, DeathCommand command) {
        var residence = person.residence();
        if (residence != null) {
            headcounts.change(
                    residence.division(), command.diedOn(), person.sex(), person.birthDate(), -1);
        }
    }
}
