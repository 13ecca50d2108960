package org.madang.forensics.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.madang.forensics.board.ProposalRow.State;
import org.madang.forensics.register.ComparisonRow;
import org.madang.forensics.register.Conclusion;
import org.madang.forensics.register.FindingKind;
import org.madang.forensics.register.Refusal;

class BoardRulesTest {

    private static ComparisonRow by(FindingKind kind, Conclusion conclusion) {
        return new ComparisonRow(kind, 1, 2, conclusion, "–", "official:x", Instant.EPOCH);
    }

    private static List<String> codes(List<Refusal> refusals) {
        return refusals.stream().map(Refusal::code).toList();
    }

    private static List<String> proposal(
            double log10Lr, @Nullable Double posterior, boolean tied, ComparisonRow... others) {
        return codes(
                BoardRules.ofProposal(
                        new BoardRules.Pairing(
                                true,
                                true,
                                true,
                                log10Lr,
                                posterior,
                                tied,
                                List.of(others),
                                "까닭")));
    }

    @Test
    void a_strong_joint_answer_may_be_proposed() {
        assertThat(proposal(4, 0.999, false)).isEmpty();
    }

    @Test
    void a_weak_ratio_or_probability_or_none_is_not_enough_alone() {
        assertThat(proposal(3.9, 0.9999, false)).containsExactly("board.weak");
        assertThat(proposal(9, 0.99, false)).containsExactly("board.weak");
        assertThat(proposal(9, null, false)).containsExactly("board.weak");
    }

    @Test
    void another_primary_identifier_carries_a_weak_answer_and_a_secondary_one_does_not() {
        var teeth = by(FindingKind.DENTAL, Conclusion.ESTABLISHED);
        var scar = by(FindingKind.PHYSICAL, Conclusion.ESTABLISHED);
        assertThat(proposal(1, 0.5, false, teeth)).isEmpty();
        assertThat(proposal(1, 0.5, false, scar)).containsExactly("board.weak");
        assertThat(proposal(1, 0.5, false, by(FindingKind.DENTAL, Conclusion.PROBABLE)))
                .containsExactly("board.weak");
    }

    @Test
    void a_tie_is_never_broken_by_the_genetic_data() {
        assertThat(proposal(12, 0.9999, true)).containsExactly("board.tied");
        assertThat(proposal(12, 0.5, true, by(FindingKind.FINGERPRINT, Conclusion.ESTABLISHED)))
                .isEmpty();
    }

    @Test
    void teeth_and_fingerprints_that_exclude_stop_any_ratio() {
        assertThat(proposal(20, 1.0, false, by(FindingKind.DENTAL, Conclusion.EXCLUDED)))
                .containsExactly("board.excluded");
        assertThat(proposal(20, 1.0, false, by(FindingKind.PHYSICAL, Conclusion.EXCLUDED)))
                .isEmpty();
    }

    @Test
    void a_closed_case_an_old_run_and_a_missing_reason_are_refused_together() {
        var pairing = new BoardRules.Pairing(false, false, true, 9, 1.0, false, List.of(), " ");
        assertThat(codes(BoardRules.ofProposal(pairing)))
                .containsExactly("board.closed", "board.stale", "board.no-reason");
    }

    @Test
    void who_made_the_first_review_cannot_make_the_second() {
        assertThat(codes(BoardRules.ofReview(State.REVIEWED, "a", "a")))
                .containsExactly("board.same-reviewer");
        assertThat(BoardRules.ofReview(State.REVIEWED, "a", "b")).isEmpty();
        assertThat(codes(BoardRules.ofReview(State.SIGNED, "a", "b")))
                .containsExactly("board.not-waiting");
    }

    /** DNA Act, Article 17 (1): a false report is a crime, so nobody signs what they reviewed. */
    @Test
    void who_reviewed_cannot_sign() {
        assertThat(codes(BoardRules.ofSignature(State.CONFIRMED, "a", "b", "a")))
                .containsExactly("board.signer-reviewed");
        assertThat(codes(BoardRules.ofSignature(State.CONFIRMED, "a", "b", "b")))
                .containsExactly("board.signer-reviewed");
        assertThat(codes(BoardRules.ofSignature(State.REVIEWED, "a", null, "c")))
                .containsExactly("board.not-waiting");
        assertThat(BoardRules.ofSignature(State.CONFIRMED, "a", "b", "c")).isEmpty();
    }

    @Test
    void only_a_signed_report_is_withdrawn_and_never_without_a_reason() {
        assertThat(codes(BoardRules.ofWithdrawal(State.CONFIRMED, "x")))
                .containsExactly("board.not-waiting");
        assertThat(codes(BoardRules.ofWithdrawal(State.SIGNED, " ")))
                .containsExactly("board.no-why");
    }
}
