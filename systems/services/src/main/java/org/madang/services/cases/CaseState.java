package org.madang.services.cases;

import java.util.Locale;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Notice;

/** Where a case stands. */
public enum CaseState {
    FEE(Text.of("결제 대기", "Fee to be paid"), Notice.Kind.WARNING),
    ARRIVED(Text.of("접수 대기", "Handed in"), Notice.Kind.INFO),
    IN_HAND(Text.of("처리 중", "In hand"), Notice.Kind.INFO),
    SUPPLEMENT(Text.of("보완 필요", "More is needed"), Notice.Kind.WARNING),
    DECIDING(Text.of("결정 반영 중", "Being carried out"), Notice.Kind.INFO),
    GRANTED(Text.of("완료", "Granted"), Notice.Kind.SUCCESS),
    REFUSED(Text.of("거부", "Refused"), Notice.Kind.DANGER),
    RETURNED(Text.of("반려", "Sent back"), Notice.Kind.DANGER),
    CLOSED(Text.of("종결", "Closed"), Notice.Kind.INFO),
    WITHDRAWN(Text.of("취하", "Withdrawn"), Notice.Kind.INFO);

    private final Text words;
    private final Notice.Kind look;

    CaseState(Text words, Notice.Kind look) {
        this.words = words;
        this.look = look;
    }

    public Text words() {
        return words;
    }

    public Notice.Kind look() {
        return look;
    }

    /** As the column {@code state} has it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static CaseState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    public boolean isOver() {
        return switch (this) {
            case GRANTED, REFUSED, RETURNED, CLOSED, WITHDRAWN -> true;
            case FEE, ARRIVED, IN_HAND, SUPPLEMENT, DECIDING -> false;
        };
    }
}
