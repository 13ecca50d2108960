package org.madang.residents.cards.applying;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.residents.Refusal;
import org.madang.residents.Status;
import org.madang.residents.cards.AgeRules;
import org.madang.residents.cards.Card;
import org.madang.residents.cards.CardApplication;
import org.madang.residents.cards.CardReason;
import org.madang.residents.cards.CardState;
import org.madang.residents.cards.FeeExemption;

/** Who may apply for a card, and what it costs (Resident Registration Act, Articles 24 and 27). */
final class CardRules {

    /** Won for a card that replaces another (Article 27 (3); the first is free, Article 24 (8)). */
    static final int FEE = 5_000;

    private static final int LONGEST_EVIDENCE = 200;

    /** Reasons that are not the holder's doing (Article 27 (3) 1, and numbers that were wrong). */
    private static final Set<CardReason> FREE =
            Set.of(CardReason.FIRST, CardReason.MISPRINT, CardReason.NUMBER_CHANGED);

    /** Exemptions are for cards that went missing or broke. */
    private static final Set<CardReason> EXEMPTIBLE = Set.of(CardReason.LOST, CardReason.DAMAGED);

    static final Refusal NOT_REGISTERED =
            Refusal.of(
                    "card.not-registered",
                    null,
                    "주민등록이 되어 있는 사람만 신청할 수 있어요 (주민등록법 제24조제1항).",
                    "Only somebody who is registered may apply (Resident Registration Act, Article"
                            + " 24 (1)).");
    static final Refusal TOO_YOUNG =
            Refusal.of(
                    "card.too-young",
                    null,
                    "만 17세부터 신청할 수 있어요 (주민등록법 제24조제1항).",
                    "You may apply from the age of 17 (Act, Article 24 (1)).");
    static final Refusal OPEN =
            Refusal.of(
                    "card.open-application",
                    null,
                    "이미 신청한 것을 담당자가 보고 있어요.",
                    "An application of yours is being looked at already.");
    static final Refusal COMING =
            Refusal.of(
                    "card.coming",
                    null,
                    "새 카드를 만들고 있어요. 받은 뒤에 다시 신청할 수 있어요.",
                    "A card is on its way. You can apply again once you have it.");
    static final Refusal HAS_CARD =
            Refusal.of(
                    "card.has-one",
                    "reason",
                    "주민등록증이 이미 있어요. 재발급 사유를 골라 주세요 (주민등록법 제27조제1항).",
                    "You have a card. Choose why it is to be replaced (Article 27 (1)).");
    static final Refusal HAS_NONE =
            Refusal.of(
                    "card.has-none",
                    "reason",
                    "바꿀 주민등록증이 없어요. 처음 발급을 골라 주세요.",
                    "There is no card to replace. Choose a first card.");
    static final Refusal NOTHING_CHANGED =
            Refusal.of(
                    "card.nothing-changed",
                    "reason",
                    "카드에 적힌 이름·생년월일·성별이 지금 기록과 같아요 (주민등록법 제27조제1항제2호).",
                    "What is on the card is what the register says (Article 27 (1) 2).");
    static final Refusal NOT_EXEMPTIBLE =
            Refusal.of(
                    "card.exemption-reason",
                    "exemption",
                    "이 사유로는 수수료 면제를 신청할 수 없어요 (주민등록법 제27조제3항).",
                    "For this reason there is no exemption to ask for (Article 27 (3)).");
    static final Refusal NO_EVIDENCE =
            Refusal.of(
                    "card.exemption-evidence",
                    "evidence",
                    "면제를 확인할 수 있는 서류를 적어 주세요 (주민등록법 제27조제3항제2호).",
                    "Name the paper that shows the exemption (Article 27 (3) 2).");

    private CardRules() {}

    /** What the rules look at. */
    record Applicant(
            Status status, LocalDate birth, List<Card> cards, List<CardApplication> applications) {

        boolean holdsOne() {
            return cards.stream()
                    .anyMatch(card ->
                            card.state() == CardState.IN_FORCE || card.state() == CardState.LOST);
        }

        boolean everHadOne() {
            return cards.stream().anyMatch(card -> !card.state().coming());
        }
    }

    /** What is asked for. */
    record Wanted(CardReason reason, @Nullable FeeExemption exemption, String evidence) {}

    static List<Refusal> refusals(Applicant who, Wanted wanted, LocalDate today) {
        var reasons = new ArrayList<>(standing(who, today));
        boolean again = wanted.reason().again();
        if (!again && who.holdsOne()) {
            reasons.add(HAS_CARD);
        }
        if (again && !who.everHadOne()) {
            reasons.add(HAS_NONE);
        }
        if (wanted.reason() == CardReason.CHANGED
                && who.holdsOne()
                && who.cards().stream().noneMatch(Card::outdated)) {
            reasons.add(NOTHING_CHANGED);
        }
        if (wanted.exemption() != null) {
            if (!EXEMPTIBLE.contains(wanted.reason())) {
                reasons.add(NOT_EXEMPTIBLE);
            }
            if (wanted.evidence().isBlank() || wanted.evidence().length() > LONGEST_EVIDENCE) {
                reasons.add(NO_EVIDENCE);
            }
        }
        return reasons;
    }

    /** What stands in the way whatever is asked for. */
    static List<Refusal> standing(Applicant who, LocalDate today) {
        var reasons = new ArrayList<Refusal>();
        if (who.status() != Status.RESIDENT && who.status() != Status.OVERSEAS) {
            reasons.add(NOT_REGISTERED);
        }
        if (!AgeRules.isOf(who.birth(), AgeRules.CARD, today)) {
            reasons.add(TOO_YOUNG);
        }
        if (who.applications().stream()
                .anyMatch(each -> each.state() == CardApplication.State.SUBMITTED)) {
            reasons.add(OPEN);
        }
        if (who.cards().stream().anyMatch(card -> card.state().coming())) {
            reasons.add(COMING);
        }
        return reasons;
    }

    /** What is to be paid at the counter, if an official confirms the exemption. */
    static int fee(Wanted wanted) {
        boolean free = FREE.contains(wanted.reason()) || wanted.exemption() != null;
        return free ? 0 : FEE;
    }
}
