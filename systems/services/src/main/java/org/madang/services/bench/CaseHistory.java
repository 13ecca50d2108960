package org.madang.services.bench;

import java.util.Objects;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.madang.services.declaring.Catalogue;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Cases of years gone by, put into the tables in bulk, as the use cases would have left them: each
 * with its tasks and events. Set {@code madang.bench.history} for another number than 100,000.
 */
@Component
class CaseHistory {

    private static final int AT_ONCE = 50_000;

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final Access access;
    private final TransactionTemplate transactions;
    private final long many;

    CaseHistory(
            JdbcClient jdbc,
            Catalogue catalogue,
            Access access,
            TransactionTemplate transactions,
            @Value("${madang.bench.history:100000}") long many) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.access = access;
        this.transactions = transactions;
        this.many = many;
    }

    long many() {
        return many;
    }

    /** Fills up to the number; a house that is kept has it from the run before. */
    void fill(String service) {
        for (long there = count(); there < many; there = count()) {
            add(service, Math.min(AT_ONCE, many - there));
        }
    }

    private long count() {
        return asHouse(() ->
                jdbc.sql("select count(*) from services.service_case where decided_at is not null")
                        .query(Long.class)
                        .single());
    }

    private void add(String service, long cases) {
        int version = catalogue.active(service).orElseThrow().number();
        asHouse(() ->
                jdbc.sql(
                                """
                                with fresh as (
                                    select nextval('services.case_id') as id, i,
                                           now() - make_interval(mins => (i * 5)::int) as at
                                      from generate_series(1, :cases) i
                                ), cases as (
                                    insert into services.service_case
                                        (id, number, service, version, kind, applicant, subject,
                                         language, division, duty, agency_ko, agency_en, state,
                                         answers, submitted_at, reception_due, received_at, due_at,
                                         due_days, decided_at, told)
                                    select id, 'M2025-' || lpad(id::text, 9, '0'), :service,
                                           :version, 'grievance', 1 + i % 40000, 1 + i % 40000,
                                           'ko', '', 'services.petitions', '행정안전부', 'Ministry',
                                           'granted',
                                           jsonb_build_object('title', 'h' || id, 'story', 's',
                                                              'people', 1),
                                           at, at, at, at, 7, at, 'granted'
                                      from fresh
                                ), tasks as (
                                    insert into services.task
                                        (case_id, kind, name_ko, name_en, division, duty, made_at,
                                         due_at, done_at, outcome)
                                    select id, kind, kind, kind, '', 'services.petitions', at, at,
                                           at, 'done'
                                      from fresh, (values ('reception'), ('review')) k (kind)
                                )
                                insert into services.case_event
                                    (case_id, at, kind, actor_ko, actor_en, words_ko, words_en,
                                     open)
                                select id, at, kind, 'h', 'h', kind, kind, true
                                  from fresh, (values ('received'), ('decided')) k (kind)
                                """)
                        .param("cases", cases)
                        .param("service", service)
                        .param("version", version)
                        .update());
    }

    private <T> T asHouse(java.util.function.Supplier<T> work) {
        return access.as(
                new Actor.House(),
                () -> Objects.requireNonNull(transactions.execute(status -> work.get())));
    }
}
