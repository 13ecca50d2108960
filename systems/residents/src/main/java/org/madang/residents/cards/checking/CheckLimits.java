package org.madang.residents.cards.checking;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import org.madang.kernel.access.Actor;
import org.madang.kernel.secrets.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How many checks somebody may make a day, counted in the database so that all servers together
 * allow no more than one would. A check is counted before it is made, in a transaction of its own:
 * one that fails is counted, too. Numbers and addresses are kept as keyed digests only.
 */
@Repository
class CheckLimits {

    /** A program of another agency, a day. */
    static final int MACHINE = 10_000;

    /** Somebody at a browser. */
    static final int PERSON = 30;

    /** Wrong answers about one number: nobody's day of issue is found by trying. */
    static final int WRONG_PER_NUMBER = 10;

    private static final int KEPT_DAYS = 7;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final TransactionTemplate apart;

    CheckLimits(JdbcClient jdbc, Vault vault, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Counts one check of the asker; false when today's are used up. */
    boolean allows(Actor actor, String address, LocalDate today) {
        return switch (actor) {
            case Actor.Machine machine -> count(machine.id(), MACHINE, today);
            case Actor.Visitor _ -> count("address:" + digest(address), PERSON, today);
            default -> count(actor.id(), PERSON, today);
        };
    }

    /** Counts a wrong answer about a number. */
    void wrong(String number, LocalDate today) {
        count(subject(number), Integer.MAX_VALUE, today);
    }

    /** Whether a number may still be asked about today. */
    boolean guessable(String number, LocalDate today) {
        return jdbc.sql(
                                """
                                select coalesce(sum(used), 0) from residents.card_check_use
                                where subject = ? and day = ?
                                """)
                        .params(subject(number), today)
                        .query(Long.class)
                        .single()
                < WRONG_PER_NUMBER;
    }

    private String subject(String number) {
        return "number:" + digest(number);
    }

    private boolean count(String subject, int most, LocalDate today) {
        var counted =
                apart.execute(status -> {
                    int done =
                            jdbc.sql(
                                            """
                                            insert into residents.card_check_use as u
                                                (subject, day, used)
                                            values (?, ?, 1)
                                            on conflict (subject, day) do update
                                                set used = u.used + 1 where u.used < ?
                                            """)
                                    .params(subject, today, most)
                                    .update();
                    sweep(today);
                    return done == 1;
                });
        return Boolean.TRUE.equals(counted);
    }

    private void sweep(LocalDate today) {
        jdbc.sql("delete from residents.card_check_use where day < ?")
                .param(today.minusDays(KEPT_DAYS))
                .update();
    }

    private String digest(String value) {
        var mac = vault.blindIndex(value.getBytes(StandardCharsets.UTF_8), "residents.card-check");
        return HexFormat.of().formatHex(mac, 0, 16);
    }
}
