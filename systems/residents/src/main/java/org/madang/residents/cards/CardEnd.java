package org.madang.residents.cards;

import org.madang.kernel.language.Text;

/** Why a card is no longer valid. */
public enum CardEnd {
    REPLACED(Text.of("새 카드로 바뀜", "Replaced by a new card")),
    RETURNED(Text.of("반납·회수", "Returned or taken back")),
    MISPRINT(Text.of("발급 잘못", "Mistake in making it")),
    DIED(Text.of("사망", "Death of the holder")),
    CANCELLED(Text.of("직권 취소", "Cancelled by the office"));

    private final Text word;

    CardEnd(Text word) {
        this.word = word;
    }

    public Text word() {
        return word;
    }
}
