package org.madang.services.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.madang.kernel.calendar.Holidays;
import org.madang.kernel.calendar.WorkingDays;
import org.madang.kernel.language.Text;
import org.madang.services.cases.Committee.Exception38;
import org.madang.services.declaring.ServiceDeclaration.Deadline;
import org.madang.services.declaring.ServiceDeclaration.Kind;

/** Articles of the Civil Petitions Treatment Act (Act) and its Enforcement Decree (Decree). */
class CaseRulesTest {

    @Test
    void petitions_of_five_people_may_be_received_as_one_but_no_statutory_ones_decree_6_6() {
        assertThat(CaseRules.mayMerge(Kind.GRIEVANCE, 4)).isFalse();
        assertThat(CaseRules.mayMerge(Kind.GRIEVANCE, 5)).isTrue();
        assertThat(CaseRules.mayMerge(Kind.STATUTORY, 5)).isFalse();
    }

    @Test
    void the_committee_is_announced_before_its_day_decree_38_5() {
        var today = LocalDate.of(2026, 11, 26);
        assertThat(CaseRules.isAnnouncedBefore(today, today)).isFalse();
        assertThat(CaseRules.isAnnouncedBefore(today, today.plusDays(1))).isTrue();
    }

    private static final WorkingDays DAYS = new WorkingDays(Holidays.with(List.of()));
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);

    private static Deadline days(int days) {
        return new Deadline(days, Text.same("law"));
    }

    @Test
    void an_electronic_application_is_received_within_eight_office_hours_decree_6_7() {
        assertThat(CaseRules.receptionDue(DAYS, MONDAY.atTime(15, 0)))
                .isEqualTo(MONDAY.plusDays(1).atTime(15, 0));
        assertThat(CaseRules.receptionDue(DAYS, LocalDateTime.of(2026, 3, 13, 20, 0)))
                .isEqualTo(LocalDateTime.of(2026, 3, 16, 18, 0));
    }

    @Test
    void what_is_another_agency_s_is_passed_on_within_eight_office_hours_decree_13_3() {
        assertThat(CaseRules.transferDue(DAYS, MONDAY.atTime(9, 0), false))
                .isEqualTo(MONDAY.atTime(18, 0));
    }

    @Test
    void within_the_agency_it_is_passed_on_within_three_office_hours_decree_13_2() {
        assertThat(CaseRules.transferDue(DAYS, MONDAY.atTime(9, 0), true))
                .isEqualTo(MONDAY.atTime(12, 0));
    }

    @Test
    void an_appeal_is_made_within_ninety_days_of_the_notice_administrative_appeals_act_27_1() {
        assertThat(CaseRules.appealBy(DAYS, MONDAY)).isEqualTo(LocalDate.of(2026, 6, 8));
    }

    @Test
    void what_is_late_or_asks_for_more_papers_can_be_put_right_on_demand_decree_18_1() {
        assertThat(CaseRules.mayDemandCorrection(CaseState.ARRIVED, false, false)).isFalse();
        assertThat(CaseRules.mayDemandCorrection(CaseState.ARRIVED, true, false)).isTrue();
        assertThat(CaseRules.mayDemandCorrection(CaseState.IN_HAND, true, false)).isFalse();
        assertThat(CaseRules.mayDemandCorrection(CaseState.IN_HAND, true, true)).isTrue();
        assertThat(CaseRules.mayDemandCorrection(CaseState.SUPPLEMENT, false, false)).isTrue();
        assertThat(CaseRules.mayDemandCorrection(CaseState.GRANTED, true, true)).isFalse();
    }

    @Test
    void six_days_and_more_count_the_first_day_and_no_weekend_act_19_2() {
        assertThat(CaseRules.due(DAYS, MONDAY.atTime(10, 0), days(7)).toLocalDate())
                .isEqualTo(LocalDate.of(2026, 3, 17));
    }

    @Test
    void at_once_is_three_office_hours_decree_19() {
        assertThat(CaseRules.due(DAYS, MONDAY.atTime(9, 0), days(0)))
                .isEqualTo(MONDAY.atTime(12, 0));
    }

    @Test
    void days_of_a_supplement_do_not_count_the_first_and_the_last_included_decree_20() {
        var due = LocalDate.of(2026, 3, 20).atTime(18, 0);
        assertThat(CaseRules.dueAfterSupplement(DAYS, due, MONDAY, MONDAY.plusDays(2)))
                .isEqualTo(LocalDate.of(2026, 3, 25).atTime(18, 0));
    }

    @Property
    void a_later_answer_never_brings_an_earlier_due_day(
            @ForAll @IntRange(min = 0, max = 60) int first,
            @ForAll @IntRange(min = 0, max = 60) int more) {
        var due = LocalDate.of(2026, 4, 20).atTime(18, 0);
        var earlier = CaseRules.dueAfterSupplement(DAYS, due, MONDAY, MONDAY.plusDays(first));
        var later = CaseRules.dueAfterSupplement(DAYS, due, MONDAY, MONDAY.plusDays(first + more));
        assertThat(later).isAfterOrEqualTo(earlier).isAfterOrEqualTo(due);
    }

    @Test
    void a_second_demand_gives_at_most_ten_days_decree_24_3() {
        assertThat(CaseRules.mayAskAgain(0, 30)).isTrue();
        assertThat(CaseRules.mayAskAgain(1, 10)).isTrue();
        assertThat(CaseRules.mayAskAgain(1, 11)).isFalse();
    }

    @Test
    void an_applicant_asks_for_more_time_twice_decree_24_2() {
        assertThat(CaseRules.mayHaveMoreTime(1)).isTrue();
        assertThat(CaseRules.mayHaveMoreTime(2)).isFalse();
    }

    @Test
    void it_is_sent_back_only_after_the_time_has_passed_decree_25_1() {
        assertThat(CaseRules.mayReturn(MONDAY, MONDAY)).isFalse();
        assertThat(CaseRules.mayReturn(MONDAY, MONDAY.plusDays(1))).isTrue();
    }

    @Test
    void time_is_extended_once_and_again_only_with_consent_decree_21_1() {
        assertThat(CaseRules.mayExtend(0, false, days(7), 7)).isTrue();
        assertThat(CaseRules.mayExtend(0, false, days(7), 8)).isFalse();
        assertThat(CaseRules.mayExtend(1, false, days(7), 3)).isFalse();
        assertThat(CaseRules.mayExtend(1, true, days(7), 3)).isTrue();
        assertThat(CaseRules.mayExtend(2, true, days(7), 3)).isFalse();
    }

    @Test
    void the_third_of_the_same_may_be_closed_when_two_were_answered_act_23_1() {
        assertThat(CaseRules.mayCloseAsRepeated(Kind.GRIEVANCE, 3, 2, 1, false, false)).isTrue();
        assertThat(CaseRules.mayCloseAsRepeated(Kind.GRIEVANCE, 2, 2, 1, false, false)).isFalse();
        assertThat(CaseRules.mayCloseAsRepeated(Kind.GRIEVANCE, 3, 1, 1, false, false)).isFalse();
        assertThat(CaseRules.mayCloseAsRepeated(Kind.STATUTORY, 9, 9, 1, true, true)).isFalse();
    }

    @Test
    void a_collective_petition_is_closed_only_after_the_committee_decree_26() {
        assertThat(CaseRules.mayCloseAsRepeated(Kind.GRIEVANCE, 3, 2, 5, false, false)).isFalse();
        assertThat(CaseRules.mayCloseAsRepeated(Kind.GRIEVANCE, 3, 2, 5, true, false)).isTrue();
    }

    @Test
    void one_refused_after_a_higher_look_is_closed_without_the_committee_decree_38_2_4() {
        assertThat(CaseRules.mayCloseAsRepeated(Kind.GRIEVANCE, 3, 2, 5, false, true)).isTrue();
        assertThat(CaseRules.mayCloseAsRepeated(Kind.GRIEVANCE, 2, 2, 5, false, true)).isFalse();
    }

    @Test
    void a_joint_application_is_refused_after_the_committee_act_32_3_and_34_1() {
        assertThat(CaseRules.needsCommittee(Kind.STATUTORY, true, false)).isTrue();
        assertThat(CaseRules.needsCommittee(Kind.STATUTORY, false, false)).isFalse();
        assertThat(CaseRules.needsCommittee(Kind.GRIEVANCE, true, false)).isFalse();
    }

    @Test
    void what_is_said_beforehand_needs_no_committee_decree_34_1() {
        assertThat(CaseRules.needsCommittee(Kind.STATUTORY, true, true)).isFalse();
    }

    @Test
    void the_committee_is_omitted_for_three_reasons_the_last_on_record_decree_38_2() {
        assertThat(CaseRules.mayOmitCommittee(Exception38.NO_DISCRETION, false)).isTrue();
        assertThat(CaseRules.mayOmitCommittee(Exception38.PLAIN_LAW, false)).isTrue();
        assertThat(CaseRules.mayOmitCommittee(Exception38.SAME_AGAIN, false)).isFalse();
        assertThat(CaseRules.mayOmitCommittee(Exception38.SAME_AGAIN, true)).isTrue();
    }

    @Test
    void a_statutory_application_is_never_left_undone_act_21() {
        assertThat(CaseRules.mayLeaveUndone(Kind.STATUTORY)).isFalse();
        assertThat(CaseRules.mayLeaveUndone(Kind.GRIEVANCE)).isTrue();
    }

    @Test
    void an_objection_is_made_within_sixty_days_and_decided_within_ten_act_35() {
        assertThat(CaseRules.objectionBy(DAYS, MONDAY, 60)).isEqualTo(LocalDate.of(2026, 5, 8));
        assertThat(CaseRules.objectionDue(DAYS, MONDAY, 10)).isEqualTo(LocalDate.of(2026, 3, 19));
        assertThat(CaseRules.objectionExtended(DAYS, LocalDate.of(2026, 3, 19), 10))
                .isEqualTo(LocalDate.of(2026, 3, 30));
    }

    @Test
    void an_office_that_is_asked_answers_within_the_time_of_the_case_act_20_1() {
        var due = MONDAY.atTime(18, 0);
        assertThat(CaseRules.isWithin(due, due)).isTrue();
        assertThat(CaseRules.isWithin(due.plusMinutes(1), due)).isFalse();
    }
}
