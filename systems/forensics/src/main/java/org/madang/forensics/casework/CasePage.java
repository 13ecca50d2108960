package org.madang.forensics.casework;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.madang.forensics.board.ProposalRow;
import org.madang.forensics.board.Proposals;
import org.madang.forensics.register.Disasters;
import org.madang.forensics.register.Families;
import org.madang.forensics.register.Laboratory;
import org.madang.forensics.register.Laboratory.Entry;
import org.madang.forensics.register.ModelRow;
import org.madang.forensics.register.Part;
import org.madang.forensics.register.Refusal;
import org.madang.forensics.register.RemainsFound;
import org.madang.forensics.register.Samples;
import org.madang.forensics.runs.RunRow;
import org.madang.forensics.runs.Runs;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.madang.kernel.pages.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

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
    record Model(
            Entry entry,
            Counts counts,
            ModelRow model,
            List<RunRow> runs,
            List<Refusal> obstacles,
            Form form) {

        boolean mayClose() {
            return entry.part() == Part.BOARD;
        }

        String closing(Ui ui) {
            var closing = Objects.requireNonNull(entry.disaster().closing());
            return ui.dateTime(closing.at()) + " – " + closing.why();
        }
    }

    private final Laboratory laboratory;
    private final Disasters disasters;
    private final Families families;
    private final RemainsFound remains;
    private final Samples samples;
    private final Proposals proposals;
    private final Runs runs;
    private final CloseCase closing;
    private final TransactionTemplate transactions;
    private final Once once;

    CasePage(
            Laboratory laboratory,
            Disasters disasters,
            Families families,
            RemainsFound remains,
            Samples samples,
            Proposals proposals,
            Runs runs,
            CloseCase closing,
            TransactionTemplate transactions,
            Once once) {
        this.laboratory = laboratory;
        this.disasters = disasters;
        this.families = families;
        this.remains = remains;
        this.samples = samples;
        this.proposals = proposals;
        this.runs = runs;
        this.closing = closing;
        this.transactions = transactions;
        this.once = once;
    }

    @GetMapping("/desk/forensics/{id}")
    Reply show(@PathVariable long id) {
        return page(id, Form.empty());
    }

    @PostMapping("/desk/forensics/{id}/close")
    Reply close(@PathVariable long id, Form form) {
        return once.submit(
                form,
                () -> {
                    var why = form.ask("why", "종결하는 까닭", "Why").required().text(200);
                    if (form.isValid()) {
                        closing.close(id, why.orElseThrow()).forEach(r -> form.error(r.words()));
                    }
                    return form.isValid()
                            ? Redirect.to("/desk/forensics/" + id)
                                    .saying(Text.of("사건을 종결했습니다.", "The case is closed."))
                            : page(id, form);
                });
    }

    @PostMapping("/desk/forensics/{id}/reopen")
    Reply reopen(@PathVariable long id, Form form) {
        return once.submit(
                form,
                () -> {
                    closing.reopen(id).forEach(r -> form.error(r.words()));
                    return form.isValid()
                            ? Redirect.to("/desk/forensics/" + id)
                                    .saying(Text.of("사건을 다시 열었습니다.", "The case is open again."))
                            : page(id, form);
                });
    }

    private Reply page(long id, Form form) {
        var model =
                Objects.requireNonNull(
                        transactions.execute(status -> {
                            var entry = laboratory.enter(id, Part.LABORATORY, Part.BOARD);
                            var obstacles =
                                    entry.part() == Part.BOARD && entry.isOpen()
                                            ? closing.obstacles(id)
                                            : List.<Refusal>of();
                            return new Model(
                                    entry,
                                    counts(id),
                                    disasters.model(id),
                                    runs.all(id),
                                    obstacles,
                                    form);
                        }));
        return Page.of(Text.of("재난 사건", "Case"), "CasePage", model)
                .width(Page.Width.DESK)
                .with(form);
    }

    /** A rate without an exponent. */
    private static String rate(double rate) {
        return BigDecimal.valueOf(rate).stripTrailingZeros().toPlainString();
    }

    /** How markers mutate in this case. */
    static Text mutation(ModelRow model) {
        if (model.frequencies() == null) {
            var rates = rate(model.paternalRate()) + " / " + rate(model.maternalRate());
            return Text.of("한 걸음 모형 (부 / 모) " + rates, "stepwise, father / mother " + rates);
        }
        int tables = rows(model.mutation()) + rows(model.matrix());
        return tables == 0
                ? Text.of("없음 (불러온 파일)", "none, as the files say")
                : Text.of(
                        "불러온 파일의 모형 " + tables + "줄", "models of the files, " + tables + " lines");
    }

    /** Lines of a table below its heading. */
    private static int rows(@Nullable String table) {
        return table == null
                ? 0
                : (int) Math.max(0, table.lines().filter(l -> !l.isBlank()).count() - 1);
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
