package org.madang.finance.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.madang.kernel.database.Database;

/**
 * The transaction of pgbench, which resembles TPC-B: update an account, read it, update its teller
 * and branch, insert a line of history. Prepared statements over the same pool as the house.
 */
final class TpcB {

    /** As many branches as writers at most, so that the peer waits no more than it must. */
    private static final int BRANCHES = 64;

    private static final int TELLERS = 10;
    private static final int ACCOUNTS = 5000;

    private final DataSource source;

    TpcB(Database database, DataSource source) throws SQLException {
        this.source = source;
        try (var connection = database.asOwner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    drop schema if exists tpcb cascade;
                    create schema tpcb;
                    create table tpcb.branch (bid int primary key, bbalance int, filler char(88))
                        with (fillfactor = 80);
                    create table tpcb.teller
                        (tid int primary key, bid int, tbalance int, filler char(84))
                        with (fillfactor = 80);
                    create table tpcb.account
                        (aid int primary key, bid int, abalance int, filler char(84))
                        with (fillfactor = 90);
                    create table tpcb.history
                        (tid int, bid int, aid int, delta int, mtime timestamp, filler char(22));
                    insert into tpcb.branch select i, 0, '' from generate_series(1, %1$d) i;
                    insert into tpcb.teller
                        select i, (i - 1) / %2$d + 1, 0, '' from generate_series(1, %1$d * %2$d) i;
                    insert into tpcb.account
                        select i, (i - 1) / %3$d + 1, 0, '' from generate_series(1, %1$d * %3$d) i;
                    grant usage on schema tpcb to %4$s;
                    grant select, insert, update on all tables in schema tpcb to %4$s;
                    """
                            .formatted(BRANCHES, TELLERS, ACCOUNTS, database.app().username()));
            statement.execute("vacuum analyze tpcb.account");
        }
    }

    void run() throws SQLException {
        var random = ThreadLocalRandom.current();
        int aid = random.nextInt(BRANCHES * ACCOUNTS) + 1;
        int tid = random.nextInt(BRANCHES * TELLERS) + 1;
        int bid = random.nextInt(BRANCHES) + 1;
        int delta = random.nextInt(10_000) - 5000;
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                update(
                        connection,
                        "update tpcb.account set abalance = abalance + ? where aid = ?",
                        delta,
                        aid);
                read(connection, aid);
                update(
                        connection,
                        "update tpcb.teller set tbalance = tbalance + ? where tid = ?",
                        delta,
                        tid);
                update(
                        connection,
                        "update tpcb.branch set bbalance = bbalance + ? where bid = ?",
                        delta,
                        bid);
                update(
                        connection,
                        """
                        insert into tpcb.history (tid, bid, aid, delta, mtime)
                        values (?, ?, ?, ?, current_timestamp)
                        """,
                        tid,
                        bid,
                        aid,
                        delta);
                connection.commit();
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static void update(Connection connection, String sql, int... values)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setInt(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static void read(Connection connection, int aid) throws SQLException {
        try (var statement =
                connection.prepareStatement("select abalance from tpcb.account where aid = ?")) {
            statement.setInt(1, aid);
            try (var rows = statement.executeQuery()) {
                rows.next();
            }
        }
    }
}
