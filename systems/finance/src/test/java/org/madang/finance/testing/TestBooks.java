package org.madang.finance.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.madang.finance.LocalFinance;
import org.madang.finance.governments.Government;
import org.madang.finance.governments.Governments;
import org.madang.finance.ledger.Balances;
import org.madang.finance.ledger.ClosePeriod;
import org.madang.finance.ledger.Draft;
import org.madang.finance.ledger.Leg;
import org.madang.finance.ledger.PostDecision;
import org.madang.finance.ledger.PostEntries;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.Jurisdiction;
import org.madang.kernel.access.Office;
import org.madang.kernel.language.Text;
import org.madang.kernel.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Governments, officials and books for tests. Each test takes a government nobody else works in.
 */
@Component
public class TestBooks {

    public static final int JONGNO = 11110;

    /** The day it is in tests; {@link TestClock} says so. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final JdbcClient owner = JdbcClient.create(TestDatabase.shared().asOwner());
    private final Access access;
    private final Governments governments;
    private final ClosePeriod periods;
    private final PostEntries posting;
    private final Balances balances;
    private final TransactionTemplate transaction;

    TestBooks(
            Access access,
            Governments governments,
            ClosePeriod periods,
            PostEntries posting,
            Balances balances,
            PlatformTransactionManager transactions) {
        this.access = access;
        this.governments = governments;
        this.periods = periods;
        this.posting = posting;
        this.balances = balances;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A lower government whose books of 2025 and 2026 are open and empty. */
    public Government fresh() {
        var lower =
                governments.all().stream()
                        .filter(one -> !one.isUpper() && one.id() != JONGNO)
                        .toList();
        int next = NEXT.getAndIncrement();
        assertThat(next)
                .as("a test too many for %s governments", lower.size())
                .isLessThan(lower.size());
        var government = lower.get(next);
        open(government, 2025);
        open(government, 2026);
        return government;
    }

    public Government government(int id) {
        return governments.find(id).orElseThrow();
    }

    public void open(Government government, int year) {
        house(() -> {
            periods.openYear(government, year);
            return true;
        });
    }

    public Actor.Official official(String username, Government government, String... duties) {
        var prefix = government.division().substring(0, government.isUpper() ? 2 : 5);
        var office = new Office("t-" + prefix, government.name(), new Jurisdiction(prefix));
        return new Actor.Official(username, Text.same(username), office, Set.of(duties));
    }

    public Actor.Official committer(Government government) {
        return official("commits", government, "finance.read", LocalFinance.COMMIT.code());
    }

    public Actor.Official orderer(Government government) {
        return official("orders", government, "finance.read", LocalFinance.ORDER.code());
    }

    public Actor.Official cashier(Government government) {
        return official("keeps-cash", government, "finance.read", LocalFinance.CASH.code());
    }

    public Actor.Official collector(Government government) {
        return official("collects", government, "finance.read", LocalFinance.COLLECT.code());
    }

    public Actor.Official controller(Government government) {
        return official("controls", government, "finance.read", LocalFinance.CLOSE.code());
    }

    public Actor.Official budgeter(Government government) {
        return official("budgets", government, "finance.read", LocalFinance.BUDGET.code());
    }

    /** Debit the first account, credit the second. */
    public static Draft draft(
            Government government, LocalDate day, int debit, int credit, long won) {
        return Draft.of(
                government.id(),
                1,
                day,
                "MANUAL",
                "test",
                "시험",
                List.of(Leg.debit(debit, won), Leg.credit(credit, won)));
    }

    /** What was there before: debit the first account, credit the second, on 1 January. */
    public void opening(Government government, int debit, int credit, long won) {
        var first = LocalDate.of(2026, 1, 1);
        TestClock.on(
                first,
                () -> {
                    var draft = draft(government, first, debit, credit, won);
                    var posted = house(() -> posting.post(draft));
                    if (!(posted instanceof PostDecision.Posted)) {
                        throw new IllegalStateException(posted.toString());
                    }
                });
    }

    /** The same in the books of an account by type. */
    public void opening(Government government, int fund, int debit, int credit, long won) {
        var first = LocalDate.of(2026, 1, 1);
        var legs = List.of(Leg.debit(debit, won), Leg.credit(credit, won));
        TestClock.on(
                first,
                () -> {
                    var draft =
                            Draft.of(government.id(), fund, first, "MANUAL", "test", "시험", legs);
                    var posted = house(() -> posting.post(draft));
                    if (!(posted instanceof PostDecision.Posted)) {
                        throw new IllegalStateException(posted.toString());
                    }
                });
    }

    /** What an account holds in the books of an account by type; debit positive. */
    public long net(Government government, int fund, int account) {
        return balances(government, fund).stream()
                .filter(one -> one.account() == account)
                .mapToLong(Balances.Balance::net)
                .sum();
    }

    /** The trial balance of an account by type. */
    public List<Balances.Balance> balances(Government government, int fund) {
        var question = Balances.Question.of(government.id()).fund(fund);
        return as(cashier(government), () -> balances.total(question));
    }

    /** What an account holds now; debit positive. */
    public long net(Government government, int account) {
        return as(cashier(government), () -> balances.total(Balances.Question.of(government.id())))
                .stream()
                .filter(one -> one.account() == account)
                .mapToLong(Balances.Balance::net)
                .sum();
    }

    public JdbcClient owner() {
        return owner;
    }

    public <T> T house(Supplier<T> work) {
        return as(new Actor.House(), work);
    }

    /** In one transaction of the actor. */
    public <T> T as(Actor actor, Supplier<T> work) {
        return access.as(
                actor,
                () -> {
                    var done = transaction.execute(status -> work.get());
                    if (done == null) {
                        throw new IllegalStateException("the work answered nothing");
                    }
                    return done;
                });
    }

    /** Without a transaction around it: each use case has its own. */
    public <T> T by(Actor actor, Supplier<T> work) {
        return access.as(actor, work);
    }
}
