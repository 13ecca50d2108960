package org.madang.residents.certificates;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.madang.residents.CertificateChoices;
import org.madang.residents.CertificateKind;
import org.madang.residents.IssueRequest;
import org.madang.residents.Refusal;
import org.madang.residents.Requester;

/** Who may have which paper (Resident Registration Act, Article 29). */
final class IssueRules {

    static final Refusal INDIVIDUAL_ONLY =
            Refusal.of(
                    "issue.individual-only",
                    "requester",
                    "이 신청인에게는 초본만 발급할 수 있습니다 (제29조제2항제6호, 제10항).",
                    "This requester may have the individual certificate alone (Article 29,"
                            + " paragraph 2, item 6; paragraph 10).");
    static final Refusal NOT_A_MEMBER =
            Refusal.of(
                    "issue.not-a-member",
                    "number",
                    "신청인이 이 사람과 같은 세대에 등록되어 있지 않습니다 (제29조제2항).",
                    "The requester is not of the same household (Article 29, paragraph 2).");
    static final Refusal NUMBER_NEEDED =
            Refusal.of(
                    "issue.number-needed",
                    "number",
                    "신청인의 주민등록번호로 신분과 교부 제한 여부를 확인해야 합니다 (제29조제2항, 제7항, 제8항).",
                    "The requester's number is needed to check who they are and whether papers are"
                            + " kept from them (Article 29, paragraphs 2, 7 and 8).");
    static final Refusal NO_EVIDENCE =
            Refusal.of(
                    "issue.no-evidence",
                    "evidence",
                    "신청 근거를 증명하는 자료와 용도를 적어야 합니다 (제29조제2항).",
                    "State the purpose and what proves the ground (Article 29, paragraph 2).");
    static final Refusal NO_NAME =
            Refusal.of(
                    "issue.no-name",
                    "name",
                    "신청인 또는 신청 기관의 이름을 적어야 합니다 (제29조제2항).",
                    "The name of the requester or office is needed (Article 29, paragraph 2).");
    static final Refusal MASKED_ONLY =
            Refusal.of(
                    "issue.masked-only",
                    "digits",
                    "이해관계인에게는 주민등록번호 뒷자리를 표시하지 않습니다 (제29조제5항).",
                    "For a third party's interest numbers are masked (Article 29, paragraph 5).");
    static final Refusal BARRED =
            Refusal.of(
                    "issue.barred",
                    "requester",
                    "교부가 제한된 신청인입니다. 발급하지 않고 그 사유를 서면으로 알립니다 (제29조제7항, 제8항).",
                    "Papers are kept from this requester, who is told why in writing (Article 29,"
                            + " paragraphs 7 and 8).");

    private IssueRules() {}

    /**
     * What the rules look at.
     *
     * @param residentId whose paper it is
     * @param household the ids of everyone in the household
     * @param barred whether papers about one of those on it are kept from the requester
     */
    record Facts(
            long residentId,
            List<Long> household,
            CertificateChoices choices,
            IssueRequest request,
            boolean barred) {}

    static List<Refusal> refusals(Facts facts) {
        var request = facts.request();
        var requester = request.requester();
        if (facts.barred()) {
            return List.of(BARRED);
        }
        var reasons = new ArrayList<Refusal>();
        var choices = facts.choices();
        if (requester.individualOnly() && choices.kind() == CertificateKind.HOUSEHOLD) {
            reasons.add(INDIVIDUAL_ONLY);
        }
        if (requester == Requester.CREDITOR && choices.wholeNumber()) {
            reasons.add(MASKED_ONLY);
        }
        if (requester == Requester.MEMBER && !isMember(facts)) {
            reasons.add(NOT_A_MEMBER);
        }
        if (needsNumber(requester) && request.requesterId() == null) {
            reasons.add(NUMBER_NEEDED);
        }
        if (requester.isThirdParty()) {
            if (request.name().isEmpty()) {
                reasons.add(NO_NAME);
            }
            if (request.evidence().isEmpty() || request.purpose().isEmpty()) {
                reasons.add(NO_EVIDENCE);
            }
        }
        return reasons;
    }

    private static boolean isMember(Facts facts) {
        return facts.household().stream()
                .anyMatch(id -> Objects.equals(id, facts.request().requesterId()));
    }

    /** Private persons who are not the person themselves show who they are. */
    static boolean needsNumber(Requester requester) {
        return switch (requester) {
            case PROXY, FAMILY, CHILD_OF_DIVORCED, CREDITOR -> true;
            case SELF, MEMBER, AGENCY, LITIGATION, OTHER_LAW -> false;
        };
    }
}
