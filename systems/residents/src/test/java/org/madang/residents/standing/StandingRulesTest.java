package org.madang.residents.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.residents.testing.HeldPeople.HOME;
import static org.madang.residents.testing.HeldPeople.SINCE;
import static org.madang.residents.testing.HeldPeople.held;
import static org.madang.residents.testing.HeldPeople.resident;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.madang.kernel.language.Text;
import org.madang.residents.Refusal;
import org.madang.residents.Relation;
import org.madang.residents.Status;
import org.madang.residents.entries.Regrouping;
import org.madang.residents.registry.Destinations.Destination;
import org.madang.residents.registry.Held;
import org.madang.residents.testing.TestRegister;

/** Resident Registration Act, Articles 6, 10-2, 19, 20 and 20-2. */
class StandingRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Held HEAD = resident(1, Relation.HEAD);
    private static final Held SPOUSE = resident(2, Relation.SPOUSE);

    private static List<String> codes(
            Held person,
            Ground ground,
            Status status,
            @Nullable Destination office,
            boolean noticed) {
        var members = List.of(HEAD, SPOUSE, person).stream().distinct().toList();
        var command =
                new StandingCommand(
                        List.of(person.id()),
                        ground,
                        "통보 2026-1",
                        TODAY,
                        office == null ? null : office.addressId(),
                        null,
                        Map.of(),
                        Map.of());
        var regrouping = new Regrouping(members, List.of(person), null, Map.of(), TODAY, TODAY);
        var facts = new StandingRules.Facts(command, regrouping, office, SINCE, noticed, 2);
        return StandingRules.refusals(facts, status).stream().map(Refusal::code).toList();
    }

    private static Destination office(String division) {
        return new Destination(5, division, Text.same("office"));
    }

    @Test
    void ex_officio_takes_a_notice_that_ran_out() {
        assertThat(codes(SPOUSE, Ground.INVESTIGATION, Status.UNKNOWN, null, false))
                .containsExactly("standing.no-notice");
        assertThat(codes(SPOUSE, Ground.INVESTIGATION, Status.UNKNOWN, null, true)).isEmpty();
        assertThat(codes(SPOUSE, Ground.OWN_REPORT, Status.UNKNOWN, null, false)).isEmpty();
    }

    @Test
    void who_emigrates_is_kept_at_the_office_of_their_township() {
        assertThat(codes(SPOUSE, Ground.EMIGRATION, Status.OVERSEAS, null, false))
                .containsExactly("standing.office-address-needed");
        assertThat(
                        codes(
                                SPOUSE,
                                Ground.EMIGRATION,
                                Status.OVERSEAS,
                                office(TestRegister.BUSAN),
                                false))
                .containsExactly("standing.other-township");
        assertThat(
                        codes(
                                SPOUSE,
                                Ground.EMIGRATION,
                                Status.OVERSEAS,
                                office(TestRegister.JONGNO),
                                false))
                .isEmpty();
    }

    private static List<String> kept(Held person, LocalDate on, int announced, boolean office) {
        var command =
                new StandingCommand(
                        List.of(person.id()),
                        Ground.UNKNOWN_FOR_A_YEAR,
                        "공고 2026-1, 2026-9",
                        on,
                        office ? 5L : null,
                        null,
                        Map.of(),
                        Map.of());
        var regrouping =
                new Regrouping(List.of(HEAD, person), List.of(person), null, Map.of(), on, TODAY);
        var facts =
                new StandingRules.Facts(
                        command,
                        regrouping,
                        office ? office(TestRegister.JONGNO) : null,
                        SINCE,
                        false,
                        announced);
        return StandingRules.refusals(facts, Status.UNKNOWN).stream().map(Refusal::code).toList();
    }

    /** Article 20, paragraph 6, proviso. */
    @Test
    void who_is_not_found_is_kept_at_the_office_after_a_year_and_two_public_notices() {
        var unknown = held(3, Status.UNKNOWN, Relation.COHABITANT, HOME, SINCE);
        var year = SINCE.plusYears(1);
        assertThat(kept(unknown, year.plusDays(1), 2, true)).isEmpty();
        assertThat(kept(unknown, year, 2, true)).containsExactly("standing.not-a-year");
        assertThat(kept(unknown, year.plusDays(1), 1, true))
                .containsExactly("standing.not-announced-twice");
        assertThat(kept(unknown, year.plusDays(1), 2, false))
                .containsExactly("standing.office-address-needed");
        assertThat(kept(SPOUSE, year.plusDays(1), 2, true))
                .containsExactly("standing.not-from-here");
        assertThat(
                        codes(
                                SPOUSE,
                                Ground.OWN_REPORT,
                                Status.UNKNOWN,
                                office(TestRegister.JONGNO),
                                true))
                .containsExactly("standing.last-address-first");
    }

    @Test
    void only_a_national_overseas_leaves_again() {
        assertThat(
                        codes(
                                SPOUSE,
                                Ground.LEAVING_AGAIN,
                                Status.OVERSEAS,
                                office(TestRegister.JONGNO),
                                false))
                .containsExactly("standing.not-from-here");
        var overseas = held(3, Status.OVERSEAS, Relation.COHABITANT, HOME, SINCE);
        assertThat(
                        codes(
                                overseas,
                                Ground.LEAVING_AGAIN,
                                Status.OVERSEAS,
                                office(TestRegister.JONGNO),
                                false))
                .isEmpty();
    }

    @Test
    void the_dead_and_those_struck_off_stand_as_they_are() {
        var dead = held(3, Status.DECEASED, null, HOME, SINCE);
        assertThat(codes(dead, Ground.DOUBLE_REGISTRATION, Status.CANCELLED, null, false))
                .containsExactly("standing.not-from-here");
        var struck = held(3, Status.CANCELLED, null, HOME, SINCE);
        assertThat(codes(struck, Ground.OWN_REPORT, Status.UNKNOWN, null, false))
                .containsExactly("standing.not-from-here");
    }

    @Test
    void a_ground_of_another_entry_is_refused() {
        assertThat(codes(SPOUSE, Ground.EMIGRATION, Status.CANCELLED, null, false))
                .containsExactly("standing.other-ground");
        assertThat(codes(SPOUSE, Ground.UNKNOWN_NOT_KEPT, Status.CANCELLED, null, false))
                .containsExactly("standing.not-from-here");
    }

    @Test
    void when_the_head_goes_those_who_stay_need_a_new_one() {
        assertThat(codes(HEAD, Ground.LOSS_OF_NATIONALITY, Status.CANCELLED, null, false))
                .containsExactly("entry.head-needed");
    }

    private static List<String> back(Held person, ReturnCommand.Standing standing) {
        var command =
                new ReturnCommand(
                        List.of(person.id()),
                        standing,
                        "여권 확인",
                        TODAY,
                        5,
                        "",
                        null,
                        false,
                        null,
                        null,
                        Map.of(),
                        Map.of());
        var members = person.livesThere() ? List.of(person) : List.<Held>of();
        var regrouping = new Regrouping(members, List.of(person), null, Map.of(), TODAY, TODAY);
        var facts =
                new ReturnRules.Facts(
                        command, regrouping, office(TestRegister.JONGNO), null, SINCE);
        return ReturnRules.refusals(facts).stream().map(Refusal::code).toList();
    }

    @Test
    void who_is_away_registers_again_and_a_resident_reports_a_move() {
        assertThat(back(HEAD, ReturnCommand.Standing.RESIDENT)).containsExactly("return.not-away");
        var struck = held(3, Status.CANCELLED, null, HOME, SINCE);
        assertThat(back(struck, ReturnCommand.Standing.RESIDENT)).isEmpty();
        var unknown = held(3, Status.UNKNOWN, Relation.HEAD, HOME, SINCE);
        assertThat(back(unknown, ReturnCommand.Standing.RESIDENT)).isEmpty();
        assertThat(back(unknown, ReturnCommand.Standing.OVERSEAS))
                .containsExactly("return.only-overseas");
    }
}
