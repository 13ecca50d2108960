package org.madang.residents.loading;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.madang.kernel.language.Text;

/**
 * Takes keys and indexes off the register's tables before a large load and puts them back after it:
 * built at once over all rows they cost a fraction of what they cost row by row. What was taken off
 * is written down in the database in the same transaction, so a load cut short leaves no table
 * without its keys: the next start puts them back.
 */
public final class KeysLater {

    public static final Text STEP = Text.of("키와 색인 만들기", "Building keys and indexes");

    /** Where what is off is written down. */
    public static final String TABLE =
            """
            create table if not exists residents.key_off (
                step int not null, relation text not null, definition text not null
            );
            """;

    private static final String TABLES =
            "'resident', 'name', 'standing', 'household', 'residence', 'headcount',"
                    + " 'household_count'";

    /** Foreign keys go first and come back last, for they rest on the others. */
    private static final String DEFINITIONS =
            """
            select case contype when 'f' then 1 else 2 end as step, relname,
                   format('alter table residents.%%I drop constraint %%I', relname, conname),
                   format('alter table residents.%%I add constraint %%I %%s',
                          relname, conname, pg_get_constraintdef(k.oid))
            from pg_constraint k join pg_class t on t.oid = conrelid
            where relnamespace = 'residents'::regnamespace
              and (relname in (%1$s) and contype in ('p', 'u', 'x', 'f')
                   -- Other tables point to these keys: theirs come off first and back last.
                   or contype = 'f' and confrelid in (
                       select oid from pg_class
                       where relnamespace = 'residents'::regnamespace and relname in (%1$s)))
            union all
            select 3, t.relname, format('drop index residents.%%I', i.relname),
                   pg_get_indexdef(i.oid)
            from pg_index x
            join pg_class i on i.oid = indexrelid
            join pg_class t on t.oid = indrelid
            where t.relnamespace = 'residents'::regnamespace and t.relname in (%1$s)
              and not exists (select from pg_constraint where conindid = i.oid)
            order by 1, 2
            """
                    .formatted(TABLES);

    private static final int AT_ONCE = 2;

    private KeysLater() {}

    private record Key(int step, String table, String drop, String create) {}

    /** Takes everything off. Only for tables without rows. */
    public static void takeOff(Connection connection) throws SQLException {
        var keys = new ArrayList<Key>();
        try (var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery(DEFINITIONS)) {
                while (rows.next()) {
                    keys.add(
                            new Key(
                                    rows.getInt(1),
                                    rows.getString(2),
                                    rows.getString(3),
                                    rows.getString(4)));
                }
            }
            for (var key : keys) {
                statement.execute(key.drop());
            }
        }
        try (var insert =
                connection.prepareStatement(
                        "insert into residents.key_off (step, relation, definition)"
                                + " values (?, ?, ?)")) {
            for (var key : keys) {
                insert.setInt(1, key.step());
                insert.setString(2, key.table());
                insert.setString(3, key.create());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        connection.commit();
    }

    /** Puts back whatever is still off; each key is struck off the list as it is back. */
    public static void putBack(DataSource owner, LoadProgress progress) throws SQLException {
        var off = new ArrayList<Key>();
        try (var connection = owner.getConnection();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select step, relation, definition from residents.key_off"
                                        + " order by step, definition")) {
            while (rows.next()) {
                off.add(new Key(rows.getInt(1), rows.getString(2), "", rows.getString(3)));
            }
        }
        var done = new java.util.concurrent.atomic.AtomicInteger();
        Runnable tick = () -> progress.advanced(STEP, done.incrementAndGet(), off.size());
        // Indexes and keys of different tables side by side; then the foreign keys one by one.
        build(owner, off.stream().filter(key -> key.step() != 1).toList(), AT_ONCE, tick);
        build(owner, off.stream().filter(key -> key.step() == 1).toList(), 1, tick);
    }

    private static void build(DataSource owner, List<Key> keys, int atOnce, Runnable tick)
            throws SQLException {
        var queue = new ConcurrentLinkedQueue<>(keys);
        try (var builders = Executors.newFixedThreadPool(atOnce)) {
            var results = new ArrayList<Future<?>>();
            for (int i = 0; i < atOnce; i++) {
                results.add(
                        builders.submit(() -> {
                            build(owner, queue, tick);
                            return null;
                        }));
            }
            Lanes.await(results);
        }
    }

    private static void build(DataSource owner, Queue<Key> keys, Runnable tick)
            throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement();
                var strike =
                        connection.prepareStatement(
                                "delete from residents.key_off where definition = ?")) {
            connection.setAutoCommit(false);
            statement.execute("set maintenance_work_mem = '512MB'");
            for (Key key; (key = keys.poll()) != null; ) {
                statement.execute(key.create());
                strike.setString(1, key.create());
                strike.executeUpdate();
                connection.commit();
                tick.run();
            }
        }
    }
}
