package org.madang.forensics.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.madang.forensics.testing.TestLaboratory.director;
import static org.madang.forensics.testing.TestLaboratory.reviewer;
import static org.madang.forensics.testing.TestLaboratory.scientist;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.madang.forensics.ForensicLaboratory;
import org.madang.forensics.board.ProposalRow.State;
import org.madang.forensics.register.Disasters;
import org.madang.forensics.register.Part;
import org.madang.forensics.register.Refusal;
import org.madang.forensics.runs.Method;
import org.madang.forensics.runs.Recompute;
import org.madang.forensics.testing.TestLaboratory;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.AccessRefused;
import org.madang.kernel.access.Accounts;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.Jurisdiction;
import org.madang.kernel.access.Office;
import org.madang.kernel.documents.DocumentNumber;
import org.madang.kernel.documents.Documents;
import org.madang.kernel.documents.Verification;
import org.madang.kernel.language.Language;
import org.madang.kernel.language.Text;
import org.madang.kernel.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.server.ResponseStatusException;

@HouseTest
class IdentificationTest {

    @Autowired TestLaboratory laboratory;
    @Autowired ProposeIdentification propose;
    @Autowired ReviewProposal reviews;
    @Autowired SignIdentification signing;
    @Autowired Recompute recompute;
    @Autowired Proposals proposals;
    @Autowired Disasters disasters;
    @Autowired Documents documents;
    @Autowired Accounts accounts;
    @Autowired People people;
    @Autowired Access access;
    @Autowired TransactionTemplate transactions;

    private BoardResult propose(long disaster, long run, String victim, String missing) {
        return access.as(
                scientist(), () -> propose.propose(disaster, run, victim, missing, "근거가 강함"));
    }

    private static long id(BoardResult result) {
        return ((BoardResult.Done) result).proposalId();
    }

    private static List<String> codes(BoardResult result) {
        return ((BoardResult.Refused) result).reasons().stream().map(Refusal::code).toList();
    }

    private BoardResult review(Actor by, long disaster, long proposal) {
        return access.as(by, () -> reviews.review(disaster, proposal, true, "수치와 가계도 확인"));
    }

    private BoardResult sign(Actor by, long disaster, long proposal) {
        return access.as(by, () -> signing.sign(disaster, proposal, Language.KO));
    }

    private ProposalRow row(long disaster, long proposal) {
        return laboratory.inside(
                scientist(),
                disaster,
                Part.LABORATORY,
                () -> proposals.byId(disaster, proposal).orElseThrow());
    }

    @Test
    void stature_may_weigh_in_the_prior_but_never_decides_between_two_people_alone() {
        long disaster = laboratory.disaster();
        laboratory.inside(
                scientist(),
                disaster,
                Part.LABORATORY,
                () -> {
                    var model = disasters.model(disaster).withUnreported(1.0);
                    disasters.set(disaster, model, "official:scientist");
                    return true;
                });
        long run = laboratory.run(disaster, Method.JOINT_EXACT);
        assertThat(codes(propose(disaster, run, "V03", "M05"))).contains("board.tied");
        assertThat(propose(disaster, run, "V05", "M06")).isInstanceOf(BoardResult.Done.class);
    }

    @Test
    void two_review_one_signs_and_anybody_can_verify_the_report() {
        long disaster = laboratory.disaster();
        long run = laboratory.run(disaster, Method.JOINT_EXACT);
        long proposal = id(propose(disaster, run, "V05", "M06"));
        assertThat(row(disaster, proposal).figures().exclusions()).isPositive();
        assertThat(codes(sign(director(), disaster, proposal)))
                .containsExactly("board.not-waiting");
        assertThat(review(scientist(), disaster, proposal))
                .isEqualTo(new BoardResult.Done(proposal, State.REVIEWED));
        assertThat(codes(review(scientist(), disaster, proposal)))
                .containsExactly("board.same-reviewer");
        assertThat(review(reviewer(), disaster, proposal))
                .isEqualTo(new BoardResult.Done(proposal, State.CONFIRMED));

        var signed = (BoardResult.Signed) sign(director(), disaster, proposal);
        var number = new DocumentNumber(signed.document());
        var file =
                access.as(
                        director(),
                        () -> transactions.execute(s -> documents.fetch(number).orElseThrow()));
        assertThat(documents.verify(file)).isInstanceOf(Verification.Authentic.class);
        assertThat(row(disaster, proposal).state()).isEqualTo(State.SIGNED);

        var withdrawn =
                access.as(director(), () -> signing.withdraw(disaster, proposal, "시료가 바뀐 것이 밝혀짐"));
        assertThat(withdrawn).isEqualTo(new BoardResult.Done(proposal, State.WITHDRAWN));
        assertThat(documents.verify(file)).isInstanceOf(Verification.Withdrawn.class);
    }

    @Test
    void who_proposed_and_reviewed_is_told_by_office_and_name() {
        accounts.create(
                new Accounts.NewOfficial(
                        "geneticist.one",
                        "a long enough word 7",
                        Text.of("김유전", "Kim Yujeon"),
                        new Office(
                                "1741900",
                                Text.of("국립과학수사연구원", "National Forensic Service"),
                                Jurisdiction.NATION),
                        Set.of(),
                        false));
        assertThat(people.name("official:geneticist.one").ko()).isEqualTo("국립과학수사연구원 김유전");
        assertThat(people.name("official:nobody.there").ko()).isEqualTo("nobody.there");
    }

    @Test
    void a_signed_run_is_computed_again_to_the_last_digit() {
        long disaster = laboratory.disaster();
        long run = laboratory.run(disaster, Method.JOINT_EXACT);
        var proof = access.as(director(), () -> recompute.recompute(disaster, run));
        assertThat(proof.holds()).isTrue();
        assertThat(proof.outcomeNow()).isEqualTo(proof.pinnedOutcome());
    }

    @Test
    void brothers_who_cannot_be_told_apart_cannot_be_proposed() {
        long disaster = laboratory.disaster();
        long run = laboratory.run(disaster, Method.JOINT_EXACT);
        assertThat(codes(propose(disaster, run, "V03", "M05"))).containsExactly("board.tied");
        assertThat(codes(propose(disaster, run, "V03", "M04"))).containsExactly("board.tied");
    }

    @Test
    void a_run_of_older_data_carries_no_proposal() {
        long disaster = laboratory.disaster();
        long run = laboratory.run(disaster, Method.JOINT_EXACT);
        assertThat(
                        TestLaboratory.owner()
                                .sql(
                                        """
                                        update forensics.sample set drop_out = 0.1
                                        where disaster_id = ? and code = 'P02'
                                        """)
                                .param(disaster)
                                .update())
                .isEqualTo(1);
        assertThat(codes(propose(disaster, run, "V05", "M06"))).containsExactly("board.stale");
    }

    @Test
    void the_same_remains_are_not_proposed_twice() {
        long disaster = laboratory.disaster();
        long run = laboratory.run(disaster, Method.JOINT_EXACT);
        long first = id(propose(disaster, run, "V05", "M06"));
        assertThat(codes(propose(disaster, run, "V05", "M06"))).containsExactly("board.taken");
        access.as(reviewer(), () -> reviews.review(disaster, first, false, "다시 분석 필요"));
        assertThat(id(propose(disaster, run, "V05", "M06"))).isNotEqualTo(first);
    }

    @Test
    void the_database_holds_the_four_eyes_too() {
        long disaster = laboratory.disaster();
        long run = laboratory.run(disaster, Method.JOINT_EXACT);
        long proposal = id(propose(disaster, run, "V05", "M06"));
        var owner = TestLaboratory.owner();
        assertThatThrownBy(() ->
                        owner.sql(
                                        """
                                        update forensics.proposal
                                        set first_by = 'a', second_by = 'a', state = 'CONFIRMED'
                                        where id = ?
                                        """)
                                .param(proposal)
                                .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("four_eyes");
        assertThatThrownBy(() ->
                        owner.sql(
                                        """
                                        update forensics.proposal
                                        set first_by = 'a', second_by = 'b', signed_by = 'b',
                                            document = 'x', state = 'SIGNED'
                                        where id = ?
                                        """)
                                .param(proposal)
                                .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("signer_apart");
    }

    @Test
    void who_has_reviewed_cannot_sign_even_with_both_duties() {
        long disaster = laboratory.disaster();
        long run = laboratory.run(disaster, Method.JOINT_EXACT);
        long proposal = id(propose(disaster, run, "V05", "M06"));
        var both =
                TestLaboratory.official(
                        "both", ForensicLaboratory.LABORATORY, ForensicLaboratory.SIGN);
        review(both, disaster, proposal);
        review(reviewer(), disaster, proposal);
        assertThat(codes(sign(both, disaster, proposal))).containsExactly("board.signer-reviewed");
        assertThatThrownBy(() -> sign(scientist(), disaster, proposal))
                .isInstanceOf(AccessRefused.class);
    }

    @Test
    void a_proposal_of_another_case_is_not_there() {
        long disaster = laboratory.disaster();
        long other = laboratory.disaster();
        long run = laboratory.run(disaster, Method.JOINT_EXACT);
        long proposal = id(propose(disaster, run, "V05", "M06"));
        assertThatThrownBy(() -> review(scientist(), other, proposal))
                .isInstanceOf(ResponseStatusException.class);
        assertThatThrownBy(() -> propose(other, run, "V05", "M06"))
                .isInstanceOf(ResponseStatusException.class);
    }
}
