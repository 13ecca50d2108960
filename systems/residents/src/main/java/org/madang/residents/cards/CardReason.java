package org.madang.residents.cards;

import org.madang.kernel.language.Text;

/** Why a card is applied for (Resident Registration Act, Articles 24 (4) and 27 (1)). */
public enum CardReason {
    FIRST(Text.of("처음 발급", "First card")),
    LOST(Text.of("분실", "Lost")),
    DAMAGED(Text.of("훼손", "Damaged")),
    CHANGED(Text.of("이름·생년월일·성별 변경", "Change of name, birth date or sex")),
    NUMBER_CHANGED(Text.of("주민등록번호 정정·변경", "Resident number corrected or changed")),
    APPEARANCE(Text.of("용모가 크게 달라짐", "Looks have changed much")),
    MISPRINT(Text.of("발급 잘못", "Mistake in making the card"));

    private final Text word;

    CardReason(Text word) {
        this.word = word;
    }

    public Text word() {
        return word;
    }

    /** Whether a card is replaced; else it is the first. */
    public boolean again() {
        return this != FIRST;
    }
}
