package org.madang.residents.standing;

import java.util.Arrays;
import java.util.List;
import org.madang.kernel.language.Text;
import org.madang.residents.Status;

/** Why somebody's standing changes, with the article that says so. */
public enum Ground {
    OWN_REPORT(
            Status.UNKNOWN,
            Text.of("본인이나 세대주의 신고 (제8조, 제10조)", "Reported by them or their head (Article 8)")),
    INVESTIGATION(
            Status.UNKNOWN,
            Text.of("사실조사와 최고·공고를 거친 직권조치 (제20조제6항)", "Ex officio after notice (Article 20 (6))")),
    UNKNOWN_FOR_A_YEAR(
            Status.UNKNOWN,
            Text.of(
                    "거주불명 1년과 공고 2회 뒤 읍·면·동 사무소를 관리주소로 (제20조제6항 단서)",
                    "Kept at the township's office after a year and two public notices (Article 20"
                            + " (6), proviso)")),
    EMIGRATION(
            Status.OVERSEAS, Text.of("국외이주신고 (제19조제1항)", "Emigration reported (Article 19 (1))")),
    EMIGRATED_ABROAD(
            Status.OVERSEAS,
            Text.of("현지이주 통보 (제19조제4항)", "Became resident abroad (Article 19 (4))")),
    LEAVING_AGAIN(
            Status.OVERSEAS,
            Text.of("재외국민 출국신고 (제19조제2항)", "Overseas national leaves (Article 19 (2))")),
    DOUBLE_REGISTRATION(
            Status.CANCELLED, Text.of("이중 등록 (제10조제2항)", "Registered twice (Article 10 (2))")),
    LOSS_OF_NATIONALITY(
            Status.CANCELLED,
            Text.of("국적 상실 (제6조제1항 단서, 제14조)", "Nationality lost (Articles 6 and 14)")),
    DECLARED_MISSING(
            Status.CANCELLED,
            Text.of("실종선고 (제14조제2항)", "Declared missing by a court (Article 14 (2))")),
    FALSE_REPORT(
            Status.CANCELLED,
            Text.of("거짓 신고의 직권말소 (제20조제5항)", "Falsely reported (Article 20 (5))")),
    UNKNOWN_NOT_KEPT(
            Status.CANCELLED,
            Text.of("거주불명 등록의 말소 (제20조의2제2항)", "Unknown residence not kept (Article 20-2)"));

    private final Status status;
    private final Text words;

    Ground(Status status, Text words) {
        this.status = status;
        this.words = words;
    }

    /** What they are from then on. */
    public Status status() {
        return status;
    }

    public Text words() {
        return words;
    }

    /** The grounds on which somebody comes to stand so. */
    public static List<Ground> of(Status status) {
        return Arrays.stream(values()).filter(ground -> ground.status == status).toList();
    }
}
