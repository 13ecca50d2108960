package org.madang.residents.desk;

import org.madang.kernel.language.Text;
import org.madang.residents.registry.Report;

/** Reports in the words of the desk. */
final class ReportWords {

    private ReportWords() {}

    static Text kind(Report.Kind kind) {
        return switch (kind) {
            case BIRTH -> Text.of("출생", "Birth");
            case MOVE -> Text.of("전입", "Move");
            case NAME -> Text.of("이름 변경", "Change of name");
            case CORRECTION -> Text.of("정정", "Correction");
            case DEATH -> Text.of("사망", "Death");
        };
    }

    static Text state(Report.State state) {
        return switch (state) {
            case SUBMITTED -> Text.of("접수", "Received");
            case CONSENTED -> Text.of("세대주 동의", "Head has consented");
            case ACCEPTED -> Text.of("처리 완료", "Entered");
            case REFUSED -> Text.of("반려", "Refused");
            case WITHDRAWN -> Text.of("취소", "Withdrawn");
        };
    }
}
