package org.madang.residents.cards.mobile;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.residents.Refusal;
import org.madang.residents.cards.Card;
import org.madang.residents.cards.CardLog;
import org.madang.residents.cards.CardRows;
import org.madang.residents.cards.CardState;
import org.madang.residents.registry.Desk;
import org.madang.residents.registry.RegisterClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Offers a resident their card for a phone (Article 24-2 (1): whoever holds a card may have it;
 * free of charge by paragraph 3). The offer is good for minutes, for one phone, with a PIN that
 * stands beside it.
 */
@Service
class OfferMobileCard {

    static final Purpose PURPOSE =
            Purpose.of(
                    "residents.mobile-offer", Text.of("모바일 주민등록증 신청", "Asking for a mobile card"));

    static final String PRE_AUTHORIZED = "urn:ietf:params:oauth:grant-type:pre-authorized_code";
    static final String CONFIGURATION = "resident-card";
    static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private static final Refusal NO_CARD =
            Refusal.of(
                    "card.mobile-without-card",
                    null,
                    "주민등록증을 먼저 받아야 해요 (주민등록법 제24조의2제1항).",
                    "You need a card first (Resident Registration Act, Article 24-2 (1)).");
    private static final Refusal OUTDATED =
            Refusal.of(
                    "card.mobile-outdated",
                    null,
                    "주민등록증에 적힌 내용이 바뀌었어요. 먼저 재발급받으세요 (주민등록법 제24조의2제2항).",
                    "What is on your card has changed: replace it first (Article 24-2 (2)).");

    private final CardRows cards;
    private final OfferRows offers;
    private final MobileCards mobile;
    private final CardKey key;
    private final Desk desk;
    private final CardLog log;
    private final RegisterClock clock;

    OfferMobileCard(
            CardRows cards,
            OfferRows offers,
            MobileCards mobile,
            CardKey key,
            Desk desk,
            CardLog log,
            RegisterClock clock) {
        this.cards = cards;
        this.offers = offers;
        this.mobile = mobile;
        this.key = key;
        this.desk = desk;
        this.log = log;
        this.clock = clock;
    }

    /** What became of the wish for a mobile card. */
    sealed interface Outcome {

        /**
         * An offer, shown once and kept nowhere.
         *
         * @param link opens a wallet on the same phone; the QR code holds the same
         * @param code for programs that are no wallet
         */
        record Offered(String link, String code, String pin, Instant until) implements Outcome {}

        record Refused(Refusal reason) implements Outcome {}
    }

    /** What a page tells of the resident's phone. */
    record Standing(Optional<Card> card, Optional<MobileCards.MobileCard> mobile) {}

    @Transactional
    Standing standing() {
        var me = desk.resident(PURPOSE).residentId();
        return new Standing(inForce(me), mobile.latest(me));
    }

    @Transactional
    Outcome offer() {
        var me = desk.resident(PURPOSE).residentId();
        var card = inForce(me);
        if (card.isEmpty()) {
            return new Outcome.Refused(NO_CARD);
        }
        if (card.get().outdated()) {
            return new Outcome.Refused(OUTDATED);
        }
        var code = Secrets.drawn();
        var pin = Secrets.pin();
        var until = clock.clock().instant().plus(GOOD_FOR);
        offers.offer(
                Secrets.digest(code),
                Secrets.digest(code + pin),
                new OfferRows.Grant(me, card.get().id()),
                until);
        log.changed(PURPOSE.about("card-" + card.get().serial()), me);
        return new Outcome.Offered(link(code), code, pin, until);
    }

    /** The holder gives the card on the phone up: the phone was lost, say. */
    @Transactional
    void revoke() {
        var me = desk.resident(PURPOSE).residentId();
        mobile.revoke(me, "PHONE_LOST");
        log.changed(PURPOSE, me);
    }

    private Optional<Card> inForce(long residentId) {
        return cards.of(residentId).stream()
                .filter(card -> card.state() == CardState.IN_FORCE)
                .findFirst();
    }

    /** A credential offer by value (OpenID4VCI 1.0, section 4.1.1). */
    private String link(String code) {
        var grant =
                Map.of(
                        "pre-authorized_code",
                        code,
                        "tx_code",
                        Map.of("input_mode", "numeric", "length", 6));
        var offer =
                Map.of(
                        "credential_issuer", key.issuer(),
                        "credential_configuration_ids", List.of(CONFIGURATION),
                        "grants", Map.of(PRE_AUTHORIZED, grant));
        return "openid-credential-offer://?credential_offer="
                + URLEncoder.encode(JSONObjectUtils.toJSONString(offer), StandardCharsets.UTF_8);
    }
}
