package org.madang.residents.cards.mobile;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Offers, tokens and used nonces of the issue to phones, as digests. */
@Repository
class OfferRows {

    private final JdbcClient jdbc;

    OfferRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose card an offer or a token is for. */
    record Grant(long residentId, long cardId) {}

    /** An offer that may be taken up now, with the digest of its PIN. */
    record Offer(Grant grant, byte[] pin) {}

    void offer(byte[] code, byte[] pin, Grant grant, Instant until) {
        jdbc.sql("delete from residents.mobile_offer where resident_id = ?")
                .param(grant.residentId())
                .update();
        jdbc.sql(
                        """
                        insert into residents.mobile_offer (code_hash, pin_hash, resident_id,
                            card_id, expires_at)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(code, pin, grant.residentId(), grant.cardId(), at(until))
                .update();
    }

    /**
     * The offer of a code, counting a try of its PIN: after the last one, no PIN is right. The row
     * stays locked, so that no two wallets take up one offer.
     */
    Optional<Offer> take(byte[] code, int mostTries, Instant now) {
        return jdbc.sql(
                        """
                        update residents.mobile_offer set tries = tries + 1
                        where code_hash = ? and used_at is null and tries < ? and expires_at > ?
                        returning pin_hash, resident_id, card_id
                        """)
                .params(code, mostTries, at(now))
                .query((row, index) ->
                        new Offer(new Grant(row.getLong(2), row.getLong(3)), row.getBytes(1)))
                .optional();
    }

    void used(byte[] code, Instant now) {
        jdbc.sql("update residents.mobile_offer set used_at = ? where code_hash = ?")
                .params(at(now), code)
                .update();
    }

    void token(byte[] token, Grant grant, Instant now, Instant until) {
        jdbc.sql("delete from residents.mobile_token where expires_at < ?").param(at(now)).update();
        jdbc.sql(
                        """
                        insert into residents.mobile_token (token_hash, resident_id, card_id,
                            expires_at)
                        values (?, ?, ?, ?)
                        """)
                .params(token, grant.residentId(), grant.cardId(), at(until))
                .update();
    }

    /** Locked: a token is good for one credential. */
    Optional<Grant> grantOf(byte[] token, Instant now) {
        return jdbc.sql(
                        """
                        select resident_id, card_id from residents.mobile_token
                        where token_hash = ? and used_at is null and expires_at > ?
                        for update
                        """)
                .params(token, at(now))
                .query(Grant.class)
                .optional();
    }

    void spend(byte[] token, Instant now) {
        jdbc.sql("update residents.mobile_token set used_at = ? where token_hash = ?")
                .params(at(now), token)
                .update();
    }

    /** Uses a nonce up; false when it was used before. */
    boolean useNonce(byte[] nonce, Instant now, Instant until) {
        jdbc.sql("delete from residents.mobile_nonce where expires_at < ?").param(at(now)).update();
        int fresh =
                jdbc.sql(
                                """
                                insert into residents.mobile_nonce (nonce_hash, expires_at)
                                values (?, ?) on conflict do nothing
                                """)
                        .params(nonce, at(until))
                        .update();
        return fresh == 1;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
