package org.madang.finance.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.madang.finance.Refusal;
import org.madang.finance.testing.TestBooks;
import org.madang.finance.testing.TestClock;
import org.madang.kernel.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class PostEntriesTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 2);
    private static final int TAX = 411100;

    @Autowired PostEntries posting;
    @Autowired Postings postings;
    @Autowired Balances balances;
    @Autowired JdbcClient jdbc;
    @Autowired Folding folding;
    @Autowired Rates rates;
    @Autowired ClosePeriod periods;
    @Autowired ReversePosting reversing;
    @Autowired TestBooks books;

    private List<String> codes(PostDecision decision) {
        return decision instanceof PostDecision.Refused refused
                ? refused.reasons().stream().map(Refusal::code).toList()
                : List.of();
    }

    private long posted(PostDecision decision) {
        assertThat(codes(decision)).isEmpty();
        return ((PostDecision.Posted) decision).first();
    }

    @Test
    void a_posting_is_in_the_balance_at_once_and_after_it_was_rolled_up() {
        var own = books.fresh();
        var official = books.controller(own);
        books.by(official, () -> posting.post(TestBooks.draft(own, MARCH, Chart.CASH, TAX, 700)));
        assertThat(books.<Long>as(official, () -> balances.cash(own.id(), 1, null))).isEqualTo(700);
        folding.fold();
        assertThat(books.<Long>as(official, () -> balances.cash(own.id(), 1, null))).isEqualTo(700);
        assertThat(books.<Long>as(official, () -> balances.cash(own.id(), 1, MARCH)))
                .isEqualTo(700);
        assertThat(books.<Long>as(official, () -> balances.cash(own.id(), 1, MARCH.minusDays(1))))
                .isZero();
    }

    @Test
    void refuses_what_does_not_balance_by_article_12() {
        var own = books.fresh();
        var crooked =
                Draft.of(
                        own.id(),
                        1,
                        MARCH,
                        "MANUAL",
                        "test",
                        "시험",
                        List.of(Leg.debit(Chart.CASH, 700), Leg.credit(TAX, 699)));
        assertThat(codes(books.by(books.controller(own), () -> posting.post(crooked))))
                .containsExactly("posting.unbalanced");
    }

    @Test
    void the_database_refuses_an_unbalanced_posting_whoever_writes_it() {
        var own = books.fresh();
        var crooked =
                Draft.of(
                        own.id(),
                        1,
                        MARCH,
                        "MANUAL",
                        "test",
                        "시험",
                        List.of(Leg.debit(Chart.CASH, 700), Leg.credit(TAX, 699)));
        assertThatThrownBy(() ->
                        books.house(() -> {
                            postings.insert(
                                    postings.numbers(1),
                                    new byte[][] {new byte[32]},
                                    List.of(crooked),
                                    "nobody");
                            return true;
                        }))
                .hasStackTraceContaining("does not balance");
    }

    @Test
    void nothing_posted_is_ever_changed_or_removed() {
        var own = books.fresh();
        posted(
                books.by(
                        books.controller(own),
                        () -> posting.post(TestBooks.draft(own, MARCH, Chart.CASH, TAX, 700))));
        assertThatThrownBy(() ->
                        books.owner().sql("update finance.entry set amount = amount * 2").update())
                .hasStackTraceContaining("only ever added to");
        assertThatThrownBy(() -> books.owner().sql("delete from finance.posting").update())
                .hasStackTraceContaining("only ever added to");
        assertThatThrownBy(() ->
                        books.owner()
                                .sql(
                                        """
                                        insert into finance.entry
                                            (posting, leg, government, fund, year, day, account,
                                             amount)
                                        select posting, v.leg, government, fund, year, day, account,
                                               v.won
                                        from (select * from finance.entry
                                               where government = ? limit 1) e,
                                             (values (98, 5), (99, -5)) v(leg, won)
                                        """)
                                .param(own.id())
                                .update())
                .hasStackTraceContaining("not whole");
    }

    @Test
    void a_posting_gets_no_second_set_of_legs_even_in_its_own_transaction() {
        var own = books.fresh();
        var draft = TestBooks.draft(own, MARCH, Chart.CASH, TAX, 700);
        assertThatThrownBy(() ->
                        books.house(() -> {
                            long id = posted(posting.post(draft));
                            return jdbc.sql(
                                            """
                                            insert into finance.entry
                                                (posting, leg, government, fund, year, day,
                                                 account, amount)
                                            select posting, leg + 2, government, fund, year, day,
                                                   account, amount
                                            from finance.entry where posting = ?
                                            """)
                                    .param(id)
                                    .update();
                        }))
                .hasStackTraceContaining("not whole");
    }

    @Test
    void a_month_that_another_server_closed_is_a_conflict_first_and_then_refused_by_rule() {
        var own = books.fresh();
        var official = books.controller(own);
        var draft = TestBooks.draft(own, MARCH, Chart.CASH, TAX, 700);
        posted(books.by(official, () -> posting.post(draft)));
        books.owner()
                .sql(
                        """
                        update finance.period set state = 'CLOSED', changed_by = 'elsewhere'
                        where government = ? and year = ? and month = ?
                        """)
                .params(own.id(), MARCH.getYear(), MARCH.getMonthValue())
                .update();
        assertThatThrownBy(() -> books.by(official, () -> posting.post(draft)))
                .isInstanceOf(ConcurrencyFailureException.class);
        assertThat(codes(books.by(official, () -> posting.post(draft))))
                .containsExactly("posting.period-closed");
    }

    @Test
    void the_books_of_another_government_are_closed_to_an_official() {
        var own = books.fresh();
        var other = books.fresh();
        var draft = TestBooks.draft(other, MARCH, Chart.CASH, TAX, 700);
        assertThat(codes(books.by(books.controller(own), () -> posting.post(draft))))
                .containsExactly("posting.other-government");
        assertThatThrownBy(() ->
                        books.as(
                                books.controller(own),
                                () -> {
                                    postings.insert(
                                            postings.numbers(1),
                                            new byte[][] {new byte[32]},
                                            List.of(draft),
                                            "nobody");
                                    return true;
                                }))
                .hasStackTraceContaining("row-level security");
        books.house(() -> posting.post(draft));
        assertThat(
                        books.as(
                                books.controller(own),
                                () -> balances.total(Balances.Question.of(other.id()))))
                .isEmpty();
    }

    @Test
    void a_closed_month_takes_no_posting_until_it_is_opened_again() {
        var own = books.fresh();
        var controller = books.controller(own);
        var draft = TestBooks.draft(own, MARCH, Chart.CASH, TAX, 700);
        books.by(controller, () -> posting.post(draft));
        assertThat(books.by(controller, () -> periods.close(2026, 3)))
                .isInstanceOf(ClosePeriod.Outcome.Done.class);
        assertThat(codes(books.by(controller, () -> posting.post(draft))))
                .containsExactly("posting.period-closed");
        assertThatThrownBy(() ->
                        books.house(() -> {
                            postings.insert(
                                    postings.numbers(1),
                                    new byte[][] {new byte[32]},
                                    List.of(draft),
                                    "nobody");
                            return true;
                        }))
                .hasStackTraceContaining("not open");
        books.by(controller, () -> periods.reopen(2026, 3, "오류 정정"));
        posted(books.by(controller, () -> posting.post(draft)));
    }

    @Test
    void a_month_that_is_not_over_stays_open() {
        var own = books.fresh();
        assertThat(books.by(books.controller(own), () -> periods.close(2026, 11)))
                .isInstanceOf(ClosePeriod.Outcome.Refused.class);
    }

    @Test
    void a_reversal_undoes_the_whole_and_only_once() {
        var own = books.fresh();
        var controller = books.controller(own);
        long id =
                posted(
                        books.by(
                                controller,
                                () ->
                                        posting.post(
                                                TestBooks.draft(
                                                        own, MARCH, Chart.CASH, TAX, 700))));
        posted(books.by(controller, () -> reversing.reverse(id, MARCH, "잘못 기록함")));
        assertThat(books.<Long>as(controller, () -> balances.cash(own.id(), 1, null))).isZero();
        assertThat(codes(books.by(controller, () -> reversing.reverse(id, MARCH, "다시"))))
                .containsExactly("reversal.reversed");
    }

    @Test
    void the_database_knows_a_false_reversal() {
        var own = books.fresh();
        long id =
                posted(
                        books.by(
                                books.controller(own),
                                () ->
                                        posting.post(
                                                TestBooks.draft(
                                                        own, MARCH, Chart.CASH, TAX, 700))));
        var half =
                new Draft(
                        own.id(),
                        1,
                        2026,
                        MARCH,
                        "REVERSAL",
                        "test",
                        "시험",
                        id,
                        null,
                        List.of(Leg.credit(Chart.CASH, 350), Leg.debit(TAX, 350)));
        assertThatThrownBy(() -> books.house(() -> posting.post(half)))
                .hasStackTraceContaining("undoes the whole");
    }

    @Test
    void money_of_last_year_moves_until_20_january_for_a_reason_by_article_7() {
        var own = books.fresh();
        var controller = books.controller(own);
        var paid = TestBooks.draft(own, LocalDate.of(2026, 1, 20), TAX, Chart.CASH, 70);
        TestClock.on(
                LocalDate.of(2026, 1, 20),
                () -> {
                    var late = paid.late(LateReason.CARD_SETTLED);
                    posted(books.by(controller, () -> posting.post(late)));
                    var december =
                            TestBooks.draft(own, LocalDate.of(2025, 12, 30), TAX, Chart.CASH, 70);
                    assertThat(codes(books.by(controller, () -> posting.post(december))))
                            .containsExactly("posting.cash-closed");
                    var accrued =
                            TestBooks.draft(own, LocalDate.of(2025, 12, 31), 551100, 132900, 70);
                    posted(books.by(controller, () -> posting.post(accrued)));
                });
        TestClock.on(
                LocalDate.of(2026, 1, 21),
                () -> {
                    var late =
                            TestBooks.draft(own, LocalDate.of(2026, 1, 21), TAX, Chart.CASH, 70)
                                    .late(LateReason.CARD_SETTLED);
                    assertThat(codes(books.by(controller, () -> posting.post(late))))
                            .containsExactly("posting.too-late");
                });
        TestClock.on(
                LocalDate.of(2026, 2, 11),
                () -> {
                    var accrued =
                            TestBooks.draft(own, LocalDate.of(2025, 12, 31), 551100, 132900, 70);
                    assertThat(codes(books.by(controller, () -> posting.post(accrued))))
                            .containsExactly("posting.completed");
                });
    }

    @Test
    void a_currency_without_a_rate_of_the_day_is_refused_by_rule_57() {
        var own = books.fresh();
        var controller = books.controller(own);
        var dollars =
                Draft.of(
                        own.id(),
                        1,
                        MARCH,
                        "MANUAL",
                        "test",
                        "차관",
                        List.of(
                                Leg.debit(Chart.CASH, 1_350_500)
                                        .in(new Leg.Foreign("USD", new BigDecimal("1000"))),
                                Leg.credit(221100, 1_350_500)));
        assertThat(codes(books.by(controller, () -> posting.post(dollars))))
                .containsExactly("posting.no-rate");
        books.house(() -> {
            rates.enter("USD", MARCH, new BigDecimal("1350.5"));
            return true;
        });
        long id = posted(books.by(controller, () -> posting.post(dollars)));
        var kept = books.as(controller, () -> postings.find(id).orElseThrow());
        assertThat(kept.draft().legs().getFirst().foreign().units()).isEqualByComparingTo("1000");
        assertThat(rates.inWon("USD", new BigDecimal("0.01"), MARCH)).contains(14L);
    }

    @Test
    void the_journal_seals_what_was_posted() {
        var own = books.fresh();
        var controller = books.controller(own);
        long id =
                posted(
                        books.by(
                                controller,
                                () ->
                                        posting.post(
                                                TestBooks.draft(
                                                        own, MARCH, Chart.CASH, TAX, 700))));
        var stored = books.as(controller, () -> postings.find(id).orElseThrow());
        assertThat(Digests.of(id, stored.draft())).isEqualTo(stored.digest());
        var sealed =
                books.owner()
                        .sql("select count(*) from journal.entry where reference = ?")
                        .param(PostEntries.seal(new long[] {id}, new byte[][] {stored.digest()}))
                        .query(Long.class)
                        .single();
        assertThat(sealed).isEqualTo(1);
    }

    @Test
    void sixteen_writers_and_the_one_who_rolls_up_lose_nothing_at_one_treasury_account()
            throws Exception {
        var own = books.fresh();
        var controller = books.controller(own);
        try (var pool = Executors.newFixedThreadPool(16)) {
            var work = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < 16; i++) {
                work.add(() -> {
                    for (int j = 0; j < 10; j++) {
                        books.by(
                                controller,
                                () ->
                                        posting.post(
                                                TestBooks.draft(own, MARCH, Chart.CASH, TAX, 10)));
                        folding.fold();
                    }
                    return true;
                });
            }
            for (var done : pool.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(books.<Long>as(controller, () -> balances.cash(own.id(), 1, null)))
                .isEqualTo(1600);
    }
}
