package org.madang.residents.reading;

import java.util.List;
import java.util.Optional;
import org.madang.kernel.access.Actor;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.residents.ResidentRegistration;
import org.madang.residents.registry.Desk;
import org.madang.residents.registry.Ledger;
import org.madang.residents.registry.Report;
import org.madang.residents.registry.Reports;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits at the desk of an area, and what a resident has reported or is asked to consent to.
 */
@Service
public class ReadReports {

    public static final Purpose PURPOSE =
            Purpose.of("residents.reports", Text.of("신고 접수 현황 확인", "Looking through the reports"));

    private static final List<String> LISTED = List.of("residents.reports");

    private final Reports reports;
    private final Desk desk;
    private final Ledger ledger;

    ReadReports(Reports reports, Desk desk, Ledger ledger) {
        this.reports = reports;
        this.desk = desk;
        this.ledger = ledger;
    }

    /** Reports of the own area in a state, oldest first. */
    @Transactional
    public List<Report> inState(Report.State state, int limit) {
        desk.charged(ResidentRegistration.REGISTER, PURPOSE);
        return journaled(reports.inState(state, limit));
    }

    /** One report of the own area. */
    @Transactional
    public Optional<Report> byId(long reportId) {
        desk.charged(ResidentRegistration.REGISTER, PURPOSE);
        var found = reports.byId(reportId);
        found.ifPresent(report -> journaled(List.of(report)));
        return found;
    }

    /** The resident's own reports, and those that wait for their consent, newest first. */
    @Transactional
    public List<Report> mine(int limit) {
        Actor.Resident me = desk.resident(PURPOSE);
        return journaled(reports.concerning(me.residentId(), limit));
    }

    private List<Report> journaled(List<Report> found) {
        var subjects =
                found.stream()
                        .flatMap(report -> Optional.ofNullable(report.subjectId()).stream())
                        .distinct()
                        .toList();
        if (!subjects.isEmpty()) {
            ledger.looked(PURPOSE, subjects, LISTED);
        }
        return found;
    }
}
