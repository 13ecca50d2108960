package org.madang.services.mandates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.HouseClock;
import org.madang.kernel.language.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mandates; both parties see them. */
@Component
public class Mandates {

    /**
     * A mandate.
     *
     * @param grantor whom it is for
     * @param holder who acts
     */
    public record Mandate(
            long id,
            long grantor,
            long holder,
            String kind,
            Text basis,
            LocalDate since,
            @Nullable LocalDate until,
            boolean ended) {}

    /** The kind under which somebody acts for the estate of a dead member of the family. */
    public static final String OF_THE_DEAD = "family-of-dead";

    private final JdbcClient jdbc;
    private final HouseClock clock;

    Mandates(JdbcClient jdbc, HouseClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock.clock());
    }

    /** The mandate, if it holds today and is that person's. */
    public Optional<Mandate> valid(long id, long holder) {
        return jdbc.sql("select * from services.mandate where id = ? and holder = ?")
                .params(id, holder)
                .query((row, n) -> read(row))
                .optional()
                .filter(this::isValid);
    }

    public Optional<Mandate> find(long id) {
        return jdbc.sql("select * from services.mandate where id = ?")
                .param(id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Whether it is one for the estate of a dead member of the family; null is none. */
    public boolean isOfTheDead(@Nullable Long id) {
        return id != null && find(id).filter(one -> one.kind().equals(OF_THE_DEAD)).isPresent();
    }

    public boolean isValid(Mandate one) {
        return MandateRules.isValid(
                one.since(), Optional.ofNullable(one.until()), one.ended(), today());
    }

    public List<Mandate> of(long resident) {
        return jdbc.sql(
                        """
                        select * from services.mandate where holder = ? or grantor = ?
                         order by id desc limit 100
                        """)
                .params(resident, resident)
                .query((row, n) -> read(row))
                .list();
    }

    /** Records a mandate; one that is the same and holds is kept. Returns its id. */
    public long record(
            long grantor, long holder, String kind, Text basis, @Nullable LocalDate until) {
        return of(holder).stream()
                .filter(one -> one.grantor() == grantor && one.kind().equals(kind) && isValid(one))
                .findFirst()
                .map(Mandate::id)
                .orElseGet(() -> add(grantor, holder, kind, basis, until));
    }

    private long add(
            long grantor, long holder, String kind, Text basis, @Nullable LocalDate until) {
        return jdbc.sql(
                        """
                        insert into services.mandate (grantor, holder, kind, basis_ko, basis_en,
                                                      since, until, made_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .param(grantor)
                .param(holder)
                .param(kind)
                .param(basis.ko())
                .param(basis.en())
                .param(today())
                .param(until)
                .param(clock.clock().instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Ends a mandate: either party may, at once. */
    public boolean end(long id) {
        return jdbc.sql(
                                """
                                update services.mandate set ended_at = ?
                                 where id = ? and ended_at is null
                                """)
                        .params(clock.clock().instant().atOffset(ZoneOffset.UTC), id)
                        .update()
                == 1;
    }

    private static Mandate read(ResultSet row) throws SQLException {
        return new Mandate(
                row.getLong("id"),
                row.getLong("grantor"),
                row.getLong("holder"),
                row.getString("kind"),
                Text.of(row.getString("basis_ko"), row.getString("basis_en")),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getObject("ended_at") != null);
    }
}
