package org.madang.kernel.database;

import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where questions are asked whose answer may be a moment old and names nobody, such as statistics:
 * at the standby of {@code madang.database.reading-url}, so that they cost the primary nothing;
 * without one, at the database of the house. Whoever looks at a person's record writes that down in
 * the same transaction and so asks the primary.
 */
@Component
public final class Reading implements DisposableBean {

    private final JdbcClient client;
    private final @Nullable HikariDataSource standby;

    Reading(Database database, DatabaseSettings settings, JdbcClient primary) {
        var url = settings.readingUrl();
        if (url == null || url.isBlank()) {
            standby = null;
            client = primary;
        } else {
            standby =
                    new Database(url, database.app(), database.owner(), () -> {})
                            .readers(settings.connections());
            client = JdbcClient.create(standby);
        }
    }

    /** Asks only; a statement that changes something fails. */
    public JdbcClient client() {
        return client;
    }

    @Override
    public void destroy() {
        if (standby != null) {
            standby.close();
        }
    }
}
