package org.madang.finance.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.finance.testing.TestBudget.codes;
import static org.madang.finance.testing.TestBudget.value;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madang.finance.governments.Government;
import org.madang.finance.testing.TestBooks;
import org.madang.finance.testing.TestClock;
import org.madang.finance.testing.TestWeb;
import org.madang.kernel.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Days that are not like others, and words that mean something to a database. */
@HouseTest
class OddDaysTest {

    private static final String MEAN = "'); drop table finance.entry; -- %_\\ $1 {0} \u202e";

    @Autowired PostEntries posting;
    @Autowired ClosePeriod closing;
    @Autowired ImportVouchers importing;
    @Autowired Balances balances;
    @Autowired Folding folding;
    @Autowired PostingList list;
    @Autowired TestBooks books;
    @Autowired TestWeb web;

    private void posted(Government own, LocalDate day, long won) {
        TestClock.on(
                day,
                () ->
                        assertThat(
                                        books.by(
                                                books.controller(own),
                                                () ->
                                                        posting.post(
                                                                TestBooks.draft(
                                                                        own,
                                                                        day,
                                                                        Chart.CASH,
                                                                        411100,
                                                                        won))))
                                .isInstanceOf(PostDecision.Posted.class));
    }

    private long cash(Government own, Balances.Question question) {
        return books.as(books.controller(own), () -> balances.total(question)).stream()
                .filter(one -> one.account() == Chart.CASH)
                .mapToLong(Balances.Balance::net)
                .sum();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_leap_day_is_a_day_of_its_own_in_february(boolean folded) {
        var own = books.fresh();
        books.open(own, 2028);
        posted(own, LocalDate.of(2028, 2, 28), 100);
        posted(own, LocalDate.of(2028, 2, 29), 20);
        posted(own, LocalDate.of(2028, 3, 1), 3);
        if (folded) {
            folding.fold();
        }
        var question = Balances.Question.of(own.id());
        assertThat(cash(own, question.asOf(LocalDate.of(2028, 2, 28)))).isEqualTo(100);
        assertThat(cash(own, question.asOf(LocalDate.of(2028, 2, 29)))).isEqualTo(120);
        assertThat(cash(own, question.asOf(LocalDate.of(2028, 3, 1)))).isEqualTo(123);
    }

    @Test
    void february_of_a_leap_year_is_not_over_on_its_29th() {
        var own = books.fresh();
        books.open(own, 2028);
        TestClock.on(
                LocalDate.of(2028, 2, 29),
                () ->
                        assertThat(books.by(books.controller(own), () -> closing.close(2028, 2)))
                                .isInstanceOf(ClosePeriod.Outcome.Refused.class));
        TestClock.on(
                LocalDate.of(2028, 3, 1),
                () ->
                        assertThat(books.by(books.controller(own), () -> closing.close(2028, 2)))
                                .isInstanceOf(ClosePeriod.Outcome.Done.class));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void new_year_begins_other_books_and_what_is_there_stays(boolean folded) {
        var own = books.fresh();
        posted(own, LocalDate.of(2025, 12, 31), 1_000);
        posted(own, LocalDate.of(2026, 1, 1), 200);
        if (folded) {
            folding.fold();
        }
        var question = Balances.Question.of(own.id());
        assertThat(cash(own, question.year(2025))).isEqualTo(1_000);
        assertThat(cash(own, question.year(2026))).isEqualTo(200);
        assertThat(cash(own, question.asOf(LocalDate.of(2025, 12, 31)))).isEqualTo(1_000);
        assertThat(cash(own, question.asOf(LocalDate.of(2026, 1, 1)))).isEqualTo(1_200);
    }

    @Test
    void words_that_mean_something_to_a_database_are_kept_as_words() {
        var own = books.fresh();
        var controller = books.controller(own);
        var draft =
                Draft.of(
                        own.id(),
                        1,
                        TestBooks.TODAY,
                        "MANUAL",
                        MEAN,
                        MEAN,
                        List.of(Leg.debit(Chart.CASH, 10), Leg.credit(411100, 10)));
        assertThat(books.by(controller, () -> posting.post(draft)))
                .isInstanceOf(PostDecision.Posted.class);
        var csv =
                """
                voucher,day,account,debit,credit,narrative
                "%1$s",2026-04-01,111100,7,,"%1$s"
                "%1$s",2026-04-01,411100,,7,"%1$s"
                """
                        .formatted(MEAN);
        assertThat(value(books.by(controller, () -> importing.bring(csv)))).isEqualTo(1);
        assertThat(books.as(controller, () -> list.latest(own.id(), 10)))
                .extracting(PostingList.Row::narrative)
                .containsExactly(MEAN, MEAN);
        var wrong = csv.replace(",411100,", ",'4111' or 1=1,");
        assertThat(codes(books.by(controller, () -> importing.bring(wrong))))
                .contains("import.flaw");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/finance/ledger?government=%d&day=2026-01-01'%%20or%%201=1",
                "/desk/finance/export/csv?government=%d&from=2026-01-01';--&to=2026-12-31",
                "/desk/finance/export/csv'?government=%d&from=2026-01-01&to=2026-12-31",
                "/desk/finance/ledger/111100?government=%d&year=2026;drop",
                "/api/finance/balances?government=%d&asOf=2026-01-01'--"
            })
    void an_address_with_words_for_a_database_is_no_failure_of_the_house(String path) {
        var own = books.fresh();
        var answer = web.read(books.controller(own), path.formatted(own.id()));
        assertThat(answer.getResponse().getStatus()).isLessThan(500);
        assertThat(cash(own, Balances.Question.of(own.id()))).isZero();
    }
}
