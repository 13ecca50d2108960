package org.madang.residents.cards.applying;

import org.madang.kernel.access.Access;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.madang.residents.cards.CardReason;
import org.madang.residents.cards.CardResult;
import org.madang.residents.pages.Told;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** A resident applies for their first card, or for another. */
@Controller
class ApplyPage {

    /** What the page shows. */
    record Model(ApplyForCard.Prospect prospect, Form form) {}

    private final ApplyForCard applying;
    private final Access access;
    private final Once once;

    ApplyPage(ApplyForCard applying, Access access, Once once) {
        this.applying = applying;
        this.access = access;
        this.once = once;
    }

    @GetMapping("/my/card/apply")
    Reply start() {
        var prospect = applying.prospect(access.resident().residentId());
        var form = Form.empty();
        if (!prospect.everHadOne()) {
            form.fill("reason", CardReason.FIRST.name());
        }
        return page(form, prospect);
    }

    @PostMapping("/my/card/apply")
    Reply send(Form form) {
        var me = access.resident().residentId();
        return once.submit(form, () -> sent(me, form));
    }

    private Reply sent(long me, Form form) {
        var command = CardForm.command(me, form);
        if (command == null) {
            return page(form, applying.prospect(me));
        }
        return switch (applying.apply(command)) {
            case CardResult.Done _ ->
                    Redirect.to("/my/card")
                            .saying(
                                    Text.of(
                                            "신청했어요. 담당자가 사진을 보고 알려 드려요.",
                                            "You have applied. An official will look at the"
                                                    + " photo."));
            case CardResult.Refused refused -> {
                Told.reasons(
                        form,
                        refused.reasons(),
                        Told.only("reason", "photo", "exemption", "evidence"));
                yield page(form, applying.prospect(me));
            }
        };
    }

    private static Page page(Form form, ApplyForCard.Prospect prospect) {
        return Page.of(
                        Text.of("주민등록증 신청", "Apply for a card"),
                        "ApplyPage",
                        new Model(prospect, form))
                .width(Page.Width.READING)
                .with(form);
    }
}
