package org.madang.kiosk.machines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.HouseClock;
import org.madang.kernel.access.Jurisdiction;
import org.madang.kernel.language.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The machines' rows. A machine is nobody's personal data. */
@Component
public class Machines {

    /** How long a code to enrol a machine is good for. */
    static final Duration ENROLMENT = Duration.ofDays(3);

    private static final String COLUMNS =
            "id, division, place_ko, place_en, state, why_out, sheets, toner_percent, seen_at";

    private final JdbcClient jdbc;
    private final HouseClock clock;

    Machines(JdbcClient jdbc, HouseClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Registers a machine and returns the code by which it enrols, shown this once. */
    public Token register(String division, Text place, int sheets) {
        var code = Token.code();
        jdbc.sql(
                        """
                        insert into kiosk.machine (division, place_ko, place_en, state, sheets,
                                                   enrolment_hash, enrolment_ends)
                        values (?, ?, ?, 'AWAITED', ?, ?, ?)
                        """)
                .params(
                        division,
                        place.ko(),
                        place.en(),
                        sheets,
                        code.hash(),
                        at(now().plus(ENROLMENT)))
                .update();
        return code;
    }

    /** Takes the code a machine was registered with; the code is good once and in its time. */
    public Optional<Token> enrol(Token code) {
        var token = Token.draw();
        int taken =
                jdbc.sql(
                                """
                                update kiosk.machine
                                   set state = 'IN_SERVICE', token_hash = ?, enrolment_hash = null,
                                       enrolment_ends = null, seen_at = ?
                                 where enrolment_hash = ? and enrolment_ends > ?
                                   and state = 'AWAITED'
                                """)
                        .params(token.hash(), at(now()), code.hash(), at(now()))
                        .update();
        return taken == 1 ? Optional.of(token) : Optional.empty();
    }

    /** The machine that carries the token, and that it was seen now. */
    public Optional<Machine> holding(Token token) {
        return jdbc.sql(
                        """
                        update kiosk.machine set seen_at = ?
                         where token_hash = ? and state in ('IN_SERVICE', 'OUT_OF_SERVICE')
                        returning %s
                        """
                                .formatted(COLUMNS))
                .params(at(now()), token.hash())
                .query(Machines::machine)
                .optional();
    }

    public Optional<Machine> find(long id) {
        return jdbc.sql("select %s from kiosk.machine where id = ?".formatted(COLUMNS))
                .param(id)
                .query(Machines::machine)
                .optional();
    }

    /** All machines of an area that are not retired. */
    public List<Machine> within(Jurisdiction area) {
        return jdbc.sql(
                        """
                        select %s from kiosk.machine
                         where starts_with(division, ?) and state <> 'RETIRED'
                         order by division, id
                        """
                                .formatted(COLUMNS))
                .param(area.prefix())
                .query(Machines::machine)
                .list();
    }

    /** Closes a machine at a distance, or opens it again where {@code why} is null. */
    public boolean close(long id, @Nullable String why) {
        return jdbc.sql(
                                """
                                update kiosk.machine
                                   set state = case when ?::text is null then 'IN_SERVICE'
                                                    else 'OUT_OF_SERVICE' end,
                                       why_out = ?
                                 where id = ? and state in ('IN_SERVICE', 'OUT_OF_SERVICE')
                                """)
                        .param(why)
                        .param(why)
                        .param(id)
                        .update()
                == 1;
    }

    /** Takes a machine away for good; what it carries opens nothing any more. */
    public boolean retire(long id) {
        return jdbc.sql(
                                """
                                update kiosk.machine
                                   set state = 'RETIRED', token_hash = null, enrolment_hash = null
                                 where id = ? and state <> 'RETIRED'
                                """)
                        .param(id)
                        .update()
                == 1;
    }

    /** After somebody filled it up. */
    public boolean fill(long id, int sheets, int tonerPercent) {
        return jdbc.sql("update kiosk.machine set sheets = ?, toner_percent = ? where id = ?")
                        .params(sheets, tonerPercent, id)
                        .update()
                == 1;
    }

    /** After printing: a sheet a page, and toner a percent in a hundred pages. */
    public void used(long id, int pages) {
        jdbc.sql(
                        """
                        update kiosk.machine
                           set sheets = greatest(0, sheets - ?),
                               toner_percent = case when sheets / 100 <> (sheets - ?) / 100
                                                    then greatest(0, toner_percent - 1)
                                                    else toner_percent end
                         where id = ?
                        """)
                .params(pages, pages, id)
                .update();
    }

    private Instant now() {
        return clock.clock().instant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Machine machine(ResultSet row, int number) throws SQLException {
        var seen = row.getObject("seen_at", OffsetDateTime.class);
        return new Machine(
                row.getLong("id"),
                row.getString("division"),
                Text.of(row.getString("place_ko"), row.getString("place_en")),
                Machine.State.valueOf(row.getString("state")),
                row.getString("why_out"),
                row.getInt("sheets"),
                row.getInt("toner_percent"),
                seen == null ? null : seen.toInstant());
    }
}
