package org.madang.forensics.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.madang.forensics.testing.TestLaboratory.director;
import static org.madang.forensics.testing.TestLaboratory.scientist;

import org.junit.jupiter.api.Test;
import org.madang.forensics.board.ProposeIdentification;
import org.madang.forensics.runs.Method;
import org.madang.forensics.runs.RunCase;
import org.madang.forensics.testing.TestLaboratory;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.AccessRefused;
import org.madang.kernel.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class CloseCaseTest {

    @Autowired TestLaboratory laboratory;
    @Autowired CloseCase closing;
    @Autowired ShapeFamily families;
    @Autowired ProposeIdentification propose;
    @Autowired RunCase runs;
    @Autowired Access access;

    @Test
    void a_closed_case_takes_no_change_until_it_is_opened_again() {
        long disaster = laboratory.disaster();
        assertThat(access.as(director(), () -> closing.close(disaster, "다 확인됨"))).isEmpty();
        assertThat(access.as(director(), () -> closing.close(disaster, "또")))
                .containsExactly(ClosingRules.CLOSED_ALREADY);
        assertThat(access.as(scientist(), () -> families.open(disaster, "F99"))).isEmpty();
        assertThat(access.as(scientist(), () -> runs.start(disaster, Method.PAIRWISE)))
                .isInstanceOf(RunCase.Started.Refused.class);
        assertThat(access.as(director(), () -> closing.reopen(disaster))).isEmpty();
        assertThat(access.as(director(), () -> closing.reopen(disaster)))
                .containsExactly(ClosingRules.OPEN_ALREADY);
        assertThat(access.as(scientist(), () -> families.open(disaster, "F99"))).isPresent();
    }

    @Test
    void nothing_is_closed_over_a_proposal_that_waits() {
        long disaster = laboratory.disaster();
        long run = laboratory.run(disaster, Method.JOINT_EXACT);
        access.as(scientist(), () -> propose.propose(disaster, run, "V05", "M06", "아들로 지지됨"));
        assertThat(access.as(director(), () -> closing.close(disaster, "그만")))
                .extracting(reason -> reason.code())
                .containsExactly("closing.proposals");
    }

    @Test
    void the_laboratory_closes_nothing() {
        long disaster = laboratory.disaster();
        assertThatThrownBy(() -> access.as(scientist(), () -> closing.close(disaster, "x")))
                .isInstanceOf(AccessRefused.class);
    }

    @Test
    void a_run_that_goes_on_and_a_family_not_told_stand_in_the_way() {
        assertThat(ClosingRules.obstacles(0, 1, 2))
                .extracting(reason -> reason.code())
                .containsExactly("closing.runs", "closing.untold");
        assertThat(ClosingRules.obstacles(0, 0, 0)).isEmpty();
    }
}
