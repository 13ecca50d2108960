package org.madang.residents.pages;

import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Notice;
import org.madang.residents.registry.Report;

/** Reports in the words of the desk, and of whoever made them. */
public final class ReportWords {

    private ReportWords() {}

    public static Text kind(Report.Kind kind) {
        return switch (kind) {
            case BIRTH -> Text.of("출생", "Birth");
            case MOVE -> Text.of("전입", "Move");
            case NAME -> Text.of("이름 변경", "Change of name");
            case CORRECTION -> Text.of("정정", "Correction");
            case DEATH -> Text.of("사망", "Death");
            case HEAD_CHANGE -> Text.of("세대주 변경", "Change of head");
            case HOUSEHOLD_SPLIT -> Text.of("세대 분리", "Household split");
            case HOUSEHOLD_MERGE -> Text.of("세대 합가", "Household merge");
            case UNKNOWN_RESIDENCE -> Text.of("거주불명 등록", "Unknown residence");
            case DEPARTURE -> Text.of("국외이주", "Departure abroad");
            case CANCELLATION -> Text.of("말소", "Cancellation");
            case REREGISTRATION -> Text.of("재등록", "Registration again");
            case FIRST_REGISTRATION -> Text.of("신규등록", "First registration");
            case NUMBER_CHANGE -> Text.of("주민등록번호 변경", "Change of number");
            case NUMBER_CORRECTION -> Text.of("주민등록번호 정정", "Correction of number");
            case ADOPTION -> Text.of("입양", "Adoption");
            case MARK -> Text.of("표시 사항", "A mark on the record");
            case FOREIGN_MEMBER -> Text.of("외국인 세대 구성원", "Foreign member of a household");
            case PROTECTION -> Text.of("교부 제한", "Restriction of papers");
        };
    }

    /** The state as an official reads it. */
    public static Text state(Report report) {
        return switch (report.state()) {
            case SUBMITTED ->
                    report.kind() == Report.Kind.CORRECTION
                            ? Text.of("승인 대기", "Waits for approval")
                            : asksHead(report)
                                    ? Text.of("세대주 동의 대기", "Waits for the head")
                                    : Text.of("접수", "Received");
            case CONSENTED -> Text.of("세대주 동의", "Head has agreed");
            case ACCEPTED -> Text.of("처리 완료", "Entered");
            case REFUSED -> Text.of("반려", "Refused");
            case WITHDRAWN -> Text.of("취소", "Withdrawn");
        };
    }

    /** The state as the reporter reads it. */
    public static Text forReporter(Report report) {
        return switch (report.state()) {
            case SUBMITTED ->
                    asksHead(report)
                            ? Text.of("세대주의 동의를 기다려요", "Waits for the head to agree")
                            : Text.of("담당자가 확인하고 있어요", "An official is looking at it");
            case CONSENTED -> Text.of("담당자가 확인하고 있어요", "An official is looking at it");
            case ACCEPTED -> Text.of("처리했어요", "Done");
            case REFUSED -> Text.of("처리하지 않았어요", "Not entered");
            case WITHDRAWN -> Text.of("취소했어요", "Withdrawn");
        };
    }

    /** How the state concerns the reader. */
    public static Notice.Kind kindOf(Report report) {
        return switch (report.state()) {
            case SUBMITTED, CONSENTED -> Notice.Kind.INFO;
            case ACCEPTED -> Notice.Kind.SUCCESS;
            case REFUSED, WITHDRAWN -> Notice.Kind.WARNING;
        };
    }

    private static boolean asksHead(Report report) {
        return report.kind() == Report.Kind.MOVE && report.consenterId() != null;
    }
}
