package org.madang.forensics.board;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;

/** A proposed identification and who has looked at it. */
public record ProposalRow(
        long id,
        long runId,
        long remainsId,
        long personId,
        State state,
        Figures figures,
        Deed proposed,
        @Nullable Deed first,
        @Nullable Deed second,
        @Nullable Deed signed,
        @Nullable String document,
        @Nullable Deed ended) {

    /**
     * Who did something, when, and what they noted.
     *
     * @param by the actor's id, by which rules tell people apart
     * @param who the office and the name, for people to read
     */
    public record Deed(String by, Text who, Instant at, String note) {}

    /** The life of a proposal. */
    public enum State {
        PROPOSED("첫 검토 대기", "Waits for a first review"),
        REVIEWED("둘째 검토 대기", "Waits for a second review"),
        CONFIRMED("서명 대기", "Waits for a signature"),
        SIGNED("신원 확인", "Identified"),
        REJECTED("부결", "Rejected"),
        WITHDRAWN("철회", "Withdrawn");

        private final Text words;

        State(String ko, String en) {
            words = Text.of(ko, en);
        }

        public Text words() {
            return words;
        }

        public boolean waits() {
            return this == PROPOSED || this == REVIEWED || this == CONFIRMED;
        }
    }
}
