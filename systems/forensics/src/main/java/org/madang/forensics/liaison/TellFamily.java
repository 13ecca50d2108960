package org.madang.forensics.liaison;

import java.time.LocalDate;
import java.util.List;
import org.madang.forensics.register.Identities;
import org.madang.forensics.register.Laboratory;
import org.madang.forensics.register.LaboratoryClock;
import org.madang.forensics.register.Part;
import org.madang.forensics.register.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records that a family was told in person. Nobody learns of a death from a screen: a family's page
 * says that somebody was identified only after an official has said it to them.
 */
@Service
public class TellFamily {

    static final Refusal NOT_SIGNED =
            Refusal.of(
                    "family.not-signed",
                    "신원확인서가 서명되지 않았습니다. 가족에게 알릴 수 있는 결과가 아직 없습니다.",
                    "No report is signed. There is nothing yet that the family could be told.");
    static final Refusal TOLD_ALREADY =
            Refusal.of(
                    "family.told-already",
                    "이미 알린 것으로 적혀 있습니다.",
                    "It is entered already that the family was told.");
    static final Refusal BAD_DAY =
            Refusal.at("day", "family.bad-day", "아직 오지 않은 날입니다.", "This day has not come yet.");

    private final Laboratory laboratory;
    private final Identities identities;
    private final ReportStandings standings;
    private final LaboratoryClock clock;

    TellFamily(
            Laboratory laboratory,
            Identities identities,
            ReportStandings standings,
            LaboratoryClock clock) {
        this.laboratory = laboratory;
        this.identities = identities;
        this.standings = standings;
        this.clock = clock;
    }

    /** Pure: whether it may be entered. */
    static List<Refusal> refusals(boolean signed, boolean told, LocalDate day, LocalDate today) {
        if (!signed) {
            return List.of(NOT_SIGNED);
        }
        if (told) {
            return List.of(TOLD_ALREADY);
        }
        return day.isAfter(today) ? List.of(BAD_DAY) : List.of();
    }

    @Transactional
    public List<Refusal> told(long disasterId, long personId, LocalDate day) {
        var entry = laboratory.enter(disasterId, Part.LIAISON);
        var standing = standings.all(disasterId).get(personId);
        var report = identities.of(personId).orElseThrow(Laboratory::absent);
        if (standing == null) {
            throw Laboratory.absent();
        }
        var reasons =
                refusals(
                        standing.state().equals("SIGNED"),
                        report.toldOn() != null,
                        day,
                        clock.today());
        if (reasons.isEmpty()) {
            identities.told(personId, day, entry.actor().id());
            identities.notice(disasterId, personId, "TOLD");
            laboratory.changed(entry, List.of(personId), "tell", "forensics.report");
        }
        return reasons;
    }
}
