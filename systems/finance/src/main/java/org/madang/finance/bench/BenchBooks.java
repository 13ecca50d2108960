package org.madang.finance.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.madang.finance.LocalFinance;
import org.madang.finance.budget.Controls;
import org.madang.finance.governments.FinanceClock;
import org.madang.finance.governments.Funds;
import org.madang.finance.governments.Government;
import org.madang.finance.governments.Governments;
import org.madang.finance.ledger.ClosePeriod;
import org.madang.finance.ledger.Draft;
import org.madang.finance.ledger.Leg;
import org.madang.finance.ledger.PostDecision;
import org.madang.finance.ledger.PostEntries;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.Jurisdiction;
import org.madang.kernel.access.Office;
import org.madang.kernel.database.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Books to be measured: lines with more budget than any benchmark can spend, and the spending. */
@Component("financeBenchBooks")
class BenchBooks {

    /** A line to spend from and who does. */
    record Purse(Government government, long line, Actor.Official official) {}

    private static final long MUCH = 100_000_000_000_000L;

    private final Database database;
    private final Access access;
    private final Governments governments;
    private final ClosePeriod periods;
    private final Controls controls;
    private final PostEntries posting;
    private final FinanceClock clock;
    private final TransactionTemplate transaction;

    BenchBooks(
            Database database,
            Access access,
            Governments governments,
            ClosePeriod periods,
            Controls controls,
            PostEntries posting,
            FinanceClock clock,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.access = access;
        this.governments = governments;
        this.periods = periods;
        this.controls = controls;
        this.posting = posting;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** So many lines, dealt out to all governments, or all in the books of Seoul. */
    List<Purse> purses(int count, boolean hot) {
        var all = governments.all();
        var owner = JdbcClient.create(database.asOwner());
        var purses = new ArrayList<Purse>();
        for (int i = 0; i < count; i++) {
            var government = hot ? all.getFirst() : all.get(i % all.size());
            openBooks(government);
            purses.add(
                    new Purse(government, line(owner, government, hot, i), official(government)));
        }
        return purses;
    }

    private void openBooks(Government government) {
        access.as(
                new Actor.House(),
                () ->
                        transaction.execute(status -> {
                            periods.openYear(government, clock.today().getYear());
                            return true;
                        }));
    }

    private long line(JdbcClient owner, Government government, boolean hot, int nth) {
        return owner.sql(
                        """
                        with p as (
                            insert into finance.programme
                                (government, fund, year, sector, part, policy, policy_en, unit,
                                 unit_en, detail, detail_en, function)
                            values (?, 1, ?, 900, 1, 'bench', 'bench', 'bench', 'bench', ?, ?, 1)
                            returning id, government, year
                        ), l as (
                            insert into finance.line
                                (government, fund, year, side, programme, item)
                            select government, 1, year, 'E', id, 201 from p
                            returning id, government
                        )
                        insert into finance.control (line, government, budget, allotted)
                        select id, government, ?, ? from l returning line
                        """)
                .param(government.id())
                .param(clock.today().getYear())
                .param((hot ? "hot " : "line ") + nth + " " + System.nanoTime())
                .param("bench")
                .param(MUCH)
                .param(MUCH)
                .query(Long.class)
                .single();
    }

    private static Actor.Official official(Government government) {
        var prefix = government.division().substring(0, government.isUpper() ? 2 : 5);
        var office = new Office("bench", government.name(), new Jurisdiction(prefix));
        return new Actor.Official(
                "bench." + government.id(),
                government.name(),
                office,
                Set.of(LocalFinance.CASH.code()));
    }

    /** Spends today. */
    void spend(Purse purse, int legs, int postings) {
        spend(purse, legs, postings, clock.today());
    }

    /** Spends in one transaction: the budget is checked, the posting stands, the journal has it. */
    void spend(Purse purse, int legs, int postings, LocalDate day) {
        access.as(
                purse.official(),
                () ->
                        transaction.execute(status -> {
                            if (!controls.take(purse.line(), 1000L * postings)) {
                                throw new IllegalStateException("the benchmark ran out of budget");
                            }
                            var drafts = new ArrayList<Draft>(postings);
                            for (int i = 0; i < postings; i++) {
                                drafts.add(draft(purse, legs, day));
                            }
                            if (posting.post(drafts) instanceof PostDecision.Refused refused) {
                                throw new IllegalStateException("refused: " + refused.reasons());
                            }
                            return true;
                        }));
    }

    private Draft draft(Purse purse, int legs, LocalDate day) {
        var about = Leg.About.line(purse.line(), 1);
        var all =
                legs == 2
                        ? List.of(
                                Leg.debit(521100, 1000).about(about),
                                Leg.credit(111100, 1000).about(about))
                        : List.of(
                                Leg.debit(521100, 700).about(about),
                                Leg.debit(521200, 300).about(about),
                                Leg.credit(111100, 900).about(about),
                                Leg.credit(217100, 100).about(about));
        return Draft.of(
                purse.government().id(), Funds.GENERAL, day, "BENCH", "bench", "속도 측정", all);
    }

    LocalDate today() {
        return clock.today();
    }
}
