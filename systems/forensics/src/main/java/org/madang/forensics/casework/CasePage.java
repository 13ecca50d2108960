package org.madang.forensics.casework;

import java.util.List;
import java.util.Objects;
import org.madang.forensics.board.ProposalRow;
import org.madang.forensics.board.Proposals;
import org.madang.forensics.register.Disasters;
import org.madang.forensics.register.Families;
import org.madang.forensics.register.Laboratory;
import org.madang.forensics.register.Laboratory.Entry;
import org.madang.forensics.register.ModelRow;
import org.madang.forensics.register.Part;
import org.madang.forensics.register.RemainsFound;
import org.madang.forensics.register.Samples;
import org.madang.forensics.runs.RunRow;
import org.madang.forensics.runs.Runs;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A case at a glance: how much of it is known, and what is to be done next. */
@Controller
class CasePage {

    /** How much there is of everything. */
    record Counts(
            int families,
            int missing,
            int remains,
            int fragments,
            int samples,
            int untyped,
            int waiting,
            int identified) {}

    /** What the page shows. */
    record Model(Entry entry, Counts counts, ModelRow model, List<RunRow> runs) {}

    private final Laboratory laboratory;
    private final Disasters disasters;
    private final Families families;
    private final RemainsFound remains;
    private final Samples samples;
    private final Proposals proposals;
    private final Runs runs;
    private final TransactionTemplate transactions;

    CasePage(
            Laboratory laboratory,
            Disasters disasters,
            Families families,
            RemainsFound remains,
            Samples samples,
            Proposals proposals,
            Runs runs,
            TransactionTemplate transactions) {
        this.laboratory = laboratory;
        this.disasters = disasters;
        this.families = families;
        this.remains = remains;
        this.samples = samples;
        this.proposals = proposals;
        this.runs = runs;
        this.transactions = transactions;
    }

    @GetMapping("/desk/forensics/{id}")
    Reply show(@PathVariable long id) {
        var model =
                Objects.requireNonNull(
                        transactions.execute(status -> {
                            var entry = laboratory.enter(id, Part.LABORATORY, Part.BOARD);
                            return new Model(entry, counts(id), disasters.model(id), runs.all(id));
                        }));
        return Page.of(Text.of("재난 사건", "Case"), "CasePage", model).width(Page.Width.DESK);
    }

    private Counts counts(long id) {
        var kin = families.all(id);
        var found = remains.all(id);
        var all = samples.all(id);
        var board = proposals.all(id);
        return new Counts(
                kin.size(),
                kin.stream().mapToInt(f -> f.missing().size()).sum(),
                (int) found.stream().filter(r -> r.partOf() == null).count(),
                (int) found.stream().filter(r -> r.partOf() != null).count(),
                all.size(),
                (int) all.stream().filter(s -> s.markers() == 0 && s.deletedOn() == null).count(),
                (int) board.stream().filter(p -> p.state().waits()).count(),
                (int) board.stream().filter(p -> p.state() == ProposalRow.State.SIGNED).count());
    }
}
