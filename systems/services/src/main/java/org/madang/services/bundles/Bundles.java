package org.madang.services.bundles;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.HouseClock;
import org.madang.kernel.language.Language;
import org.madang.kernel.language.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Bundles that were asked for, and the parts that are still owed. */
@Component
class Bundles {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final TypeReference<LinkedHashMap<String, Object>> JSON =
            new TypeReference<>() {};

    /** A bundle somebody asked for. */
    record Asked(
            long id,
            String code,
            long resident,
            long subject,
            @Nullable Long mandate,
            Language language,
            Map<String, Object> answers,
            Instant madeAt) {}

    /** One of its services. */
    record Part(
            long bundle, String service, @Nullable Long caseId, int attempts, @Nullable Text why) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final HouseClock clock;

    Bundles(JdbcClient jdbc, JsonMapper json, HouseClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** What is asked for, and for whom: the own matter, or under a mandate. */
    record Asking(
            String code,
            long resident,
            long subject,
            @Nullable Long mandate,
            Language language,
            Map<String, Object> answers) {}

    long add(Asking asking, List<String> services) {
        long id =
                jdbc.sql(
                                """
                                insert into services.bundle (code, resident, subject, mandate,
                                                             language, answers, made_at)
                                values (?, ?, ?, ?, ?, ?::jsonb, ?) returning id
                                """)
                        .param(asking.code())
                        .param(asking.resident())
                        .param(asking.subject())
                        .param(asking.mandate())
                        .param(asking.language().tag())
                        .param(json.writeValueAsString(asking.answers()))
                        .param(now())
                        .query(Long.class)
                        .single();
        for (int place = 0; place < services.size(); place++) {
            jdbc.sql(
                            """
                            insert into services.bundle_part (bundle, service, place, due_at)
                            values (?, ?, ?, ?)
                            """)
                    .params(id, services.get(place), place, now())
                    .update();
        }
        return id;
    }

    Optional<Asked> find(long id) {
        return jdbc.sql("select * from services.bundle where id = ?")
                .param(id)
                .query((row, n) ->
                        new Asked(
                                row.getLong("id"),
                                row.getString("code"),
                                row.getLong("resident"),
                                row.getLong("subject"),
                                row.getObject("mandate", Long.class),
                                Language.ofTag(row.getString("language")),
                                json.readValue(row.getString("answers"), JSON),
                                row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    List<Part> parts(long bundle) {
        return jdbc.sql("select * from services.bundle_part where bundle = ? order by place")
                .param(bundle)
                .query((row, n) -> {
                    var ko = row.getString("why_ko");
                    return new Part(
                            row.getLong("bundle"),
                            row.getString("service"),
                            row.getObject("case_id", Long.class),
                            row.getInt("attempts"),
                            ko == null ? null : Text.of(ko, row.getString("why_en")));
                })
                .list();
    }

    /** Takes a part that is due, for a minute: of several servers one gets it. */
    Optional<Part> lease() {
        return jdbc.sql(
                        """
                        update services.bundle_part p
                           set due_at = :until, attempts = attempts + 1
                          from (select bundle, service from services.bundle_part
                                 where case_id is null and due_at <= :now
                                 order by due_at, place limit 1 for update skip locked) next
                         where p.bundle = next.bundle and p.service = next.service
                        returning p.bundle, p.service, p.attempts
                        """)
                .param("until", now().plus(LEASE))
                .param("now", now())
                .query((row, n) ->
                        new Part(row.getLong(1), row.getString(2), null, row.getInt(3), null))
                .optional();
    }

    /** Ties a part to its case; false when another server was faster. */
    boolean began(Part part, long caseId) {
        return jdbc.sql(
                                """
                                update services.bundle_part set case_id = ?, why_ko = null,
                                       why_en = null
                                 where bundle = ? and service = ? and case_id is null
                                """)
                        .params(caseId, part.bundle(), part.service())
                        .update()
                == 1;
    }

    void failed(Part part, Text why) {
        var pause = Duration.ofSeconds(5L << Math.min(part.attempts(), 10));
        jdbc.sql(
                        """
                        update services.bundle_part set due_at = ?, why_ko = ?, why_en = ?
                         where bundle = ? and service = ? and case_id is null
                        """)
                .params(now().plus(pause), why.ko(), why.en(), part.bundle(), part.service())
                .update();
    }

    private OffsetDateTime now() {
        return clock.clock().instant().atOffset(ZoneOffset.UTC);
    }
}
