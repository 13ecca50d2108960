package org.madang.residents.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.residents.Refusal;
import org.madang.residents.Status;
import org.madang.residents.entries.EntryRefusals;
import org.madang.residents.entries.Regrouping;
import org.madang.residents.registry.Destinations.Destination;
import org.madang.residents.registry.Held;

/**
 * When a standing may change (Resident Registration Act, Article 6: residents, those of unknown
 * residence, nationals overseas; Articles 19, 20 and 20-2).
 */
final class StandingRules {

    static final Refusal NOT_FROM_HERE =
            Refusal.of(
                    "standing.not-from-here",
                    "persons",
                    "지금 등록 상태에서는 이렇게 바꿀 수 없습니다 (제6조제1항, 제19조, 제20조).",
                    "This standing does not follow from the present one (Articles 6, 19, 20).");
    static final Refusal OTHER_GROUND =
            Refusal.of(
                    "standing.other-ground",
                    "ground",
                    "이 처리의 근거가 아닙니다 (제19조, 제20조).",
                    "This is not a ground for this entry (Articles 19 and 20).");
    static final Refusal NO_NOTICE =
            Refusal.of(
                    "standing.no-notice",
                    "ground",
                    "직권으로 등록하려면 최고나 공고의 기간이 지난 사실조사가 있어야 합니다 (제20조제2항~제6항).",
                    "To act ex officio, an investigation whose notice has run out is needed"
                            + " (Article 20, paragraphs 2 to 6).");
    static final Refusal OFFICE_ADDRESS_NEEDED =
            Refusal.of(
                    "standing.office-address-needed",
                    "addressId",
                    "행정상 관리주소로 관할 읍·면·동 사무소의 주소를 지정해야 합니다 (제19조제3항, 제20조제6항).",
                    "The address of the township's office is needed to keep them at (Articles 19"
                            + " (3) and 20 (6)).");
    static final Refusal LAST_ADDRESS_FIRST =
            Refusal.of(
                    "standing.last-address-first",
                    "addressId",
                    "거주불명 등록은 마지막으로 신고한 주소에 합니다 (제20조제6항 본문).",
                    "Whose residence is unknown is kept at the address last reported (Article 20"
                            + " (6)).");
    static final Refusal NOT_A_YEAR =
            Refusal.of(
                    "standing.not-a-year",
                    "on",
                    "거주불명으로 등록하고 1년이 지나야 읍·면·동 사무소로 옮깁니다 (제20조제6항 단서).",
                    "They are kept at the office once their residence has been unknown for a year"
                            + " (Article 20 (6), proviso).");
    static final Refusal NOT_ANNOUNCED_TWICE =
            Refusal.of(
                    "standing.not-announced-twice",
                    "ground",
                    "거주불명으로 등록한 뒤 공고를 2회 이상 해야 합니다 (제20조제6항 단서).",
                    "It takes two public notices since their residence became unknown (Article 20"
                            + " (6), proviso).");
    static final Refusal OTHER_TOWNSHIP =
            Refusal.of(
                    "standing.other-township",
                    "addressId",
                    "행정상 관리주소는 거주지를 관할하는 읍·면·동 안에 있어야 합니다 (제19조제3항, 제20조제6항).",
                    "The address to keep them at lies in the township of their residence (Articles"
                            + " 19 and 20).");

    private StandingRules() {}

    /**
     * What the rules look at.
     *
     * @param office the administrative address on that day; null if none was named or none stood
     * @param since the latest day on which one of the persons came to stand as they do
     * @param noticed whether an investigation of each of them has a notice that ran out
     * @param announced public notices given of each of them since then, at the least
     */
    record Facts(
            StandingCommand command,
            Regrouping regrouping,
            @Nullable Destination office,
            LocalDate since,
            boolean noticed,
            int announced) {}

    private static final int ANNOUNCEMENTS = 2;

    /** Where one may come from. */
    private static final Map<Status, List<Status>> FROM =
            Map.of(
                    Status.UNKNOWN, List.of(Status.RESIDENT, Status.OVERSEAS, Status.UNKNOWN),
                    Status.OVERSEAS, List.of(Status.RESIDENT, Status.UNKNOWN, Status.OVERSEAS),
                    Status.CANCELLED, List.of(Status.RESIDENT, Status.UNKNOWN, Status.OVERSEAS));

    static List<Refusal> refusals(Facts facts, Status status) {
        var command = facts.command();
        var leaving = facts.regrouping().leaving();
        var reasons = new ArrayList<Refusal>();
        if (leaving.stream().anyMatch(held -> !comesFrom(held, command.ground(), status))) {
            return List.of(NOT_FROM_HERE);
        }
        if (command.ground().status() != status) {
            reasons.add(OTHER_GROUND);
        }
        reasons.addAll(facts.regrouping().refusals());
        if (facts.since().isAfter(command.on()) && !reasons.contains(EntryRefusals.LATER_ENTRY)) {
            reasons.add(EntryRefusals.LATER_ENTRY);
        }
        reasons.addAll(Regrouping.evidence(command.evidence()));
        if (command.ground() == Ground.INVESTIGATION && !facts.noticed()) {
            reasons.add(NO_NOTICE);
        }
        if (command.ground() == Ground.UNKNOWN_FOR_A_YEAR) {
            reasons.addAll(afterAYear(facts));
        }
        office(facts, status, reasons);
        return reasons;
    }

    /** Article 20, paragraph 6, proviso. */
    private static List<Refusal> afterAYear(Facts facts) {
        var reasons = new ArrayList<Refusal>();
        if (!facts.command().on().isAfter(facts.since().plusYears(1))) {
            reasons.add(NOT_A_YEAR);
        }
        if (facts.announced() < ANNOUNCEMENTS) {
            reasons.add(NOT_ANNOUNCED_TWICE);
        }
        return reasons;
    }

    private static boolean comesFrom(Held held, Ground ground, Status status) {
        boolean fits = FROM.getOrDefault(status, List.of()).contains(held.status());
        // Only a national overseas who came to stay leaves again: others emigrate.
        boolean again = ground == Ground.LEAVING_AGAIN;
        boolean overseas = held.status() == Status.OVERSEAS;
        boolean kept = ground == Ground.UNKNOWN_NOT_KEPT;
        boolean moved = ground == Ground.UNKNOWN_FOR_A_YEAR;
        boolean unknown = held.status() == Status.UNKNOWN;
        return held.livesThere()
                && fits
                && (status != Status.OVERSEAS || again == overseas)
                && (status != Status.UNKNOWN || moved == unknown)
                && (!kept || unknown);
    }

    private static void office(Facts facts, Status status, List<Refusal> reasons) {
        var office = facts.office();
        boolean moved = facts.command().ground() == Ground.UNKNOWN_FOR_A_YEAR;
        if (office == null) {
            if (status == Status.OVERSEAS || moved) {
                reasons.add(OFFICE_ADDRESS_NEEDED);
            } else if (facts.command().addressId() != null) {
                reasons.add(EntryRefusals.NO_SUCH_ADDRESS);
            }
            return;
        }
        if (status == Status.UNKNOWN && !moved) {
            reasons.add(LAST_ADDRESS_FIRST);
        }
        if (facts.regrouping().leaving().stream()
                .anyMatch(held -> !held.lived().division().equals(office.division()))) {
            reasons.add(OTHER_TOWNSHIP);
        }
    }
}
