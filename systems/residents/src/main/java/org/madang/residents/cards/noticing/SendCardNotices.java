package org.madang.residents.cards.noticing;

import java.time.LocalDate;
import java.util.Map;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.madang.residents.cards.AgeRules;
import org.madang.residents.cards.CardLetters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells those who reached 17 to apply for a card, in the month in which their time begins. Running
 * it twice, late, or on two servers at once tells nobody twice: the key of the table is the person.
 */
@Service
public class SendCardNotices {

    /** A transaction's worth; a nation's first run takes many. */
    private static final int AT_ONCE = 2_000;

    private final JdbcClient jdbc;
    private final CardLetters letters;
    private final Access access;
    private final TransactionTemplate transactions;

    SendCardNotices(
            JdbcClient jdbc, CardLetters letters, Access access, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.access = access;
        this.transactions = transactions;
    }

    /** Sends what is due today; returns how many were told. */
    public int send(LocalDate today) {
        int all = 0;
        int told;
        do {
            told = some(today);
            all += told;
        } while (told == AT_ONCE);
        return all;
    }

    private int some(LocalDate today) {
        var told = access.as(new Actor.House(), () -> transactions.execute(status -> tell(today)));
        return told == null ? 0 : told;
    }

    /**
     * The time of whoever reached 17 before this month has begun; who has had a whole year of it is
     * no longer told but admonished (Article 24 (4)). The dates of each are those of {@link
     * AgeRules}; 29 February needs no care of its own, as it falls in the same month or the next
     * run.
     */
    private int tell(LocalDate today) {
        var month = today.withDayOfMonth(1);
        var told =
                jdbc.sql(
                                """
                                insert into residents.card_notice (resident_id, due_from, due_until)
                                select r.id, d.due_from,
                                       (d.due_from + interval '12 months - 1 day')::date
                                from residents.resident r
                                cross join lateral (
                                    select (date_trunc('month',
                                        case when to_char(r.birth_date, 'MM-DD') = '02-29'
                                             then r.birth_date + interval '17 years 1 day'
                                             else r.birth_date + interval '17 years' end)
                                        + interval '1 month')::date as due_from) d
                                where r.birth_date >= ?::date and r.birth_date < ?::date
                                  and r.status = 'RESIDENT'
                                  and d.due_from <= ?::date
                                  and not exists (select from residents.card_notice n
                                                  where n.resident_id = r.id)
                                  and not exists (select from residents.card c
                                                  where c.resident_id = r.id)
                                  and not exists (select from residents.card_application a
                                                  where a.resident_id = r.id)
                                order by r.id limit ?
                                on conflict (resident_id) do nothing
                                returning resident_id, due_until
                                """)
                        .param(1, month.minusMonths(12).minusYears(AgeRules.CARD))
                        .param(2, month.minusYears(AgeRules.CARD))
                        .param(3, today)
                        .param(4, AT_ONCE)
                        .query((row, index) -> Map.entry(row.getLong(1), row.getString(2)))
                        .list();
        told.forEach(each -> letters.apply(each.getKey(), each.getValue()));
        return told.size();
    }
}
