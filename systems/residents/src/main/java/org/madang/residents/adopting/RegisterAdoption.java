package org.madang.residents.adopting;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Scope;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.residents.NameChanged;
import org.madang.residents.entries.Beginning;
import org.madang.residents.entries.Entry;
import org.madang.residents.entries.EntryFrame;
import org.madang.residents.entries.EntryResult;
import org.madang.residents.registry.Held;
import org.madang.residents.registry.Ledger;
import org.madang.residents.registry.Names;
import org.madang.residents.registry.Rearrange;
import org.madang.residents.registry.Rearrangement;
import org.madang.residents.registry.Report;
import org.madang.residents.registry.ResidentRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters what an adoption changes in this register: the name, and the place in the household. */
@Service
public class RegisterAdoption implements Entry<AdoptionCommand> {

    public static final Purpose PURPOSE =
            Purpose.of("residents.adoption", Text.of("입양 정리", "Entering an adoption"));

    /** Act on Registration of Family Relations, Articles 61 and 67: within a month. */
    private static final Period TERM = Period.ofMonths(1);

    private static final List<String> NAMED = List.of("residents.name", "residents.household");
    private static final List<String> ADOPTS = List.of("residents.birth", "residents.status");

    private final EntryFrame frame;
    private final ResidentRows rows;
    private final Names names;
    private final Rearrange rearrange;
    private final Ledger ledger;
    private final Access access;

    RegisterAdoption(
            EntryFrame frame,
            ResidentRows rows,
            Names names,
            Rearrange rearrange,
            Ledger ledger,
            Access access) {
        this.frame = frame;
        this.rows = rows;
        this.names = names;
        this.rearrange = rearrange;
        this.ledger = ledger;
        this.access = access;
    }

    @Override
    public String name() {
        return "adoptions";
    }

    @Override
    public Class<AdoptionCommand> command() {
        return AdoptionCommand.class;
    }

    @Override
    @Transactional
    public EntryResult enter(AdoptionCommand command) {
        var about = EntryFrame.About.one(command.residentId(), null);
        return switch (frame.begin(PURPOSE, about)) {
            case Beginning.Stopped stopped -> new EntryResult.Refused(stopped.reasons());
            case Beginning.Begun begun -> decided(command, begun);
        };
    }

    private EntryResult decided(AdoptionCommand command, Beginning.Begun begun) {
        var child = begun.persons().getFirst();
        // Adoptive parents may live anywhere; that they may adopt is all that is looked at.
        List<Held> adopters = access.within(Scope.NATION, () -> rows.held(command.adopters()));
        ledger.looked(PURPOSE, adopters.stream().map(Held::id).toList(), ADOPTS);
        var facts =
                new AdoptionRules.Facts(
                        command, child, adopters, names.lasting(child.id()), begun.today());
        var reasons = AdoptionRules.refusals(facts);
        return reasons.isEmpty() ? entered(command, begun) : new EntryResult.Refused(reasons);
    }

    private EntryResult entered(AdoptionCommand command, Beginning.Begun begun) {
        var child = begun.persons().getFirst();
        var late = frame.late(command.on(), TERM);
        long report =
                frame.file(
                        Report.Kind.ADOPTION,
                        command.on(),
                        child,
                        child.division(),
                        begun.charge(),
                        late,
                        command);
        var changes = new ArrayList<>(List.of(new Ledger.Changed(child.id(), NAMED)));
        if (command.namesChild()) {
            var name = command.name();
            names.end(child.id(), command.on(), report);
            names.begin(child.id(), name.whole(), name.inLatin(), command.on(), report);
        }
        var relation = command.relation();
        if (relation != null && child.livesThere()) {
            var related =
                    new Rearrangement(
                            command.on(),
                            begun.members(),
                            List.of(),
                            Map.of(child.id(), relation),
                            null,
                            Map.of(),
                            null,
                            "ADOPTION");
            changes.addAll(rearrange.write(related, report).changes());
        }
        rows.touch(List.of(child.id()), report);
        ledger.changed(PURPOSE, report, changes, new NameChanged(report, child.id(), command.on()));
        return new EntryResult.Entered(report, null, late);
    }
}
