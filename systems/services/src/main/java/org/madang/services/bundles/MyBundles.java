package org.madang.services.bundles;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.madang.kernel.language.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bundles that somebody asked for, the last first: how many of their parts are done. */
@Component
public class MyBundles {

    private static final int MOST = 20;

    /** A bundle in a line. */
    public record Line(long id, Text name, long parts, long done, Instant madeAt) {}

    private final JdbcClient jdbc;
    private final BundleBook book;

    MyBundles(JdbcClient jdbc, BundleBook book) {
        this.jdbc = jdbc;
        this.book = book;
    }

    public List<Line> of(long resident) {
        return jdbc.sql(
                        """
                        select b.id, b.code, b.made_at, count(*) as parts,
                               count(c.decided_at) as done
                          from (select * from services.bundle where resident = ?
                                 order by id desc limit ?) b
                          join services.bundle_part p on p.bundle = b.id
                          left join services.service_case c on c.id = p.case_id
                         group by b.id, b.code, b.made_at order by b.id desc
                        """)
                .params(resident, MOST)
                .query((row, n) ->
                        new Line(
                                row.getLong("id"),
                                name(row.getString("code")),
                                row.getLong("parts"),
                                row.getLong("done"),
                                row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private Text name(String code) {
        return book.find(code).map(bundle -> bundle.name()).orElse(Text.same(code));
    }
}
