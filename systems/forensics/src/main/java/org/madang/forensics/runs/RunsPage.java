package org.madang.forensics.runs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.forensics.register.Laboratory;
import org.madang.forensics.register.Laboratory.Entry;
import org.madang.forensics.register.Part;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Notice;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The runs of a case, what a new one would take, and its start. */
@Controller
class RunsPage {

    /** What the page shows; no prospect for those who only read. */
    record Model(Entry entry, List<RunRow> runs, RunCase.@Nullable Prospect prospect, Form form) {

        RunCase.Prospect.@Nullable Ready ready() {
            return prospect instanceof RunCase.Prospect.Ready ready ? ready : null;
        }

        RunCase.Prospect.@Nullable Unfit unfit() {
            return prospect instanceof RunCase.Prospect.Unfit unfit ? unfit : null;
        }
    }

    private final Laboratory laboratory;
    private final Runs runs;
    private final RunCase runCase;
    private final TransactionTemplate transactions;
    private final Once once;

    RunsPage(
            Laboratory laboratory,
            Runs runs,
            RunCase runCase,
            TransactionTemplate transactions,
            Once once) {
        this.laboratory = laboratory;
        this.runs = runs;
        this.runCase = runCase;
        this.transactions = transactions;
        this.once = once;
    }

    @GetMapping("/desk/forensics/{id}/runs")
    Reply list(@PathVariable long id) {
        return page(id, Form.empty().fill("method", Method.JOINT_EXACT.name()));
    }

    @PostMapping("/desk/forensics/{id}/runs")
    Reply start(@PathVariable long id, Form form) {
        return once.submit(form, () -> started(id, form));
    }

    private Reply started(long id, Form form) {
        var method = form.ask("method", "방법", "Method").required().choice(Method.class);
        if (!form.isValid()) {
            return page(id, form);
        }
        return switch (runCase.start(id, method.orElseThrow())) {
            case RunCase.Started.Asked asked ->
                    Redirect.to("/desk/forensics/" + id + "/runs/" + asked.runId())
                            .saying(
                                    Notice.Kind.INFO,
                                    Text.of(
                                            "계산을 시작합니다. 이 화면을 닫아도 계속됩니다.",
                                            "The run starts. It goes on when you close this"
                                                    + " page."));
            case RunCase.Started.Refused refused -> page(id, form.error(refused.reason()));
        };
    }

    private Reply page(long id, Form form) {
        var model =
                java.util.Objects.requireNonNull(
                        transactions.execute(status -> {
                            var entry = laboratory.enter(id, Part.LABORATORY, Part.BOARD);
                            var prospect =
                                    entry.part() == Part.LABORATORY && entry.isOpen()
                                            ? runCase.prospect(id)
                                            : null;
                            return new Model(entry, runs.all(id), prospect, form);
                        }));
        return Page.of(Text.of("계산", "Runs"), "RunsPage", model).width(Page.Width.DESK).with(form);
    }
}
