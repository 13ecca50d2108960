package org.madang.residents.loading.file;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.madang.kernel.database.Database;
import org.madang.kernel.places.PlaceFacts;
import org.madang.residents.RegisterFile.Outcome;
import org.madang.residents.demo.SmallCountry;
import org.madang.residents.loading.LoadProgress;
import org.madang.residents.loading.NumberSeal;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A PostgreSQL of its own, emptied for each test: a file goes into an empty register. */
final class EmptyRegister {

    static final Database DATABASE = SmallCountry.empty();
    static final JdbcClient JDBC = JdbcClient.create(DATABASE.asOwner());

    private EmptyRegister() {}

    static void clear() {
        JDBC.sql(
                        """
                        truncate residents.resident, residents.household, residents.name,
                            residents.standing, residents.residence, residents.headcount,
                            residents.household_count, residents.load, residents.load_batch,
                            places.address cascade
                        """)
                .update();
    }

    /** Three at a time and without keys: small files are cut and built as large ones are. */
    static Outcome load(Path file, NumberSeal seal, LoadProgress progress)
            throws IOException, SQLException {
        return new LoadFile(
                        DATABASE,
                        seal,
                        FileOfPeople.SCHEME,
                        PlaceFacts.gazetteer(),
                        progress,
                        new LoadFile.Sizes(3, 3))
                .load(file, FileOfPeople.TODAY);
    }

    static long count(String table) {
        return JDBC.sql("select count(*) from " + table).query(Long.class).single();
    }
}
