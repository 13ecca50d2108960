package org.madang.residents.enrolling;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.calendar.WorkCalendar;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.residents.Lateness;
import org.madang.residents.Period;
import org.madang.residents.Relation;
import org.madang.residents.Residence;
import org.madang.residents.ResidentEnrolled;
import org.madang.residents.ResidentRegistration;
import org.madang.residents.Status;
import org.madang.residents.entries.Entry;
import org.madang.residents.entries.EntryFrame;
import org.madang.residents.entries.EntryRefusals;
import org.madang.residents.entries.EntryResult;
import org.madang.residents.registry.Desk;
import org.madang.residents.registry.Destinations;
import org.madang.residents.registry.Destinations.Destination;
import org.madang.residents.registry.FreshNumbers;
import org.madang.residents.registry.Held;
import org.madang.residents.registry.Households;
import org.madang.residents.registry.Ledger;
import org.madang.residents.registry.Newcomers;
import org.madang.residents.registry.RegisterClock;
import org.madang.residents.registry.Report;
import org.madang.residents.registry.Reports;
import org.madang.residents.registry.ResidentRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers somebody for the first time; the number is given at once (Article 7-2). */
@Service
public class EnrolResident implements Entry<EnrolCommand> {

    public static final Purpose PURPOSE =
            Purpose.of("residents.first-registration", Text.of("신규등록 처리", "First registration"));

    private static final List<String> ENTERED =
            List.of(
                    "residents.name",
                    "residents.number",
                    "residents.birth",
                    "residents.sex",
                    "residents.status",
                    "residents.address",
                    "residents.household");

    private final ResidentRows rows;
    private final Households households;
    private final Newcomers newcomers;
    private final Reports reports;
    private final FreshNumbers numbers;
    private final Destinations destinations;
    private final Desk desk;
    private final Ledger ledger;
    private final WorkCalendar calendar;
    private final RegisterClock clock;

    EnrolResident(
            ResidentRows rows,
            Households households,
            Newcomers newcomers,
            Reports reports,
            FreshNumbers numbers,
            Destinations destinations,
            Desk desk,
            Ledger ledger,
            WorkCalendar calendar,
            RegisterClock clock) {
        this.rows = rows;
        this.households = households;
        this.newcomers = newcomers;
        this.reports = reports;
        this.numbers = numbers;
        this.destinations = destinations;
        this.desk = desk;
        this.ledger = ledger;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "first-registrations";
    }

    @Override
    public Class<EnrolCommand> command() {
        return EnrolCommand.class;
    }

    @Override
    @Transactional
    public EntryResult enter(EnrolCommand command) {
        var charge = desk.charged(ResidentRegistration.REGISTER, PURPOSE);
        var destination = destinations.at(command.addressId(), command.on()).orElse(null);
        if (destination == null) {
            return EntryResult.Refused.because(EntryRefusals.NO_SUCH_ADDRESS);
        }
        desk.within(charge, destination.division(), null, PURPOSE);
        var head = joinedHead(command.joinHouseholdId());
        var facts = new EnrolRules.Facts(command, destination, head, clock.today());
        var reasons = EnrolRules.refusals(facts);
        return reasons.isEmpty()
                ? entered(command, destination, charge)
                : new EntryResult.Refused(reasons);
    }

    private @Nullable Held joinedHead(@Nullable Long household) {
        if (household == null || households.lock(List.of(household)).isEmpty()) {
            return null;
        }
        return rows.lockMembers(List.of(household)).stream()
                .filter(Held::isHead)
                .findFirst()
                .orElse(null);
    }

    private EntryResult entered(EnrolCommand command, Destination destination, Desk.Charge charge) {
        var deadline = calendar.workingDays().deadline(command.on(), EntryFrame.TERM);
        var late = Lateness.of(deadline, clock.today());
        long report =
                reports.file(
                        new Report.Draft(
                                Report.Kind.FIRST_REGISTRATION,
                                Report.State.ACCEPTED,
                                command.on(),
                                null,
                                destination.division(),
                                charge.actor().id(),
                                charge.actor().id(),
                                null,
                                late.days(),
                                ledger.json(command)));
        var joined = command.joinHouseholdId();
        long household = joined == null ? households.form(command.on()) : joined;
        long person = insert(command, destination, household, report);
        reports.concern(report, person);
        ledger.changed(
                PURPOSE,
                report,
                List.of(new Ledger.Changed(person, ENTERED)),
                new ResidentEnrolled(
                        report, person, household, destination.division(), command.on()));
        return new EntryResult.Entered(report, household, late);
    }

    private long insert(
            EnrolCommand command, Destination destination, long household, long report) {
        var now = destinations.divisionOn(destination.division(), clock.today());
        var relation =
                command.joinHouseholdId() == null
                        ? Relation.HEAD
                        : Objects.requireNonNull(command.relation());
        var residence =
                new Residence(
                        Period.since(command.on()),
                        household,
                        relation,
                        destination.division(),
                        destination.addressId(),
                        command.unit(),
                        "REGISTRATION",
                        clock.today());
        return newcomers.enter(
                new Newcomers.Newcomer(
                        numbers.draw(command.birthDate(), command.sex(), now),
                        command.name().whole(),
                        command.name().inLatin(),
                        command.birthDate(),
                        command.sex(),
                        Status.RESIDENT,
                        now,
                        household),
                List.of(residence),
                report);
    }
}
