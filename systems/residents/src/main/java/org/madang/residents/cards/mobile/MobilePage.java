package org.madang.residents.cards.mobile;

import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.HouseSettings;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Notice;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.madang.residents.cards.credential.StatusList;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** A resident puts their card on a phone, or says that the phone is gone. */
@Controller
class MobilePage {

    /**
     * What the page shows.
     *
     * @param offer shown once, right after it was asked for
     * @param demo whether this browser may play the phone
     */
    record Model(
            OfferMobileCard.Standing standing,
            OfferMobileCard.Outcome.@Nullable Offered offer,
            String issuer,
            boolean demo,
            Form form) {

        MobileCards.@Nullable MobileCard mobile() {
            return standing.mobile().orElse(null);
        }

        boolean mayBeEnded() {
            return standing.mobile().filter(c -> c.status() != StatusList.INVALID).isPresent();
        }
    }

    private final OfferMobileCard offers;
    private final CardKey key;
    private final Once once;
    private final boolean demo;

    MobilePage(OfferMobileCard offers, CardKey key, Once once, HouseSettings house) {
        this.offers = offers;
        this.key = key;
        this.once = once;
        this.demo = !house.production();
    }

    @GetMapping("/my/card/mobile")
    Reply show() {
        return page(null, Form.empty());
    }

    @PostMapping("/my/card/mobile")
    Reply offer(Form form) {
        return switch (offers.offer()) {
            case OfferMobileCard.Outcome.Offered offered -> page(offered, form);
            case OfferMobileCard.Outcome.Refused refused ->
                    page(null, form.error(refused.reason().words()));
        };
    }

    @PostMapping("/my/card/mobile/revoke")
    Reply revoke(Form form) {
        return once.submit(
                form,
                () -> {
                    offers.revoke();
                    return Redirect.to("/my/card/mobile")
                            .saying(
                                    Text.of(
                                            "휴대폰의 주민등록증을 더는 쓸 수 없게 했어요.",
                                            "The card on the phone can no longer be used."));
                });
    }

    /** Where the card on the phone stands, in words. */
    static Notice words(MobileCards.MobileCard card) {
        return switch (card.status()) {
            case StatusList.VALID ->
                    new Notice(
                            Notice.Kind.SUCCESS,
                            Text.of("휴대폰에서 쓸 수 있어요.", "It can be used on your phone."));
            case StatusList.SUSPENDED ->
                    new Notice(
                            Notice.Kind.WARNING,
                            Text.of(
                                    "카드를 분실 신고해서 휴대폰에서도 멈췄어요.",
                                    "Your card is reported lost, so the one on the phone is"
                                            + " suspended."));
            default -> new Notice(Notice.Kind.INFO, ended(card.why()));
        };
    }

    private static Text ended(@Nullable String why) {
        return switch (why == null ? "" : why) {
            case "MOVED" ->
                    Text.of(
                            "주소가 바뀌어서 휴대폰의 카드는 끝났어요. 다시 담아 주세요.",
                            "Your address has changed, so the card on the phone has ended. Put it"
                                    + " there again.");
            case "CHANGED" ->
                    Text.of(
                            "카드 내용이 바뀌어서 휴대폰의 카드는 끝났어요. 재발급받은 뒤 다시 담아 주세요.",
                            "What is on your card has changed. Replace the card, then put it on"
                                    + " the phone again.");
            case "PHONE_LOST" ->
                    Text.of("휴대폰의 카드를 직접 끝냈어요.", "You have ended the card on the phone.");
            default ->
                    Text.of(
                            "휴대폰의 카드는 끝났어요. 다시 담을 수 있어요.",
                            "The card on the phone has ended. You can put it there again.");
        };
    }

    private Reply page(OfferMobileCard.Outcome.@Nullable Offered offer, Form form) {
        var model = new Model(offers.standing(), offer, key.issuer(), demo, form);
        var page =
                Page.of(Text.of("모바일 주민등록증", "Mobile resident card"), "MobilePage", model)
                        .width(Page.Width.READING)
                        .with(form);
        return demo ? page.scripts("residents/card.js") : page;
    }
}
