package org.madang.finance.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.finance.testing.TestBudget.value;
import static org.madang.kernel.testing.Browser.body;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.madang.finance.budget.CarryBudget;
import org.madang.finance.budget.Item;
import org.madang.finance.governments.Government;
import org.madang.finance.ledger.Balances.Dimension;
import org.madang.finance.spending.AcceptDelivery;
import org.madang.finance.spending.MakeCommitment;
import org.madang.finance.testing.TestBooks;
import org.madang.finance.testing.TestBudget;
import org.madang.finance.testing.TestWeb;
import org.madang.kernel.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Any balance as of any day and by any dimension. */
@HouseTest
class SlicesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final List<Dimension> COLUMNS =
            List.of(
                    Dimension.LINE,
                    Dimension.FUNCTION,
                    Dimension.PARTY,
                    Dimension.PROJECT,
                    Dimension.FUND);

    @Autowired PostEntries posting;
    @Autowired Balances balances;
    @Autowired Folding folding;
    @Autowired MakeCommitment making;
    @Autowired AcceptDelivery accepting;
    @Autowired CarryBudget carrying;
    @Autowired TestWeb web;
    @Autowired TestBooks books;
    @Autowired TestBudget budget;

    private void post(Government own, Random random, int count) {
        var drafts = new ArrayList<Draft>();
        for (int i = 0; i < count; i++) {
            var about =
                    new Leg.About(
                            random.nextBoolean() ? null : 900L + random.nextInt(3),
                            1 + random.nextInt(10),
                            random.nextBoolean() ? null : 700L + random.nextInt(3),
                            random.nextBoolean() ? null : 800L + random.nextInt(2));
            long won = 1 + random.nextInt(1_000_000);
            drafts.add(
                    Draft.of(
                            own.id(),
                            1,
                            FIRST.plusDays(random.nextInt(320)),
                            "MANUAL",
                            "test",
                            "시험",
                            List.of(
                                    Leg.debit(521100, won).about(about),
                                    Leg.credit(211100, won).about(about))));
        }
        books.by(books.controller(own), () -> posting.post(drafts));
    }

    /** The entries themselves, added up by another hand. */
    private Map<String, Long> summed(Government own, String column, LocalDate day) {
        var sums = new TreeMap<String, Long>();
        books.owner()
                .sql(
                        """
                        select %1$s as member, account, sum(amount) as net from finance.entry
                        where government = ? and day <= ? and %1$s is not null
                        group by 1, 2
                        """
                                .formatted(column))
                .params(own.id(), day)
                .query(row -> {
                    sums.put(
                            row.getLong("member") + "/" + row.getInt("account"),
                            row.getLong("net"));
                });
        return sums;
    }

    private Map<String, Long> ours(Government own, Dimension dimension, LocalDate day) {
        var question = Balances.Question.of(own.id()).asOf(day);
        var sums = new TreeMap<String, Long>();
        books.as(books.controller(own), () -> balances.by(dimension, question))
                .forEach(one -> sums.put(one.member() + "/" + one.account(), one.net()));
        return sums;
    }

    @Test
    void each_dimension_as_of_each_day_is_the_sum_of_its_entries_rolled_up_or_not() {
        var own = books.fresh();
        var random = new Random(11);
        post(own, random, 150);
        folding.fold();
        post(own, random, 150);
        for (var dimension : COLUMNS) {
            var column = dimension.name().toLowerCase(java.util.Locale.ROOT);
            for (int days : new int[] {0, 30, 31, 58, 59, 150, 319}) {
                var day = FIRST.plusDays(days);
                assertThat(ours(own, dimension, day))
                        .as(column + " as of " + day)
                        .isEqualTo(summed(own, column, day));
            }
        }
        folding.fold();
        var middle = LocalDate.of(2026, 6, 15);
        assertThat(ours(own, Dimension.PARTY, middle))
                .isNotEmpty()
                .isEqualTo(summed(own, "party", middle));
    }

    @Test
    void now_and_as_of_the_last_day_are_the_same() {
        var own = books.fresh();
        post(own, new Random(12), 80);
        for (var dimension : COLUMNS) {
            var now =
                    books.as(
                            books.controller(own),
                            () -> balances.by(dimension, Balances.Question.of(own.id())));
            var last =
                    books.as(
                            books.controller(own),
                            () ->
                                    balances.by(
                                            dimension,
                                            Balances.Question.of(own.id()).asOf(TestBooks.TODAY)));
            assertThat(now).as(dimension.name()).isNotEmpty().isEqualTo(last);
        }
    }

    /** Owes so much of a line to a bookseller. */
    private Government owing(Item item, long won) {
        var own = budget.pass(0);
        budget.allot(own, item, won);
        long line = budget.line(own, item).id();
        var wanted = new MakeCommitment.Wanted(line, budget.party(own, "4321"), "나무", won, null);
        long id =
                value(books.by(books.committer(own), () -> making.commit(List.of(wanted))))
                        .getFirst();
        var delivered = new AcceptDelivery.Delivered(id, won, TestBooks.TODAY);
        value(books.by(books.committer(own), () -> accepting.accept(delivered)));
        return own;
    }

    @Test
    void a_programme_holds_what_its_lines_hold() {
        var own = owing(Item.WORKS, 300_000);
        var programme = budget.line(own, Item.WORKS).programmeId();
        assertThat(ours(own, Dimension.PROGRAMME, TestBooks.TODAY))
                .containsEntry(programme + "/159100", 300_000L);
    }

    @Test
    void what_is_spent_on_a_continuing_project_is_found_under_it() {
        var own = budget.pass(0);
        budget.allot(own, Item.WORKS, 300_000);
        long line = budget.line(own, Item.WORKS).id();
        var project = new CarryBudget.Project(line, "공원 조성", List.of(300_000L, 500_000L), "제7호");
        long id = value(books.by(books.budgeter(own), () -> carrying.begin(project)));
        var wanted = new MakeCommitment.Wanted(line, budget.party(own, "9"), "나무", 1000, null);
        long made =
                value(books.by(books.committer(own), () -> making.commit(List.of(wanted))))
                        .getFirst();
        var delivered = new AcceptDelivery.Delivered(made, 1000, TestBooks.TODAY);
        value(books.by(books.committer(own), () -> accepting.accept(delivered)));
        assertThat(ours(own, Dimension.PROJECT, TestBooks.TODAY))
                .containsEntry(id + "/159100", 1000L);
    }

    @Test
    void the_page_and_the_interface_name_the_supplier_and_what_it_is_owed() {
        var own = owing(Item.WORKS, 250_000);
        var reader = books.official("reads", own, "finance.read");
        var browser = web.browser(reader);
        assertThat(body(browser.get("/desk/finance/ledger/by?by=PARTY")))
                .contains("서점 4321", "250,000원");
        assertThat(body(browser.get("/desk/finance/ledger/by.csv?by=PARTY&day=2026-11-26")))
                .contains("\"서점 4321\",159100", ",250000,0");
        assertThat(body(browser.get("/desk/finance/ledger/by?by=FUNCTION"))).contains("환경보호");
        var answer = web.read(reader, "/api/finance/balances/by?dimension=PARTY&asOf=2026-11-26");
        assertThat(body(answer)).contains("\"account\":159100", "250000");
    }
}
