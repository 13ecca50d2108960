package org.madang.residents.cards.presenting;

import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.HouseSettings;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Download;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.madang.kernel.pages.SummaryList;
import org.madang.kernel.pages.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** One request to be shown a card: its QR code, and then what was shown. */
@Controller
class RequestPage {

    private static final String JPEG = "data:image/jpeg;base64,";
    private static final int LONGEST = 300_000;

    /**
     * What the page shows.
     *
     * @param demo whether this browser may play the phone
     */
    record Model(ShowCard.Asked asked, Form form, boolean demo) {

        boolean hasPhoto() {
            return photo(asked).isPresent();
        }
    }

    private final ShowCard cards;
    private final boolean demo;

    RequestPage(ShowCard cards, HouseSettings house) {
        this.cards = cards;
        this.demo = !house.production();
    }

    @GetMapping("/verify/card/requests/{id}")
    Reply show(@PathVariable String id) {
        return page(find(id), Form.empty());
    }

    /** Without a wallet that scans: what it would send, pasted. */
    @PostMapping("/verify/card/requests/{id}")
    Reply paste(@PathVariable String id, Form form) {
        var asked = find(id);
        var pasted =
                form.ask("presentation", "보여 준 내용", "what the phone shows")
                        .required()
                        .text(LONGEST);
        if (!form.isValid()) {
            return page(asked, form);
        }
        cards.answer(id, pasted.orElseThrow());
        return Redirect.to("/verify/card/requests/" + id);
    }

    @GetMapping("/verify/card/requests/{id}/photo")
    Reply photo(@PathVariable String id) {
        var bytes = photo(find(id)).orElseThrow(RequestPage::none);
        return Download.of("photo.jpg", "image/jpeg", bytes).inline();
    }

    private static Optional<byte[]> photo(ShowCard.Asked asked) {
        var answer = asked.answer();
        if (answer != null
                && answer.of(AskedFact.PICTURE) instanceof String uri
                && uri.startsWith(JPEG)) {
            try {
                return Optional.of(Base64.getDecoder().decode(uri.substring(JPEG.length())));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Each fact that was asked for, and what was shown of it. */
    static SummaryList facts(Ui ui, ShowCard.Asked asked) {
        var list = ui.summaryList();
        for (var fact : asked.facts()) {
            var answer = asked.answer();
            list.row(fact.words(), ui.say(words(answer == null ? null : answer.of(fact))));
        }
        return list;
    }

    private static Text words(@Nullable Object value) {
        return switch (value) {
            case null -> Text.of("보여 주지 않음", "Not shown");
            case Boolean yes when yes -> Text.of("예", "Yes");
            case Boolean _ -> Text.of("아니요", "No");
            case String photo when photo.startsWith(JPEG) -> Text.of("아래 사진", "See below");
            default -> Text.same(value.toString());
        };
    }

    private ShowCard.Asked find(String id) {
        return cards.find(id).orElseThrow(RequestPage::none);
    }

    private static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private Reply page(ShowCard.Asked asked, Form form) {
        var page =
                Page.of(
                                Text.of("모바일 주민등록증 확인", "Check a mobile card"),
                                "RequestPage",
                                new Model(asked, form, demo))
                        .width(Page.Width.READING)
                        .with(form);
        return asked.answer() != null
                ? page
                : (demo ? page.scripts("residents/card.js") : page).withLiveParts();
    }
}
