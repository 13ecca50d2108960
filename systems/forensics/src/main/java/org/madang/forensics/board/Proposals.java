package org.madang.forensics.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.forensics.board.ProposalRow.Deed;
import org.madang.forensics.board.ProposalRow.State;
import org.madang.forensics.register.Disasters;
import org.madang.forensics.register.Seals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** {@code forensics.proposal}: what waits at the board, what is signed, what was taken back. */
@Repository
public class Proposals {

    private static final String SELECT =
            """
            select id, run_id, remains_id, person_id, state, figures, proposed_by, proposed_at,
                   first_by, first_at, first_note, second_by, second_at, second_note,
                   signed_by, signed_at, document, ended_by, ended_at, ended_why
            from forensics.proposal
            """;

    private final JdbcClient jdbc;
    private final Seals seals;
    private final Disasters ids;
    private final JsonMapper json;
    private final People people;

    Proposals(JdbcClient jdbc, Seals seals, Disasters ids, JsonMapper json, People people) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.ids = ids;
        this.json = json;
        this.people = people;
    }

    public List<ProposalRow> all(long disasterId) {
        return jdbc.sql(SELECT + "where disaster_id = ? order by id desc")
                .param(disasterId)
                .query(this::row)
                .list();
    }

    public Optional<ProposalRow> byId(long disasterId, long id) {
        return jdbc.sql(SELECT + "where disaster_id = ? and id = ?")
                .params(disasterId, id)
                .query(this::row)
                .optional();
    }

    /** The proposal, locked until the transaction ends: two who decide it take turns. */
    Optional<ProposalRow> lock(long disasterId, long id) {
        return jdbc.sql(SELECT + "where disaster_id = ? and id = ? for update")
                .params(disasterId, id)
                .query(this::row)
                .optional();
    }

    /** Files a proposal; empty when the remains or the person have one that stands. */
    Optional<Long> file(
            long disasterId,
            long runId,
            long remainsId,
            long personId,
            Figures figures,
            String by) {
        long id = ids.nextId();
        return jdbc.sql(
                        """
                        insert into forensics.proposal (id, disaster_id, run_id, remains_id,
                            person_id, figures, proposed_by)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing returning id
                        """)
                .param(1, id)
                .param(2, disasterId)
                .param(3, runId)
                .param(4, remainsId)
                .param(5, personId)
                .param(6, seals.seal(json.writeValueAsString(figures), Seals.Kind.FIGURES, id))
                .param(7, by)
                .query(Long.class)
                .optional();
    }

    void reviewed(long id, boolean isFirst, String note, String by) {
        var sql =
                isFirst
                        ? """
                        update forensics.proposal set state = 'REVIEWED', first_by = ?,
                            first_at = clock_timestamp(), first_note = ? where id = ?
                        """
                        : """
                        update forensics.proposal set state = 'CONFIRMED', second_by = ?,
                            second_at = clock_timestamp(), second_note = ? where id = ?
                        """;
        jdbc.sql(sql).params(by, note, id).update();
    }

    void signed(long id, String document, String by) {
        jdbc.sql(
                        """
                        update forensics.proposal set state = 'SIGNED', signed_by = ?,
                            signed_at = clock_timestamp(), document = ? where id = ?
                        """)
                .params(by, document, id)
                .update();
    }

    void ended(long id, State state, String why, String by) {
        jdbc.sql(
                        """
                        update forensics.proposal set state = ?, ended_by = ?,
                            ended_at = clock_timestamp(), ended_why = ? where id = ?
                        """)
                .params(state.name(), by, why, id)
                .update();
    }

    private ProposalRow row(ResultSet row, int index) throws SQLException {
        long id = row.getLong("id");
        var figures = seals.open(row.getBytes("figures"), Seals.Kind.FIGURES, id);
        return new ProposalRow(
                id,
                row.getLong("run_id"),
                row.getLong("remains_id"),
                row.getLong("person_id"),
                State.valueOf(row.getString("state")),
                json.readValue(figures, Figures.class),
                new Deed(
                        row.getString("proposed_by"),
                        people.name(row.getString("proposed_by")),
                        row.getTimestamp("proposed_at").toInstant(),
                        ""),
                deed(row, "first_by", "first_at", "first_note"),
                deed(row, "second_by", "second_at", "second_note"),
                deed(row, "signed_by", "signed_at", null),
                row.getString("document"),
                deed(row, "ended_by", "ended_at", "ended_why"));
    }

    private @Nullable Deed deed(ResultSet row, String by, String at, @Nullable String note)
            throws SQLException {
        var who = row.getString(by);
        if (who == null) {
            return null;
        }
        var words = note == null ? "" : row.getString(note);
        return new Deed(
                who,
                people.name(who),
                row.getTimestamp(at).toInstant(),
                words == null ? "" : words);
    }
}
