package org.madang.residents.protecting;

import java.util.LinkedHashSet;
import java.util.List;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Scope;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.residents.Lateness;
import org.madang.residents.PapersRestricted;
import org.madang.residents.entries.Beginning;
import org.madang.residents.entries.Entry;
import org.madang.residents.entries.EntryFrame;
import org.madang.residents.entries.EntryResult;
import org.madang.residents.protecting.ProtectionCommand.Act;
import org.madang.residents.registry.Ledger;
import org.madang.residents.registry.Report;
import org.madang.residents.registry.ResidentRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps papers about a victim from somebody, or ends that at the victim's request. */
@Service
public class RestrictPapers implements Entry<ProtectionCommand> {

    public static final Purpose PURPOSE =
            Purpose.of("residents.protection", Text.of("등·초본 교부 제한", "Restricting papers"));

    private static final List<String> CHANGED = List.of("residents.protection");

    private final EntryFrame frame;
    private final ProtectionRows protections;
    private final ResidentRows rows;
    private final Ledger ledger;
    private final Access access;

    RestrictPapers(
            EntryFrame frame,
            ProtectionRows protections,
            ResidentRows rows,
            Ledger ledger,
            Access access) {
        this.frame = frame;
        this.protections = protections;
        this.rows = rows;
        this.ledger = ledger;
        this.access = access;
    }

    @Override
    public String name() {
        return "protections";
    }

    @Override
    public Class<ProtectionCommand> command() {
        return ProtectionCommand.class;
    }

    @Override
    @Transactional
    public EntryResult enter(ProtectionCommand command) {
        var about = EntryFrame.About.one(command.residentId(), null);
        return switch (frame.begin(PURPOSE, about)) {
            case Beginning.Stopped stopped -> new EntryResult.Refused(stopped.reasons());
            case Beginning.Begun begun -> decided(command, begun);
        };
    }

    private EntryResult decided(ProtectionCommand command, Beginning.Begun begun) {
        // Who is barred may live anywhere: that they exist is all that is asked.
        var barred =
                access.within(
                        Scope.NATION,
                        () ->
                                rows.held(List.of(command.barredId())).stream()
                                        .findFirst()
                                        .orElse(null));
        var facts =
                new ProtectionRules.Facts(
                        command,
                        begun.persons().getFirst(),
                        begun.members(),
                        barred,
                        protections.bars(command.residentId(), command.barredId()));
        var reasons = ProtectionRules.refusals(facts);
        return reasons.isEmpty() ? entered(command, begun) : new EntryResult.Refused(reasons);
    }

    private EntryResult entered(ProtectionCommand command, Beginning.Begun begun) {
        var person = begun.persons().getFirst();
        long report =
                frame.file(
                        Report.Kind.PROTECTION,
                        begun.today(),
                        person,
                        person.division(),
                        begun.charge(),
                        Lateness.NONE,
                        command);
        var all = new LinkedHashSet<Long>();
        all.add(command.residentId());
        all.addAll(command.covered());
        for (var id : all) {
            if (command.act() == Act.LIFT) {
                protections.lift(id, command.barredId(), begun.today(), report);
            } else if (!protections.bars(id, command.barredId())) {
                protections.protect(id, command.barredId(), begun.today(), report);
            }
        }
        rows.touch(all, report);
        ledger.changed(
                PURPOSE,
                report,
                all.stream().map(id -> new Ledger.Changed(id, CHANGED)).toList(),
                new PapersRestricted(
                        report, List.copyOf(all), command.act() == Act.RESTRICT, begun.today()));
        return new EntryResult.Entered(report, null, Lateness.NONE);
    }
}
