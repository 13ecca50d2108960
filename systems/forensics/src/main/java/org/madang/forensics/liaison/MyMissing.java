package org.madang.forensics.liaison;

import java.util.List;
import java.util.Objects;
import org.madang.forensics.liaison.ReportStandings.Notice;
import org.madang.forensics.liaison.ReportStandings.Own;
import org.madang.kernel.access.Access;
import org.madang.kernel.journal.Deed;
import org.madang.kernel.journal.Journal;
import org.madang.kernel.journal.JournalEntry;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;

/** For a family: what is known about its own report, in plain words and nothing before its time. */
@Controller
class MyMissing {

    private static final Purpose OWN =
            Purpose.of("forensics.own-report", Text.of("내 실종 신고 확인", "My own report"));

    /** One report with what was said so far. */
    record Report(Own own, List<Notice> notices) {}

    /** What the page shows. */
    record Model(List<Report> reports) {}

    private final ReportStandings standings;
    private final Access access;
    private final Journal journal;
    private final TransactionTemplate transactions;

    MyMissing(
            ReportStandings standings,
            Access access,
            Journal journal,
            TransactionTemplate transactions) {
        this.standings = standings;
        this.access = access;
        this.journal = journal;
        this.transactions = transactions;
    }

    @GetMapping("/my/missing")
    Reply show() {
        var me = access.resident();
        var model =
                Objects.requireNonNull(
                        transactions.execute(status -> {
                            var reports =
                                    standings.ownOf(me.residentId()).stream()
                                            .map(own ->
                                                    new Report(
                                                            own, standings.notices(own.personId())))
                                            .toList();
                            if (!reports.isEmpty()) {
                                journal.write(
                                        new JournalEntry(
                                                me,
                                                OWN,
                                                Deed.READ,
                                                me.residentId(),
                                                "forensics.my-report",
                                                List.of("forensics.report")));
                            }
                            return new Model(reports);
                        }));
        return Page.of(Text.of("실종 가족 확인", "My missing relative"), "MyMissing", model)
                .width(Page.Width.READING);
    }

    static Text words(String kind) {
        return switch (kind) {
            case "REPORTED" -> Text.of("실종 신고를 받았어요.", "Your report was received.");
            case "SAMPLE" -> Text.of("가족의 시료를 받아 확인하고 있어요.", "Your family's samples arrived.");
            case "TOLD" -> Text.of("담당자가 결과를 말씀드렸어요.", "We told you the result in person.");
            case "CORRECTED" ->
                    Text.of(
                            "앞서 말씀드린 결과를 다시 확인하고 있어요. 담당자가 곧 연락드려요.",
                            "The result is being looked at again. We will call you soon.");
            case "DELETED" ->
                    Text.of(
                            "가족의 유전 정보를 삭제했어요. (디엔에이법 제13조)",
                            "Your family's genetic data were deleted (DNA Act, Article 13).");
            default -> Text.of("소식이 있어요.", "There is news.");
        };
    }
}
