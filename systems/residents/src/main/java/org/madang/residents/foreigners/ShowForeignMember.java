package org.madang.residents.foreigners;

import java.util.List;
import java.util.Objects;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Scope;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.residents.HouseholdChanged;
import org.madang.residents.Lateness;
import org.madang.residents.entries.Beginning;
import org.madang.residents.entries.Entry;
import org.madang.residents.entries.EntryFrame;
import org.madang.residents.entries.EntryResult;
import org.madang.residents.foreigners.ForeignMemberCommand.Act;
import org.madang.residents.numbers.NumberReading;
import org.madang.residents.numbers.NumberScheme;
import org.madang.residents.registry.Held;
import org.madang.residents.registry.Ledger;
import org.madang.residents.registry.Report;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a foreign spouse or relative on a household, or ends that. */
@Service
public class ShowForeignMember implements Entry<ForeignMemberCommand> {

    public static final Purpose PURPOSE =
            Purpose.of("residents.foreign-member", Text.of("외국인 세대 구성원 표기", "A foreign member"));

    private static final List<String> CHANGED = List.of("residents.household");

    private final EntryFrame frame;
    private final ForeignMembers foreigners;
    private final NumberScheme scheme;
    private final Ledger ledger;
    private final Access access;

    ShowForeignMember(
            EntryFrame frame,
            ForeignMembers foreigners,
            NumberScheme scheme,
            Ledger ledger,
            Access access) {
        this.frame = frame;
        this.foreigners = foreigners;
        this.scheme = scheme;
        this.ledger = ledger;
        this.access = access;
    }

    @Override
    public String name() {
        return "foreign-members";
    }

    @Override
    public Class<ForeignMemberCommand> command() {
        return ForeignMemberCommand.class;
    }

    @Override
    @Transactional
    public EntryResult enter(ForeignMemberCommand command) {
        var about = EntryFrame.About.one(command.residentId(), null);
        return switch (frame.begin(PURPOSE, about)) {
            case Beginning.Stopped stopped -> new EntryResult.Refused(stopped.reasons());
            case Beginning.Begun begun -> decided(command, begun);
        };
    }

    private EntryResult decided(ForeignMemberCommand command, Beginning.Begun begun) {
        var member = begun.persons().getFirst();
        // Shown anywhere in the country: nobody may stand on two households.
        boolean shown =
                access.within(
                        Scope.NATION, () -> foreigners.isShown(command.number(), command.on()));
        var facts =
                new ForeignMemberRules.Facts(
                        command,
                        member,
                        isForeign(command),
                        shown,
                        foreigners.isOn(begun.household(), command.number(), command.on()),
                        begun.today());
        var reasons = ForeignMemberRules.refusals(facts);
        return reasons.isEmpty()
                ? entered(command, begun, member)
                : new EntryResult.Refused(reasons);
    }

    private boolean isForeign(ForeignMemberCommand command) {
        return scheme.read(command.number().digits()) instanceof NumberReading.Valid valid
                && valid.foreigner()
                && Objects.equals(valid.birth(), command.birth());
    }

    private EntryResult entered(ForeignMemberCommand command, Beginning.Begun begun, Held member) {
        long household = begun.household();
        long report =
                frame.file(
                        Report.Kind.FOREIGN_MEMBER,
                        command.on(),
                        member,
                        member.division(),
                        begun.charge(),
                        Lateness.NONE,
                        command);
        if (command.act() == Act.SHOW) {
            foreigners.add(command, household, member.division(), report);
        } else {
            foreigners.end(household, command.number(), command.on(), report);
        }
        ledger.changed(
                PURPOSE,
                report,
                begun.members().stream()
                        .map(held -> new Ledger.Changed(held.id(), CHANGED))
                        .toList(),
                new HouseholdChanged(
                        report, List.of(), household, household, member.division(), command.on()));
        return new EntryResult.Entered(report, null, Lateness.NONE);
    }
}
