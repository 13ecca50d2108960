package org.madang.kernel.places;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.LongConsumer;
import javax.sql.DataSource;

/**
 * Loads a demo country's addresses by COPY, in one transaction and constant memory. Needs the owner
 * of the schema: the temporal key costs seven times a B-tree to build, so it and the indexes are
 * made after the rows.
 */
public final class AddressLoad {

    private static final int ROWS_A_REPORT = 10_000;

    private AddressLoad() {}

    /**
     * Adds all addresses of the book; none of its ids may be there yet.
     *
     * @param owner connections of the schema's owner
     * @param progress is told now and then how many rows are written
     * @return how many were written
     */
    public static long load(DataSource owner, AddressBook book, LongConsumer progress) {
        try (var connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            try {
                execute(
                        connection,
                        """
                        alter table places.address drop constraint address_period;
                        drop index places.address_id;
                        drop index places.address_road;
                        """);
                copy(connection, book, progress);
                execute(
                        connection,
                        """
                        create index address_id on places.address (id);
                        create index address_road
                            on places.address (division, road_ko text_pattern_ops, main, sub);
                        alter table places.address
                            add constraint address_period primary key (id, period without overlaps);
                        """);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
            execute(connection, "analyze places.address");
            connection.commit();
            return book.size();
        } catch (SQLException e) {
            throw new IllegalStateException("the addresses could not be loaded", e);
        }
    }

    private static void copy(Connection connection, AddressBook book, LongConsumer progress)
            throws SQLException {
        try (var rows =
                new CopyRows(
                        connection,
                        "places.address (id, period, division, road_ko, road_en, main, sub)")) {
            book.addresses()
                    .forEach(address -> {
                        rows.row(
                                address.id(),
                                CopyRows.range(address.inForce()),
                                address.division(),
                                address.road().ko(),
                                address.road().en(),
                                address.main(),
                                address.sub());
                        if (address.id() % ROWS_A_REPORT == 0) {
                            progress.accept(address.id());
                        }
                    });
        }
        progress.accept(book.size());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
