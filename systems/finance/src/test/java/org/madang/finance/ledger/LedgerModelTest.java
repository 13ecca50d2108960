package org.madang.finance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madang.finance.statements.Statements;
import org.madang.finance.testing.TestBooks;
import org.madang.kernel.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Any interleaving of postings, reversals, closes, re-openings and roll-ups: sums are zero, the
 * trial balance is what a plain model says on every day, and the statements articulate.
 */
@HouseTest
class LedgerModelTest {

    private static final int[] ACCOUNTS = {
        111100, 112100, 131100, 153100, 211100, 222100, 312100, 411100, 423100, 511100, 551100
    };
    private static final int STEPS = 40;

    @Autowired PostEntries posting;
    @Autowired ReversePosting reversing;
    @Autowired ClosePeriod closing;
    @Autowired Folding folding;
    @Autowired Balances balances;
    @Autowired Chart chart;
    @Autowired TestBooks books;

    private record Entry(LocalDate day, int account, long amount) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_ledger_is_what_a_plain_model_says(long seed) {
        var random = new Random(seed);
        var own = books.fresh();
        var controller = books.controller(own);
        var model = new ArrayList<Entry>();
        var ids = new ArrayList<Long>();
        var open = new boolean[13];
        java.util.Arrays.fill(open, true);
        for (int step = 0; step < STEPS; step++) {
            switch (random.nextInt(8)) {
                case 0 -> {
                    int month = 1 + random.nextInt(10);
                    var done = books.by(controller, () -> closing.close(2026, month));
                    open[month] &= !(done instanceof ClosePeriod.Outcome.Done);
                }
                case 1 -> {
                    int month = 1 + random.nextInt(10);
                    var done = books.by(controller, () -> closing.reopen(2026, month, "정정"));
                    open[month] |= done instanceof ClosePeriod.Outcome.Done;
                }
                case 2 -> folding.fold();
                case 3 -> {
                    if (!ids.isEmpty()) {
                        long id = ids.remove(random.nextInt(ids.size()));
                        var day = day(random);
                        var undone = books.by(controller, () -> reversing.reverse(id, day, "취소"));
                        assertThat(undone instanceof PostDecision.Posted)
                                .isEqualTo(open[day.getMonthValue()]);
                        if (undone instanceof PostDecision.Posted) {
                            var legs = entriesOf(id, model);
                            legs.forEach(
                                    leg -> model.add(new Entry(day, leg.account(), -leg.amount())));
                        } else {
                            ids.add(id);
                        }
                    }
                }
                default -> {
                    var draft = draft(own.id(), random);
                    var done = books.by(controller, () -> posting.post(draft));
                    assertThat(done instanceof PostDecision.Posted)
                            .isEqualTo(open[draft.day().getMonthValue()]);
                    if (done instanceof PostDecision.Posted posted) {
                        ids.add(posted.first());
                        remembered.put(posted.first(), draft);
                        draft.legs()
                                .forEach(leg ->
                                        model.add(
                                                new Entry(
                                                        draft.day(), leg.account(), leg.amount())));
                    }
                }
            }
            if (step % 10 == 9) {
                check(own.id(), model, random);
            }
        }
        folding.fold();
        check(own.id(), model, random);
    }

    private final Map<Long, Draft> remembered = new TreeMap<>();

    private List<Leg> entriesOf(long id, List<Entry> model) {
        assertThat(model).isNotEmpty();
        return remembered.get(id).legs();
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(325));
    }

    private static Draft draft(int government, Random random) {
        var legs = new ArrayList<Leg>();
        long sum = 0;
        int n = 1 + random.nextInt(4);
        for (int i = 0; i < n; i++) {
            long won = (1 + random.nextInt(1_000_000)) * (random.nextBoolean() ? 1L : -1L);
            legs.add(Leg.debit(ACCOUNTS[random.nextInt(ACCOUNTS.length)], won));
            sum += won;
        }
        if (sum == 0) {
            legs.add(Leg.debit(ACCOUNTS[0], 1));
            sum = 1;
        }
        legs.add(Leg.credit(ACCOUNTS[random.nextInt(ACCOUNTS.length)], sum));
        return Draft.of(government, 1, day(random), "MANUAL", "test", "시험", legs);
    }

    private void check(int government, List<Entry> model, Random random) {
        var official = books.controller(books.government(government));
        var question = Balances.Question.of(government);
        var now = books.as(official, () -> balances.total(question));
        assertThat(now.stream().mapToLong(Balances.Balance::net).sum()).isZero();
        assertThat(nets(now)).isEqualTo(nets(model, LocalDate.of(2026, 12, 31)));
        var day = day(random);
        assertThat(nets(books.as(official, () -> balances.total(question.asOf(day)))))
                .isEqualTo(nets(model, day));
        var statements =
                Statements.of(books.as(official, () -> balances.trial(question)), 2026, chart);
        assertThat(statements.assets() - statements.liabilities())
                .isEqualTo(statements.netAssets());
    }

    private static Map<Integer, Long> nets(List<Balances.Balance> found) {
        var nets = new TreeMap<Integer, Long>();
        found.stream()
                .filter(one -> one.net() != 0)
                .forEach(one -> nets.put(one.account(), one.net()));
        return nets;
    }

    private static Map<Integer, Long> nets(List<Entry> model, LocalDate until) {
        var nets = new TreeMap<Integer, Long>();
        model.stream()
                .filter(entry -> !entry.day().isAfter(until))
                .forEach(entry -> nets.merge(entry.account(), entry.amount(), Long::sum));
        nets.values().removeIf(won -> won == 0);
        return nets;
    }
}
