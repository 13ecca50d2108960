package org.madang.residents.cards.applying;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Notice;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.madang.residents.cards.Card;
import org.madang.residents.cards.CardApplication;
import org.madang.residents.cards.CardApplications;
import org.madang.residents.cards.CardLog;
import org.madang.residents.cards.CardResult;
import org.madang.residents.cards.CardRows;
import org.madang.residents.cards.CardState;
import org.madang.residents.cards.desk.Stickers;
import org.madang.residents.cards.losing.LoseCard;
import org.madang.residents.cards.noticing.CardNotices;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The resident's own card: where it stands, and what can be done about it. */
@Controller
class MyCardPage {

    private static final Purpose OWN =
            Purpose.of("residents.own-card", Text.of("본인 주민등록증 확인", "You looked at your own card"));
    private static final String HERE = "/my/card";

    /**
     * What the page shows.
     *
     * @param card in force, lost, or on its way; null where there is none
     * @param coming a card that is being made, while another counts
     * @param asked the latest application
     */
    record Model(
            @Nullable Card card,
            @Nullable Card coming,
            @Nullable CardApplication asked,
            CardNotices.@Nullable Notice notice,
            boolean sticker,
            Form form) {

        boolean is(CardState state) {
            return card != null && card.state() == state;
        }

        boolean waits() {
            return asked != null && asked.state() == CardApplication.State.SUBMITTED;
        }

        boolean refused() {
            return asked != null && asked.state() == CardApplication.State.REFUSED;
        }

        boolean mayApply() {
            return !waits() && coming == null;
        }
    }

    private final CardRows cards;
    private final CardApplications applications;
    private final CardNotices notices;
    private final Stickers stickers;
    private final ApplyForCard applying;
    private final LoseCard losing;
    private final CardLog log;
    private final Access access;
    private final Once once;
    private final TransactionTemplate transactions;

    MyCardPage(
            CardRows cards,
            CardApplications applications,
            CardNotices notices,
            Stickers stickers,
            ApplyForCard applying,
            LoseCard losing,
            CardLog log,
            Access access,
            Once once,
            TransactionTemplate transactions) {
        this.cards = cards;
        this.applications = applications;
        this.notices = notices;
        this.stickers = stickers;
        this.applying = applying;
        this.losing = losing;
        this.log = log;
        this.access = access;
        this.once = once;
        this.transactions = transactions;
    }

    @GetMapping("/my/card")
    Reply show() {
        return page(Form.empty());
    }

    @PostMapping("/my/card/lost")
    Reply lost(Form form) {
        var me = access.resident().residentId();
        return once.submit(
                form,
                () ->
                        done(
                                losing.lose(me),
                                form,
                                Text.of(
                                        "분실 신고를 했어요. 이제 그 카드로는 아무도 확인받을 수 없어요.",
                                        "It is reported lost. From now on nobody is told that the"
                                                + " card is genuine.")));
    }

    @PostMapping("/my/card/found")
    Reply found(Form form) {
        var me = access.resident().residentId();
        return once.submit(
                form,
                () ->
                        done(
                                losing.find(me),
                                form,
                                Text.of(
                                        "분실 신고를 거뒀어요. 카드를 다시 쓸 수 있어요.",
                                        "The report is withdrawn. The card can be used again.")));
    }

    @PostMapping("/my/card/withdraw")
    Reply withdraw(Form form) {
        access.resident();
        return once.submit(
                form,
                () -> {
                    var id = form.ask("application", "신청", "Application").number(1, Long.MAX_VALUE);
                    return done(
                            applying.withdraw(id.orElse(0L)),
                            form,
                            Text.of("신청을 거뒀어요.", "The application is withdrawn."));
                });
    }

    private Reply done(CardResult result, Form form, Text words) {
        return switch (result) {
            case CardResult.Done _ -> Redirect.to(HERE).saying(words);
            case CardResult.Refused refused ->
                    page(form.error(refused.reasons().getFirst().words()));
        };
    }

    private Reply page(Form form) {
        var me = access.resident().residentId();
        var model = Objects.requireNonNull(transactions.execute(status -> model(me, form)));
        return Page.of(Text.of("내 주민등록증", "My resident card"), "MyCardPage", model)
                .width(Page.Width.READING)
                .with(form);
    }

    private Model model(long me, Form form) {
        var all = cards.of(me);
        var asked = applications.of(me);
        log.read(OWN, me, List.of("residents.card"));
        var counting =
                first(
                        all,
                        card ->
                                card.state() == CardState.IN_FORCE
                                        || card.state() == CardState.LOST);
        var coming = first(all, card -> card.state().coming());
        return new Model(
                counting.or(() -> coming).orElse(null),
                coming.orElse(null),
                asked.isEmpty() ? null : asked.getFirst(),
                all.isEmpty() && asked.isEmpty() ? notices.of(me).orElse(null) : null,
                stickers.waitingOf(me).isPresent(),
                form);
    }

    private static Optional<Card> first(
            List<Card> all, java.util.function.Predicate<Card> fitting) {
        return all.stream().filter(fitting).findFirst();
    }

    /** How the state concerns its holder. */
    static Notice.Kind kindOf(CardState state) {
        return switch (state) {
            case IN_FORCE -> Notice.Kind.SUCCESS;
            case LOST -> Notice.Kind.DANGER;
            case ENDED -> Notice.Kind.WARNING;
            case TO_PRINT, PRINTING, PRINTED -> Notice.Kind.INFO;
        };
    }
}
