package org.madang.finance.ledger;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rolls entries up into sums, a moment after they were written. Nobody waits for it: a balance is
 * the sums and the entries after them, whether there are ten of those or a million.
 *
 * <p>What may be rolled up: entries of transactions that had all ended when this statement began,
 * which is every one below the oldest still running. So no entry is missed that commits out of
 * order, and the mark moves in the transaction that adds the sums, so none counts twice.
 */
@Component("financeFolding")
public class Folding implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Folding.class);
    private static final long PAUSE_MILLISECONDS = 500;
    private static final int MOST_TURNS = 600;

    private static final String FOLD =
            """
            with mark as (
                select seen, pg_snapshot_xmin(pg_current_snapshot()) as ended from finance.fold
            ), fresh as materialized (
                select e.government, e.account, e.fund, e.year, e.day, e.line, e.function,
                       e.party, e.project,
                       sum(greatest(e.amount, 0))::bigint as debit,
                       sum(greatest(-e.amount, 0))::bigint as credit, count(*) as lines
                from finance.entry e, mark
                where e.xact >= mark.seen and e.xact < mark.ended
                group by 1, 2, 3, 4, 5, 6, 7, 8, 9
            ), sums as (
                insert into finance.rollup as r
                    (level, government, account, fund, year, day, debit, credit, lines)
                select l.level, f.government, f.account, f.fund, f.year,
                       case l.level when 'T' then make_date(f.year, 1, 1)
                                    when 'M' then date_trunc('month', f.day)::date
                                    else f.day end as day,
                       sum(f.debit), sum(f.credit), sum(f.lines)
                from fresh f cross join (values ('T'), ('M'), ('D')) l(level)
                group by 1, 2, 3, 4, 5, 6
                order by 1, 2, 3, 4, 5, 6
                on conflict (level, government, account, fund, year, day) do update
                set debit = r.debit + excluded.debit, credit = r.credit + excluded.credit,
                    lines = r.lines + excluded.lines
            ), slices as (
                insert into finance.rollup_by as r
                    (dimension, government, member, account, fund, year, day, debit, credit, lines)
                select d.dimension, f.government, d.member, f.account, f.fund, f.year,
                       date_trunc('month', f.day)::date,
                       sum(f.debit), sum(f.credit), sum(f.lines)
                from fresh f cross join lateral (values
                    ('L', f.line), ('F', f.function::bigint), ('P', f.party), ('J', f.project))
                    d(dimension, member)
                where d.member is not null
                group by 1, 2, 3, 4, 5, 6, 7
                order by 1, 2, 3, 4, 5, 6, 7
                on conflict (dimension, government, member, account, fund, year, day) do update
                set debit = r.debit + excluded.debit, credit = r.credit + excluded.credit,
                    lines = r.lines + excluded.lines
            ), moved as (
                update finance.fold set seen = (select ended from mark)
                where exists (select from fresh)
            )
            select coalesce(sum(lines), 0)::bigint from fresh
            """;

    private final JdbcClient jdbc;
    private final Access access;
    private final TransactionTemplate transactions;
    private volatile @Nullable ScheduledExecutorService running;

    Folding(JdbcClient jdbc, Access access, PlatformTransactionManager manager) {
        this.jdbc = jdbc;
        this.access = access;
        this.transactions = new TransactionTemplate(manager);
    }

    /** Rolls up what can be, and says how many entries that were. */
    public long fold() {
        return access.as(
                new Actor.House(),
                () -> {
                    var lines = transactions.execute(status -> folded());
                    return lines == null ? 0L : lines;
                });
    }

    /**
     * Rolls up until nothing waits, for those who measure what comes after.
     *
     * @throws IllegalStateException when something still waits after some minutes, as a transaction
     *     that does not end keeps what is younger from being rolled up
     */
    public void settle() throws InterruptedException {
        for (int i = 0; i < MOST_TURNS; i++) {
            boolean waits =
                    access.as(
                            new Actor.House(),
                            () -> Boolean.TRUE.equals(transactions.execute(status -> hasFresh())));
            if (!waits) {
                return;
            }
            if (fold() == 0) {
                Thread.sleep(PAUSE_MILLISECONDS);
            }
        }
        throw new IllegalStateException("entries still wait to be rolled up");
    }

    private long folded() {
        if (!hasFresh()) {
            return 0;
        }
        // One at a time, on whichever server; the statement after it sees what the last one left.
        var locked =
                jdbc.sql("select one from finance.fold for update skip locked")
                        .query(Boolean.class)
                        .optional();
        return locked.isEmpty() ? 0 : jdbc.sql(FOLD).query(Long.class).single();
    }

    private boolean hasFresh() {
        return jdbc.sql(
                        """
                        select exists (select from finance.entry
                                        where xact >= (select seen from finance.fold))
                        """)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void start() {
        forgetOtherCluster();
        var thread = Thread.ofPlatform().daemon().name("finance-fold").factory();
        var executor = Executors.newSingleThreadScheduledExecutor(thread);
        var _ =
                executor.scheduleWithFixedDelay(
                        this::quietly,
                        PAUSE_MILLISECONDS,
                        PAUSE_MILLISECONDS,
                        TimeUnit.MILLISECONDS);
        running = executor;
    }

    /**
     * Transaction ids begin anew in another cluster, so after a restore sums cannot be told from
     * what is not in them: they are dropped, and every entry counts as not yet rolled up.
     */
    private void forgetOtherCluster() {
        access.as(
                new Actor.House(),
                () ->
                        transactions.execute(status -> {
                            long here =
                                    jdbc.sql(
                                                    """
                                                    select case when has_function_privilege(
                                                               'pg_control_system()', 'execute')
                                                           then (select system_identifier
                                                                   from pg_control_system())
                                                           else 0 end
                                                    """)
                                            .query(Long.class)
                                            .single();
                            int known =
                                    jdbc.sql(
                                                    """
                                                    update finance.fold set cluster = ?
                                                    where cluster is null or cluster = ?
                                                    """)
                                            .params(here, here)
                                            .update();
                            if (known == 0) {
                                LOG.warn("The ledger comes from another cluster: sums begin anew");
                                jdbc.sql("delete from finance.rollup").update();
                                jdbc.sql("delete from finance.rollup_by").update();
                                jdbc.sql("update finance.fold set seen = '0', cluster = ?")
                                        .param(here)
                                        .update();
                            }
                            return true;
                        }));
    }

    private void quietly() {
        try {
            while (fold() > 100_000) {
                LOG.debug("More entries wait to be rolled up");
            }
        } catch (RuntimeException e) {
            LOG.warn("Rolling up waits for the next turn", e);
        }
    }

    @Override
    public void stop() {
        var executor = running;
        if (executor != null) {
            executor.shutdown();
            running = null;
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }
}
