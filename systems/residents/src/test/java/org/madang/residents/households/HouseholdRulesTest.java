package org.madang.residents.households;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.residents.testing.HeldPeople.SINCE;
import static org.madang.residents.testing.HeldPeople.resident;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.madang.residents.Refusal;
import org.madang.residents.Relation;
import org.madang.residents.Status;
import org.madang.residents.entries.EntryRefusals;
import org.madang.residents.entries.Regrouping;
import org.madang.residents.registry.Held;
import org.madang.residents.testing.HeldPeople;

/** Resident Registration Act, Articles 10, 13, 16 and 22. */
class HouseholdRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Held HEAD = resident(1, Relation.HEAD);
    private static final Held SPOUSE = resident(2, Relation.SPOUSE);
    private static final Held CHILD = resident(3, Relation.CHILD);
    private static final List<Held> ALL = List.of(HEAD, SPOUSE, CHILD);

    private static Regrouping regrouping(
            List<Held> leaving, @Nullable Long newHead, Map<Long, Relation> relations) {
        return new Regrouping(ALL, leaving, newHead, relations, TODAY, TODAY);
    }

    private static Regrouping on(LocalDate day) {
        return new Regrouping(ALL, List.of(), null, Map.of(), day, TODAY);
    }

    private static List<String> codes(List<Refusal> reasons) {
        return reasons.stream().map(Refusal::code).toList();
    }

    @Test
    void another_member_becomes_head_and_every_relation_follows() {
        var asked = on(TODAY);
        assertThat(HouseholdRules.headChange(asked, 2)).isEmpty();
        assertThat(asked.under(2, ALL))
                .containsEntry(1L, Relation.SPOUSE)
                .containsEntry(2L, Relation.HEAD)
                .containsEntry(3L, Relation.CHILD);
    }

    @Test
    void the_head_of_today_or_a_stranger_cannot_become_head() {
        assertThat(codes(HouseholdRules.headChange(on(TODAY), 1))).contains("household.is-head");
        assertThat(codes(HouseholdRules.headChange(on(TODAY), 9)))
                .containsExactly(EntryRefusals.HEAD_NOT_THERE.code());
    }

    @Test
    void refuses_a_head_change_in_the_future_or_before_the_present_head_began() {
        assertThat(codes(HouseholdRules.headChange(on(TODAY.plusDays(1)), 2)))
                .containsExactly("entry.future");
        assertThat(codes(HouseholdRules.headChange(on(SINCE.minusDays(1)), 2)))
                .contains("entry.later-entry", "entry.head-not-there");
    }

    @Test
    void who_splits_off_has_a_head_among_them_and_somebody_stays() {
        assertThat(HouseholdRules.split(regrouping(List.of(CHILD), null, Map.of()), 3)).isEmpty();
        assertThat(codes(HouseholdRules.split(regrouping(List.of(CHILD), null, Map.of()), 2)))
                .containsExactly("household.head-not-among");
        assertThat(codes(HouseholdRules.split(regrouping(ALL, null, Map.of()), 1)))
                .containsExactly("household.whole");
    }

    @Test
    void when_the_head_splits_off_those_who_stay_need_a_new_one() {
        assertThat(codes(HouseholdRules.split(regrouping(List.of(HEAD), null, Map.of()), 1)))
                .containsExactly("entry.head-needed");
        assertThat(HouseholdRules.split(regrouping(List.of(HEAD), 2L, Map.of()), 1)).isEmpty();
    }

    @Test
    void refuses_a_split_dated_on_or_before_the_last_entry() {
        var asked = new Regrouping(ALL, List.of(CHILD), null, Map.of(), SINCE, TODAY);
        assertThat(codes(HouseholdRules.split(asked, 3))).containsExactly("entry.later-entry");
    }

    @Test
    void a_merge_needs_one_door_consent_and_a_relation_for_each() {
        var there = HeldPeople.held(8, Status.RESIDENT, Relation.HEAD, 71, SINCE);
        var related = Map.of(3L, Relation.RELATIVE);
        assertThat(HouseholdRules.merge(regrouping(List.of(CHILD), null, related), there, true))
                .isEmpty();
        assertThat(
                        codes(
                                HouseholdRules.merge(
                                        regrouping(List.of(CHILD), null, Map.of()), there, false)))
                .containsExactly("entry.no-consent", "entry.relation-needed");
        assertThat(
                        codes(
                                HouseholdRules.merge(
                                        regrouping(List.of(CHILD), null, related), null, true)))
                .containsExactly("entry.no-such-household");
    }

    @Test
    void whose_residence_is_unknown_changes_no_household() {
        var unknown = HeldPeople.held(4, Status.UNKNOWN, Relation.HEAD, 70, SINCE);
        var asked =
                new Regrouping(
                        List.of(unknown, HEAD), List.of(unknown), null, Map.of(), TODAY, TODAY);
        assertThat(codes(HouseholdRules.split(asked, 4))).containsExactly("household.not-resident");
    }
}
