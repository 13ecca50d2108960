package org.madang.forensics.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.madang.forensics.register.ComparisonRow;
import org.madang.forensics.register.Conclusion;
import org.madang.forensics.register.Refusal;
import org.madang.forensics.runs.Outcome;

/**
 * When an identification may be proposed, reviewed, signed and withdrawn. The practice is that of
 * INTERPOL: DNA, teeth and fingerprints are primary identifiers, each enough alone and each able to
 * stop the others; a board reconciles them. Who false-signs answers under Article 17 (1) of the DNA
 * Act, so nobody signs what they reviewed. Thresholds are the laboratory's own: no law gives them.
 */
final class BoardRules {

    /** A DNA match alone carries a proposal from this ratio on: 10,000. */
    static final double LEAST_LOG10_LR = 4;

    /** And from this joint probability on. */
    static final double LEAST_POSTERIOR = 0.999;

    /**
     * Whether DNA alone would leave more than one in a thousand to another victim or another
     * missing person. Age and stature are secondary identifiers: they may weigh in a prior, and a
     * proposal that needs them to decide between two people waits for teeth or fingerprints.
     */
    static boolean hasRival(Outcome outcome, String victim, String person) {
        double least = outcome.log10Lr(victim, person) - 3;
        return outcome.missing().stream()
                        .anyMatch(m -> !m.equals(person) && outcome.log10Lr(victim, m) >= least)
                || outcome.victims().stream()
                        .anyMatch(v -> !v.equals(victim) && outcome.log10Lr(v, person) >= least);
    }

    static final Refusal CLOSED =
            Refusal.of(
                    "board.closed",
                    "종결된 사건입니다. 더 바꿀 수 없습니다.",
                    "The case is closed. Nothing more can be changed.");
    static final Refusal STALE =
            Refusal.of(
                    "board.stale",
                    "이 계산 뒤에 사건의 자료가 바뀌었습니다. 다시 계산한 결과로 제안해야 합니다.",
                    "The case has changed since this run. Run it again and propose from that.");
    static final Refusal NOT_COMPARED =
            Refusal.of(
                    "board.not-compared",
                    "이 계산에서 비교되지 않은 쌍입니다.",
                    "This run did not compare the two.");
    static final Refusal EXCLUDED =
            Refusal.of(
                    "board.excluded",
                    "치아 또는 지문 비교에서 동일인이 아니라고 판정되었습니다. 먼저 그 판정을 다시 확인해야 합니다.",
                    "Teeth or fingerprints exclude this pairing. That conclusion has to be looked"
                            + " at first.");
    static final Refusal TIED =
            Refusal.of(
                    "board.tied",
                    "유전 자료로는 구별할 수 없는 사람이 더 있습니다. 치아나 지문으로 동일인이 확인되어야 제안할 수 있습니다.",
                    "Others fit the genetic data equally well. Teeth or fingerprints must establish"
                            + " the identity before it can be proposed.");
    static final Refusal WEAK =
            Refusal.of(
                    "board.weak",
                    "가능도비 10,000과 사후 확률 99.9%에 이르지 못했고 다른 일차 식별자로 확인되지도 않았습니다.",
                    "It reaches neither a likelihood ratio of 10,000 with a probability of 99.9%,"
                            + " nor is it established by another primary identifier.");
    static final Refusal NO_REASON =
            Refusal.at("reason", "board.no-reason", "제안하는 까닭을 적어야 합니다.", "Say why you propose it.");
    static final Refusal TAKEN =
            Refusal.of(
                    "board.taken",
                    "이 유해 또는 이 실종자에 대한 제안이 이미 있습니다.",
                    "There is a proposal for these remains or this person already.");
    static final Refusal NOT_WAITING =
            Refusal.of(
                    "board.not-waiting",
                    "이 단계에서 할 수 있는 일이 아닙니다. 누군가 먼저 처리했을 수 있습니다.",
                    "Not possible at this stage. Somebody may have been quicker.");
    static final Refusal SAME_REVIEWER =
            Refusal.of(
                    "board.same-reviewer",
                    "첫 검토를 한 사람은 둘째 검토를 할 수 없습니다.",
                    "Who made the first review cannot make the second.");
    static final Refusal SIGNER_REVIEWED =
            Refusal.of(
                    "board.signer-reviewed",
                    "검토한 사람은 서명할 수 없습니다.",
                    "Who reviewed it cannot sign it.");
    static final Refusal NO_WHY = Refusal.at("why", "board.no-why", "까닭을 적어야 합니다.", "Say why.");
    static final Refusal TAMPERED =
            Refusal.of(
                    "board.not-reproduced",
                    "다시 계산한 값이 저장된 값과 다릅니다. 서명하지 말고 조사해야 합니다.",
                    "Computing it again gives other figures. Do not sign; investigate.");

    private BoardRules() {}

    /**
     * What a proposal is judged by.
     *
     * @param fresh whether the case is still as the run saw it
     * @param compared whether the run compared the two
     * @param tied whether others fit equally well
     */
    record Pairing(
            boolean open,
            boolean fresh,
            boolean compared,
            double log10Lr,
            @Nullable Double posterior,
            boolean tied,
            List<ComparisonRow> others,
            String reason) {}

    static List<Refusal> ofProposal(Pairing p) {
        var reasons = new ArrayList<Refusal>();
        if (!p.open()) {
            reasons.add(CLOSED);
        }
        if (!p.compared()) {
            reasons.add(NOT_COMPARED);
            return reasons;
        }
        if (!p.fresh()) {
            reasons.add(STALE);
        }
        if (p.others().stream().anyMatch(ComparisonRow::excludes)) {
            reasons.add(EXCLUDED);
        }
        boolean established = established(p.others());
        if (p.tied() && !established) {
            reasons.add(TIED);
        } else if (!established && !strong(p)) {
            reasons.add(WEAK);
        }
        if (p.reason().isBlank()) {
            reasons.add(NO_REASON);
        }
        return reasons;
    }

    /** A primary identifier other than DNA that establishes identity. */
    private static boolean established(List<ComparisonRow> others) {
        return others.stream()
                .anyMatch(c -> c.kind().primary() && c.conclusion() == Conclusion.ESTABLISHED);
    }

    private static boolean strong(Pairing p) {
        var posterior = p.posterior();
        return p.log10Lr() >= LEAST_LOG10_LR && posterior != null && posterior >= LEAST_POSTERIOR;
    }

    /** Two different scientists (four eyes); the database holds the same. */
    static List<Refusal> ofReview(ProposalRow.State state, @Nullable String firstBy, String by) {
        return switch (state) {
            case PROPOSED -> List.of();
            case REVIEWED -> Objects.equals(firstBy, by) ? List.of(SAME_REVIEWER) : List.of();
            case CONFIRMED, SIGNED, REJECTED, WITHDRAWN -> List.of(NOT_WAITING);
        };
    }

    static List<Refusal> ofSignature(
            ProposalRow.State state,
            @Nullable String firstBy,
            @Nullable String secondBy,
            String by) {
        if (state != ProposalRow.State.CONFIRMED) {
            return List.of(NOT_WAITING);
        }
        return by.equals(firstBy) || by.equals(secondBy) ? List.of(SIGNER_REVIEWED) : List.of();
    }

    static List<Refusal> ofWithdrawal(ProposalRow.State state, String why) {
        if (state != ProposalRow.State.SIGNED) {
            return List.of(NOT_WAITING);
        }
        return why.isBlank() ? List.of(NO_WHY) : List.of();
    }
}
