package org.madang.residents.cards.mobile;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.residents.cards.credential.StatusList;
import org.madang.residents.registry.RegisterClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** {@code residents.mobile_card}: which credentials were issued, and which still count. */
@Repository
public class MobileCards {

    /** Places of one list: 32 KB of states, a few hundred bytes while most are valid. */
    static final int PLACES = 1 << 17;

    static final int BITS = 2;

    /** Drawing at random stays quick while half of the list is free. */
    private static final int FULL = PLACES / 2;

    private static final int MOST_DRAWS = 100;

    private final JdbcClient jdbc;
    private final RegisterClock clock;

    MobileCards(JdbcClient jdbc, RegisterClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Where a credential's state stands. */
    record Place(int list, int place) {}

    /** A credential somebody has on a phone. */
    public record MobileCard(
            long cardId, Instant issuedAt, Instant expiresAt, int status, @Nullable String why) {}

    /** The one that may count, or else the last that was revoked. */
    public Optional<MobileCard> latest(long residentId) {
        return jdbc.sql(
                        """
                        select card_id, issued_at, expires_at, status, why
                        from residents.mobile_card where resident_id = ?
                        order by (status <> 1) desc, issued_at desc limit 1
                        """)
                .param(residentId)
                .query(MobileCards::card)
                .optional();
    }

    private static MobileCard card(ResultSet row, int index) throws SQLException {
        return new MobileCard(
                row.getLong("card_id"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getInt("status"),
                row.getString("why"));
    }

    /** Takes a free place for a new credential; every earlier one of the person is revoked. */
    Place issue(long residentId, long cardId, String holder, Instant now, Instant until) {
        revoke(residentId, "REISSUED");
        int list = openList();
        var random = new SecureRandom();
        for (int draw = 0; draw < MOST_DRAWS; draw++) {
            int place = random.nextInt(PLACES);
            int taken =
                    jdbc.sql(
                                    """
                                    insert into residents.mobile_card (list, place, resident_id,
                                        card_id, holder, issued_at, expires_at)
                                    values (?, ?, ?, ?, ?, ?, ?)
                                    on conflict (list, place) do nothing
                                    """)
                            .params(list, place, residentId, cardId, holder, at(now), at(until))
                            .update();
            if (taken == 1) {
                return new Place(list, place);
            }
        }
        throw new IllegalStateException("no free place in list " + list);
    }

    private int openList() {
        var open =
                jdbc.sql(
                                """
                                update residents.mobile_list set used = used + 1
                                where list = (select max(list) from residents.mobile_list)
                                  and used < ?
                                returning list
                                """)
                        .param(FULL)
                        .query(Integer.class)
                        .optional();
        return open.orElseGet(() ->
                jdbc.sql(
                                """
                                insert into residents.mobile_list (list, used)
                                select max(list) + 1, 1 from residents.mobile_list
                                on conflict (list) do update
                                    set used = residents.mobile_list.used + 1
                                returning list
                                """)
                        .query(Integer.class)
                        .single());
    }

    /** The states of a list; empty where there is no such list. Needs the nation's scope. */
    Optional<StatusList> states(int list) {
        boolean known =
                jdbc.sql("select exists (select from residents.mobile_list where list = ?)")
                        .param(list)
                        .query(Boolean.class)
                        .single();
        if (!known) {
            return Optional.empty();
        }
        var states = StatusList.allValid(BITS, PLACES);
        jdbc.sql("select place, status from residents.mobile_card where list = ? and status <> 0")
                .param(list)
                .query(row -> {
                    states.set(row.getInt(1), row.getInt(2));
                });
        return Optional.of(states);
    }

    /** For good, whatever card it belongs to; whether there was one. */
    public boolean revoke(long residentId, String why) {
        return set("resident_id = ? and status <> 1", StatusList.INVALID, why, residentId) > 0;
    }

    /** For good, if it belongs to this card. */
    public void revokeOf(long cardId, String why) {
        set("card_id = ? and status <> 1", StatusList.INVALID, why, cardId);
    }

    public void suspend(long residentId, String why) {
        set("resident_id = ? and status = 0", StatusList.SUSPENDED, why, residentId);
    }

    public void resume(long residentId) {
        set("resident_id = ? and status = 2", StatusList.VALID, null, residentId);
    }

    private int set(String where, int status, @Nullable String why, long id) {
        return jdbc.sql(
                        "update residents.mobile_card set status = ?, why = ?, changed_at = ?"
                                + " where "
                                + where)
                .param(1, status)
                .param(2, why)
                .param(3, OffsetDateTime.now(clock.clock()))
                .param(4, id)
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
