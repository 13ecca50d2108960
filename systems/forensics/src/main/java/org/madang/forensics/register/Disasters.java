package org.madang.forensics.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** {@code forensics.disaster} and {@code forensics.model}: cases, and how they are computed. */
@Repository
public class Disasters {

    private static final String SELECT =
            """
            select id, code, name_ko, name_en, place, happened_on, open_list, state,
                   closed_at, closed_by, closed_why
            from forensics.disaster
            """;

    private final JdbcClient jdbc;

    Disasters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next id of anything in the laboratory; seals are bound to it. */
    public long nextId() {
        return jdbc.sql("select nextval('forensics.ids')").query(Long.class).single();
    }

    public Optional<DisasterRow> byId(long id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(Disasters::row).optional();
    }

    public List<DisasterRow> all() {
        return jdbc.sql(SELECT + "order by state desc, happened_on desc, id")
                .query(Disasters::row)
                .list();
    }

    /** What somebody says of a case when opening it. */
    public record NewDisaster(
            String code, Text name, String place, LocalDate happenedOn, boolean openList) {}

    /** Opens a case; empty when the code is taken. */
    public Optional<Long> open(NewDisaster one, String by) {
        return jdbc.sql(
                        """
                        insert into forensics.disaster
                            (id, code, name_ko, name_en, place, happened_on, open_list, opened_by)
                        values (nextval('forensics.ids'), ?, ?, ?, ?, ?, ?, ?)
                        on conflict (code) do nothing
                        returning id
                        """)
                .params(
                        one.code(),
                        one.name().ko(),
                        one.name().en(),
                        one.place(),
                        one.happenedOn(),
                        one.openList(),
                        by)
                .query(Long.class)
                .optional();
    }

    public void close(long id, String by, String why) {
        jdbc.sql(
                        """
                        update forensics.disaster
                        set state = 'CLOSED', closed_at = now(), closed_by = ?, closed_why = ?
                        where id = ?
                        """)
                .params(by, why, id)
                .update();
    }

    public void reopen(long id) {
        jdbc.sql(
                        """
                        update forensics.disaster
                        set state = 'OPEN', closed_at = null, closed_by = null, closed_why = null
                        where id = ?
                        """)
                .param(id)
                .update();
    }

    /** The model that holds now. */
    public ModelRow model(long disasterId) {
        return jdbc.sql(
                        """
                        select id, source, population, minimum_count, paternal_rate,
                               maternal_rate, micro_rate, step_range, frequencies, mutation,
                               markers, matrix, unreported
                        from forensics.model where disaster_id = ? order by id desc limit 1
                        """)
                .param(disasterId)
                .query(Disasters::model)
                .single();
    }

    public ModelRow modelById(long modelId) {
        return jdbc.sql(
                        """
                        select id, source, population, minimum_count, paternal_rate,
                               maternal_rate, micro_rate, step_range, frequencies, mutation,
                               markers, matrix, unreported
                        from forensics.model where id = ?
                        """)
                .param(modelId)
                .query(Disasters::model)
                .single();
    }

    /** Sets the model from now on; runs done before keep theirs. */
    public void set(long disasterId, ModelRow model, String by) {
        jdbc.sql(
                        """
                        insert into forensics.model
                            (id, disaster_id, source, population, minimum_count, paternal_rate,
                             maternal_rate, micro_rate, step_range, frequencies, mutation, markers,
                             matrix, unreported, set_by)
                        values (nextval('forensics.ids'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                            ?)
                        """)
                .param(1, disasterId)
                .param(2, model.source())
                .param(3, model.population())
                .param(4, model.minimumCount())
                .param(5, model.paternalRate())
                .param(6, model.maternalRate())
                .param(7, model.microRate())
                .param(8, model.range())
                .param(9, model.frequencies())
                .param(10, model.mutation())
                .param(11, model.markers())
                .param(12, model.matrix())
                .param(13, model.unreported())
                .param(14, by)
                .update();
    }

    private static DisasterRow row(ResultSet row, int index) throws SQLException {
        return new DisasterRow(
                row.getLong("id"),
                row.getString("code"),
                Text.of(row.getString("name_ko"), row.getString("name_en")),
                row.getString("place"),
                row.getObject("happened_on", LocalDate.class),
                row.getBoolean("open_list"),
                row.getString("state").equals("OPEN"),
                closing(row));
    }

    private static DisasterRow.@Nullable Closing closing(ResultSet row) throws SQLException {
        var by = row.getString("closed_by");
        return by == null
                ? null
                : new DisasterRow.Closing(
                        by, row.getTimestamp("closed_at").toInstant(), row.getString("closed_why"));
    }

    private static ModelRow model(ResultSet row, int index) throws SQLException {
        return new ModelRow(
                row.getLong("id"),
                row.getString("source"),
                row.getString("population"),
                row.getInt("minimum_count"),
                row.getDouble("paternal_rate"),
                row.getDouble("maternal_rate"),
                row.getDouble("micro_rate"),
                row.getDouble("step_range"),
                row.getString("frequencies"),
                row.getString("mutation"),
                row.getString("markers"),
                row.getString("matrix"),
                row.getObject("unreported", Double.class));
    }
}
