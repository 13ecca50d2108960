package org.madang.residents.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.madang.kernel.language.Language;
import org.madang.residents.CertificateChoices;
import org.madang.residents.CertificateKind;
import org.madang.residents.IssueRequest;
import org.madang.residents.Refusal;
import org.madang.residents.Requester;

/** Resident Registration Act, Article 29. */
class IssueRulesTest {

    private static final long HOLDER = 1;
    private static final List<Long> HOUSEHOLD = List.of(HOLDER, 2L);

    private static List<String> codes(
            CertificateKind kind, Requester requester, @Nullable Long id, boolean barred) {
        var choices = CertificateChoices.usual(kind, Language.KO);
        var request = new IssueRequest(requester, id, "한결은행", "채권 보전", "대출 계약서 7");
        return codes(choices, request, barred);
    }

    private static List<String> codes(
            CertificateChoices choices, IssueRequest request, boolean barred) {
        var facts = new IssueRules.Facts(HOLDER, HOUSEHOLD, choices, request, barred);
        return IssueRules.refusals(facts).stream().map(Refusal::code).toList();
    }

    @Test
    void a_proven_interest_gives_the_individual_certificate_alone() {
        assertThat(codes(CertificateKind.INDIVIDUAL, Requester.CREDITOR, 9L, false)).isEmpty();
        assertThat(codes(CertificateKind.HOUSEHOLD, Requester.CREDITOR, 9L, false))
                .containsExactly("issue.individual-only");
        assertThat(codes(CertificateKind.HOUSEHOLD, Requester.CHILD_OF_DIVORCED, 9L, false))
                .containsExactly("issue.individual-only");
    }

    @Test
    void who_is_barred_gets_nothing_on_any_ground() {
        for (var requester : Requester.values()) {
            assertThat(codes(CertificateKind.INDIVIDUAL, requester, 9L, true))
                    .containsExactly("issue.barred");
        }
    }

    @Test
    void a_private_third_party_shows_who_they_are_and_what_for() {
        assertThat(codes(CertificateKind.INDIVIDUAL, Requester.PROXY, null, false))
                .containsExactly("issue.number-needed");
        var bare = new IssueRequest(Requester.CREDITOR, 9L, "", "", "");
        var choices = CertificateChoices.usual(CertificateKind.INDIVIDUAL, Language.KO);
        assertThat(codes(choices, bare, false))
                .containsExactly("issue.no-name", "issue.no-evidence");
        assertThat(codes(CertificateKind.HOUSEHOLD, Requester.AGENCY, null, false)).isEmpty();
    }

    @Test
    void a_member_is_one_of_the_household() {
        assertThat(codes(CertificateKind.HOUSEHOLD, Requester.MEMBER, 2L, false)).isEmpty();
        assertThat(codes(CertificateKind.HOUSEHOLD, Requester.MEMBER, 3L, false))
                .containsExactly("issue.not-a-member");
    }

    @Test
    void an_interest_never_sees_whole_numbers() {
        var choices =
                new CertificateChoices(
                        CertificateKind.INDIVIDUAL,
                        Language.KO,
                        true,
                        CertificateChoices.History.NONE,
                        true);
        var request = new IssueRequest(Requester.CREDITOR, 9L, "은행", "채권", "계약서");
        assertThat(codes(choices, request, false)).containsExactly("issue.masked-only");
    }

    @Test
    void fees_are_those_of_the_rule() {
        assertThat(Requester.SELF.fee()).isEqualTo(400);
        assertThat(Requester.CREDITOR.fee()).isEqualTo(500);
        assertThat(Requester.AGENCY.fee()).isZero();
    }
}
