package org.madang.residents.cards.printing;

import java.util.List;
import java.util.Set;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Download;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.madang.residents.cards.CardResult;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The printing centre: batches, the file of each, and what came of it. Shows serials, no names. */
@Controller
class BatchPages {

    private static final String ALL = "/desk/cards/batches";

    /** What the list shows. */
    record Batches(long waiting, List<CardBatches.Batch> batches, Form form) {}

    /** What the page of one batch shows. */
    record One(PrintCards.Open open, Form form) {

        String path() {
            return ALL + "/" + open.batch().id();
        }

        boolean reported() {
            return open.batch().reportedAt() != null;
        }
    }

    private final PrintCards printing;
    private final Once once;

    BatchPages(PrintCards printing, Once once) {
        this.printing = printing;
        this.once = once;
    }

    @GetMapping(ALL)
    Reply all() {
        return list(Form.empty());
    }

    @PostMapping(ALL)
    Reply make(Form form) {
        return once.submit(
                form,
                () ->
                        switch (printing.make()) {
                            case CardResult.Done done ->
                                    Redirect.to(ALL + "/" + done.id())
                                            .saying(
                                                    Text.of(
                                                            "제작 묶음을 만들었습니다.",
                                                            "The batch is made."));
                            case CardResult.Refused refused ->
                                    list(form.error(refused.reasons().getFirst().words()));
                        });
    }

    @GetMapping(ALL + "/{id}")
    Reply one(@PathVariable long id) {
        return page(id, Form.empty());
    }

    @GetMapping(ALL + "/{id}/file")
    Reply file(@PathVariable long id) {
        return Download.of("cards-" + id + ".jsonl", "application/x-ndjson", printing.file(id));
    }

    @PostMapping(ALL + "/{id}")
    Reply report(@PathVariable long id, Form form) {
        return once.submit(
                form,
                () ->
                        switch (printing.report(id, Set.copyOf(form.typedAll("spoiled")))) {
                            case CardResult.Done _ ->
                                    Redirect.to(ALL)
                                            .saying(
                                                    Text.of(
                                                            "제작 결과를 기록했습니다.",
                                                            "What came of it is recorded."));
                            case CardResult.Refused refused ->
                                    page(id, form.error(refused.reasons().getFirst().words()));
                        });
    }

    private Reply list(Form form) {
        return Page.of(
                        Text.of("주민등록증 제작", "Printing of cards"),
                        "BatchList",
                        new Batches(printing.waiting(), printing.latest(), form))
                .with(form);
    }

    private Reply page(long id, Form form) {
        return Page.of(
                        Text.of("제작 묶음 {0}", "Batch {0}").with(id),
                        "BatchPage",
                        new One(printing.open(id), form))
                .width(Page.Width.READING)
                .with(form);
    }
}
