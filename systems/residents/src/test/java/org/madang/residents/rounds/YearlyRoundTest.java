package org.madang.residents.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.AccessRefused;
import org.madang.kernel.access.Actor;
import org.madang.kernel.testing.HouseTest;
import org.madang.residents.Relation;
import org.madang.residents.rounds.FindingCommand.Found;
import org.madang.residents.rounds.YearlyRounds.Township;
import org.madang.residents.testing.TestRegister;
import org.madang.residents.testing.TestRegister.Home;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Resident Registration Act, Article 20 (1). Each test has a municipality of its own. */
@HouseTest
@Import(OpenRounds.class)
class YearlyRoundTest {

    @Autowired OpenRounds open;
    @Autowired OpenRound opening;
    @Autowired AnswerRound answers;
    @Autowired EnterFinding findings;
    @Autowired YearlyRounds stored;
    @Autowired TestRegister register;
    @Autowired Access access;

    private RoundResult answer(long who, AnswerCommand command) {
        return access.as(new Actor.Resident(who), () -> answers.answer(command));
    }

    private static AnswerCommand so(long round, int version) {
        return new AnswerCommand(round, version, true, List.of(), false, "");
    }

    private static AnswerCommand absent(long round, int version, long who) {
        return new AnswerCommand(round, version, false, List.of(who), false, "군대에 갔어요");
    }

    private RoundResult find(String area, FindingCommand command) {
        return access.as(register.registrar("visit-" + area, area), () -> findings.enter(command));
    }

    private static FindingCommand found(Home home, long round, int version, Found found) {
        return new FindingCommand(
                round, home.household(), version, found, OpenRounds.TODAY, List.of(), false, "");
    }

    private static List<String> codes(RoundResult result) {
        return ((RoundResult.Refused) result).reasons().stream().map(r -> r.code()).toList();
    }

    private Township progress(String area, long round) {
        return register.as(
                register.registrar("progress", area),
                () ->
                        stored.progress(stored.byId(round).orElseThrow(), area).stream()
                                .filter(township -> township.asked() > 0)
                                .findFirst()
                                .orElseThrow());
    }

    private long lines(String table, long round) {
        return register.owner()
                .sql("select count(*) from residents." + table + " where round_id = ?")
                .param(round)
                .query(Long.class)
                .single();
    }

    @Test
    void opening_asks_the_households_of_the_figures_and_writes_none_of_them() {
        register.home("2644056000", Relation.HEAD, Relation.SPOUSE);
        register.home("2644056000", Relation.HEAD);
        long round = open.opened("26440");
        assertThat(progress("26440", round)).isEqualTo(new Township("2644056000", 2, 0, 0, 0, 0));
        assertThat(lines("round_answer", round)).isZero();
        assertThat(lines("round_township", round)).isEqualTo(1);
    }

    @Test
    void a_municipality_has_one_round_open_which_its_own_approver_opens_and_ends() {
        long round = open.opened("26500");
        assertThat(codes(open.open("26500"))).containsExactly("round.open-already");
        assertThat(codes(open.open("26"))).containsExactly("round.no-municipality");
        assertThatThrownBy(() -> open.close("26440", round)).isInstanceOf(AccessRefused.class);
        var clerk = register.official("clerk", "26500", "residents.register");
        assertThatThrownBy(() -> access.as(clerk, () -> opening.open(OpenRounds.command())))
                .isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> access.as(clerk, () -> opening.close(round)))
                .isInstanceOf(AccessRefused.class);
        assertThat(open.close("26500", round)).isEqualTo(new RoundResult.Done(round));
        assertThat(codes(open.close("26500", round))).containsExactly("round.closed-already");
        assertThat(open.open("26500")).isInstanceOf(RoundResult.Done.class);
    }

    @Test
    void one_adult_answers_for_the_household_and_another_may_replace_it_with_history() {
        var home = register.home("2771033000", Relation.HEAD, Relation.SPOUSE, Relation.CHILD);
        long round = open.opened("27710");
        assertThat(codes(answer(home.member(2), so(round, 0)))).containsExactly("round.not-adult");
        assertThat(answer(home.member(1), so(round, 0))).isInstanceOf(RoundResult.Done.class);
        assertThat(progress("27710", round).fromHome()).isEqualTo(1);
        assertThat(codes(answer(home.member(0), so(round, 0))))
                .containsExactly("round.changed-meanwhile");
        assertThat(answer(home.member(0), absent(round, 1, home.member(2))))
                .isInstanceOf(RoundResult.Done.class);
        var township = progress("27710", round);
        assertThat(township.fromHome()).isZero();
        assertThat(township.amiss()).isEqualTo(1);
        assertThat(township.open()).isZero();
        assertThat(lines("round_answer", round)).isEqualTo(1);
        assertThat(lines("round_answer_history", round)).isEqualTo(1);
        assertThat(register.journaled(home.member(2), "CHANGE", "residents.round-answer"))
                .isEqualTo(2);
    }

    @Test
    void nobody_answers_for_another_household_or_names_its_people() {
        var mine = register.home("2714075500", Relation.HEAD);
        var theirs = register.home("2714075500", Relation.HEAD);
        var elsewhere = register.home(TestRegister.BUSAN, Relation.HEAD);
        long round = open.opened("27140");
        assertThat(codes(answer(mine.member(0), absent(round, 0, theirs.member(0)))))
                .containsExactly("round.not-a-member");
        assertThat(codes(answer(elsewhere.member(0), so(round, 0))))
                .containsExactly("round.not-asked");
        assertThat(codes(answer(mine.member(0), so(-1, 0)))).containsExactly("round.not-asked");
        assertThat(lines("round_answer", round)).isZero();
        var official = register.registrar("as-official", "27140");
        assertThatThrownBy(() -> access.as(official, () -> answers.answer(so(round, 0))))
                .isInstanceOf(AccessRefused.class);
    }

    @Test
    void a_household_that_came_later_is_not_asked() {
        long round = open.opened("28177");
        open.earlier(round, 9000);
        var home = register.home("2817770000", Relation.HEAD);
        register.owner()
                .sql("update residents.yearly_round set home_until = ?, until_day = ? where id = ?")
                .params(OpenRounds.TODAY, OpenRounds.TODAY, round)
                .update();
        assertThat(codes(answer(home.member(0), so(round, 0)))).containsExactly("round.not-asked");
        assertThat(codes(find("28177", found(home, round, 0, Found.SO))))
                .containsExactly("round.not-asked");
    }

    @Test
    void an_official_of_another_municipality_finds_nothing_and_the_journal_says_who_tried() {
        var home = register.home("2824572000", Relation.HEAD);
        long round = open.opened("28245");
        assertThatThrownBy(() -> find("26110", found(home, round, 0, Found.SO)))
                .isInstanceOf(AccessRefused.class);
        assertThat(register.journaled(home.member(0), "REFUSED", "residents.round-visit"))
                .isEqualTo(1);
        var reader = register.official("reader", "28245", "residents.read");
        assertThatThrownBy(() ->
                        access.as(reader, () -> findings.enter(found(home, round, 0, Found.SO))))
                .isInstanceOf(AccessRefused.class);
        assertThat(lines("round_answer", round)).isZero();
    }

    @Test
    void a_visit_overrules_the_answer_and_a_round_that_ended_takes_nothing_and_keeps_its_figures() {
        var home = register.home("2915572000", Relation.HEAD, Relation.SPOUSE);
        var other = register.home("2915572000", Relation.HEAD);
        long round = open.opened("29155");
        answer(home.member(0), absent(round, 0, home.member(1)));
        assertThat(find("29155", found(home, round, 1, Found.SO)))
                .isInstanceOf(RoundResult.Done.class);
        assertThat(codes(answer(home.member(0), so(round, 2)))).containsExactly("round.visited");
        assertThat(find("29155", found(other, round, 0, Found.NOT_MET)))
                .isInstanceOf(RoundResult.Done.class);
        assertThat(codes(find("29155", found(other, round, 1, Found.NOT_MET))))
                .containsExactly("round.same-day");
        open.close("29155", round);
        assertThat(codes(answer(other.member(0), so(round, 1)))).containsExactly("round.ended");
        assertThat(codes(find("29155", found(other, round, 1, Found.SO))))
                .containsExactly("round.ended");
        assertThat(progress("29155", round)).isEqualTo(new Township("2915572000", 2, 0, 1, 0, 1));
    }

    @Test
    void after_the_last_day_nobody_answers_from_home() {
        var home = register.home("3023060000", Relation.HEAD);
        long round = open.opened("30230");
        open.earlier(round, 31);
        assertThat(codes(answer(home.member(0), so(round, 0)))).containsExactly("round.ended");
        assertThat(find("30230", found(home, round, 0, Found.SO)))
                .isInstanceOf(RoundResult.Done.class);
    }

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void of_two_who_answer_at_once_one_is_told() throws Exception {
        long round = open.opened("31140");
        for (int i = 0; i < 10; i++) {
            var home = register.home("3114064000", Relation.HEAD, Relation.SPOUSE);
            var results =
                    together(
                            () -> answer(home.member(0), so(round, 0)),
                            () -> answer(home.member(1), absent(round, 0, home.member(0))));
            assertThat(results).filteredOn(RoundResult.Done.class::isInstance).hasSize(1);
            assertThat(results)
                    .filteredOn(RoundResult.Refused.class::isInstance)
                    .singleElement()
                    .satisfies(result ->
                            assertThat(codes(result)).containsExactly("round.changed-meanwhile"));
        }
    }

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void an_answer_that_meets_the_end_is_in_the_report_or_refused() throws Exception {
        for (int i = 0; i < 10; i++) {
            var home = register.home("3120058000", Relation.HEAD);
            long round = open.opened("31200");
            var results =
                    together(
                            () -> answer(home.member(0), so(round, 0)),
                            () -> open.close("31200", round));
            assertThat(results.get(1)).isEqualTo(new RoundResult.Done(round));
            boolean taken = results.getFirst() instanceof RoundResult.Done;
            assertThat(progress("31200", round).fromHome()).isEqualTo(taken ? 1 : 0);
        }
    }

    private static List<RoundResult> together(Callable<RoundResult> one, Callable<RoundResult> two)
            throws Exception {
        var start = new CyclicBarrier(2);
        var results = new ArrayList<RoundResult>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var running = new ArrayList<Future<RoundResult>>();
            for (var work : List.of(one, two)) {
                running.add(
                        threads.submit(() -> {
                            start.await();
                            return work.call();
                        }));
            }
            for (var future : running) {
                results.add(future.get());
            }
        }
        return results;
    }
}
