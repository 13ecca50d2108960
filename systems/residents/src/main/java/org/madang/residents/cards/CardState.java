package org.madang.residents.cards;

import org.madang.kernel.language.Text;

/** The life of a card, from the decision to make one to its end. */
public enum CardState {
    TO_PRINT(Text.of("제작 대기", "Waits to be printed")),
    PRINTING(Text.of("제작 중", "At the printer")),
    PRINTED(Text.of("수령 대기", "Ready to be picked up")),
    IN_FORCE(Text.of("사용 중", "In force")),
    LOST(Text.of("분실 신고됨", "Reported lost")),
    ENDED(Text.of("효력 없음", "No longer valid"));

    private final Text word;

    CardState(Text word) {
        this.word = word;
    }

    public Text word() {
        return word;
    }

    /** Whether this may come next. A spoiled card goes back to where it waits. */
    public boolean leadsTo(CardState next) {
        return switch (this) {
            case TO_PRINT -> next == PRINTING || next == ENDED;
            case PRINTING -> next == PRINTED || next == TO_PRINT || next == ENDED;
            case PRINTED -> next == IN_FORCE || next == ENDED;
            case IN_FORCE -> next == LOST || next == ENDED;
            case LOST -> next == IN_FORCE || next == ENDED;
            case ENDED -> false;
        };
    }

    /** Whether a card is being made. */
    public boolean coming() {
        return this == TO_PRINT || this == PRINTING || this == PRINTED;
    }
}
