package org.madang.forensics.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kinship.forms.DviForm;
import org.madang.kinship.forms.FormFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** {@code forensics.form}: yellow forms of the missing and pink forms of remains, sealed. */
@Repository
public class Forms {

    private static final String SELECT =
            "select id, person_id, remains_id, cipher, entered_by from forensics.form ";

    private final JdbcClient jdbc;
    private final Seals seals;
    private final Disasters ids;

    Forms(JdbcClient jdbc, Seals seals, Disasters ids) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.ids = ids;
    }

    /** One form, of a missing person or of remains. */
    public record FormRow(
            long id,
            @Nullable Long personId,
            @Nullable Long remainsId,
            DviForm form,
            String enteredBy) {}

    public List<FormRow> all(long disasterId) {
        return jdbc.sql(SELECT + "where disaster_id = ? order by person_id, remains_id")
                .param(disasterId)
                .query(this::row)
                .list();
    }

    public Optional<FormRow> byId(long disasterId, long id) {
        return jdbc.sql(SELECT + "where disaster_id = ? and id = ?")
                .params(disasterId, id)
                .query(this::row)
                .optional();
    }

    /** Keeps a form in place of what was there before. */
    public void put(
            long disasterId,
            @Nullable Long personId,
            @Nullable Long remainsId,
            DviForm form,
            String by) {
        jdbc.sql("delete from forensics.form where person_id = ? or remains_id = ?")
                .param(1, personId)
                .param(2, remainsId)
                .update();
        long id = ids.nextId();
        jdbc.sql(
                        """
                        insert into forensics.form
                            (id, disaster_id, person_id, remains_id, cipher, entered_by)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .param(1, id)
                .param(2, disasterId)
                .param(3, personId)
                .param(4, remainsId)
                .param(5, seals.seal(FormFiles.writeJson(List.of(form)), Seals.Kind.FORM, id))
                .param(6, by)
                .update();
    }

    private FormRow row(ResultSet row, int index) throws SQLException {
        long id = row.getLong("id");
        var text = seals.open(row.getBytes("cipher"), Seals.Kind.FORM, id);
        return new FormRow(
                id,
                row.getObject("person_id", Long.class),
                row.getObject("remains_id", Long.class),
                FormFiles.readJson("form", text).getFirst(),
                row.getString("entered_by"));
    }
}
