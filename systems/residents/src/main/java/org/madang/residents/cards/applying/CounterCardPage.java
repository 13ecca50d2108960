package org.madang.residents.cards.applying;

import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.madang.residents.cards.CardDuties;
import org.madang.residents.cards.CardResult;
import org.madang.residents.pages.DeskRecords;
import org.madang.residents.pages.Told;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** An official takes an application at the counter, with a photo brought along. */
@Controller
class CounterCardPage {

    /** What the page shows. */
    record Model(DeskRecords.Opened opened, ApplyForCard.Prospect prospect, Form form) {}

    private final ApplyForCard applying;
    private final DeskRecords records;
    private final Once once;

    CounterCardPage(ApplyForCard applying, DeskRecords records, Once once) {
        this.applying = applying;
        this.records = records;
        this.once = once;
    }

    @GetMapping("/desk/residents/{id}/card/apply")
    Reply start(@PathVariable long id) {
        return page(open(id), Form.empty());
    }

    @PostMapping("/desk/residents/{id}/card/apply")
    Reply send(@PathVariable long id, Form form) {
        return once.submit(form, () -> sent(open(id), form));
    }

    private DeskRecords.Opened open(long id) {
        return records.open(id, CardDuties.CARDS, ApplyForCard.PURPOSE);
    }

    private Reply sent(DeskRecords.Opened opened, Form form) {
        var command = CardForm.command(opened.person().id(), form);
        if (command == null) {
            return page(opened, form);
        }
        return switch (applying.apply(command)) {
            case CardResult.Done done ->
                    Redirect.to("/desk/cards/applications/" + done.id())
                            .saying(Text.of("신청을 접수했습니다.", "The application is received."));
            case CardResult.Refused refused -> {
                Told.reasons(
                        form,
                        refused.reasons(),
                        Told.only("reason", "photo", "exemption", "evidence"));
                yield page(opened, form);
            }
        };
    }

    private Reply page(DeskRecords.Opened opened, Form form) {
        return Page.of(
                        Text.of("주민등록증 창구 신청", "Application at the counter"),
                        "CounterCardPage",
                        new Model(opened, applying.prospect(opened.person().id()), form))
                .width(Page.Width.READING)
                .with(form);
    }
}
