package org.madang.forensics.casework;

import java.util.ArrayList;
import java.util.List;
import org.madang.forensics.register.Refusal;
import org.madang.kernel.language.Text;

/** When a case may be closed: nobody waits for an answer that is on its way. */
final class ClosingRules {

    static final Refusal CLOSED_ALREADY =
            Refusal.of("closing.closed", "이미 종결된 사건입니다.", "The case is closed already.");
    static final Refusal OPEN_ALREADY =
            Refusal.of("closing.open", "진행 중인 사건입니다.", "The case is open.");

    private ClosingRules() {}

    /**
     * What stands in the way.
     *
     * @param proposals that wait for reviews or a signature
     * @param runs that wait or are going on
     * @param untold families of the identified whom nobody has told in person
     */
    static List<Refusal> obstacles(long proposals, long runs, long untold) {
        var reasons = new ArrayList<Refusal>();
        if (proposals > 0) {
            reasons.add(
                    new Refusal(
                            "closing.proposals",
                            Text.of(
                                    "검토나 서명을 기다리는 제안이 " + proposals + "건 있습니다.",
                                    "Proposals wait for a review or a signature: " + proposals),
                            null));
        }
        if (runs > 0) {
            reasons.add(
                    new Refusal(
                            "closing.runs",
                            Text.of(
                                    "끝나지 않은 계산이 " + runs + "건 있습니다.",
                                    "Runs that are not done: " + runs),
                            null));
        }
        if (untold > 0) {
            reasons.add(
                    new Refusal(
                            "closing.untold",
                            Text.of(
                                    "신원이 확인되었으나 아직 알리지 않은 가족이 " + untold + "곳 있습니다.",
                                    "Families of the identified who were not told yet: " + untold),
                            null));
        }
        return reasons;
    }
}
