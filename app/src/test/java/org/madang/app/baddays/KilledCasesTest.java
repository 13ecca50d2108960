package org.madang.app.baddays;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.madang.kernel.database.EmbeddedDatabase;

/**
 * {@code kill -9} of two servers, one after the other, while people apply: some are on a page, some
 * hand in, some wait for a timer, some are being decided, some get their paper. Every case that was
 * acknowledged is there and ends, once: one decision, one paper, one notice.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class KilledCasesTest {

    private static final int BEFORE_EACH_KILL = 25;
    private static final String[] POPULATION = {"--population", SmallCountry.POPULATION};
    private static final List<String> PEOPLE =
            List.of("kim.minjun", "lee.seoyeon", "park.jihun", "choi.eunji", "jeong.haeun");

    @Test
    void cases_end_once_whichever_server_dies_at_whatever_step() throws IOException {
        var data = SmallCountry.copy();
        declare(data.resolve("declared/timed"));
        try (var database = EmbeddedDatabase.start(data.resolve("postgresql"), Map.of());
                var oracle = new Oracle(data)) {
            var settings =
                    Map.of(
                            "madang.database.url", database.url(),
                            "madang.database.password", database.app().password(),
                            "madang.database.owner-password", database.owner().password(),
                            "madang.services.directory", data.resolve("declared").toString(),
                            "madang.services.job-pause", "200",
                            "madang.services.job-lease", "4s",
                            "madang.services.paper-pause", "1000");
            try (var first = ChildHouse.open(data, settings, POPULATION);
                    var people = new Applicants("timed", List.of(first.at("/")))) {
                var opening =
                        CompletableFuture.supplyAsync(
                                () -> ChildHouse.open(data, settings, POPULATION));
                PEOPLE.forEach(people::join);
                people.begin();
                try (var second = opening.join()) {
                    people.turnTo(first.at("/"), second.at("/"));
                    people.await(people.numbers().size() + BEFORE_EACH_KILL);
                    first.kill();
                    people.turnTo(second.at("/"));
                    people.await(people.numbers().size() + BEFORE_EACH_KILL);
                    second.kill();
                    people.stop();
                }
                try (var third = ChildHouse.open(data, settings, POPULATION)) {
                    people.turnTo(third.at("/"));
                    people.finish();
                    Await.until("every case has its paper", () -> left(oracle) == 0);
                    everyCaseEndedOnce(people, oracle);
                    assertThat(oracle.exportAndVerify().status()).isZero();
                }
            }
        }
    }

    private static long left(Oracle oracle) {
        return count(
                oracle,
                """
                select count(*) from services.service_case
                 where service = 'timed' and (state <> 'granted' or told is distinct from state)
                """);
    }

    private static void everyCaseEndedOnce(Applicants people, Oracle oracle) {
        assertThat(people.surprises()).isEmpty();
        var cases =
                oracle.owner()
                        .sql(
                                """
                                select answers ->> 'mark', number from services.service_case
                                 where service = 'timed'
                                """)
                        .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                        .list();
        assertThat(cases).containsExactlyInAnyOrderElementsOf(people.numbers().entrySet());
        assertThat(people.numbers().keySet()).containsExactlyInAnyOrderElementsOf(people.marks());
        oneEach(oracle, "services.case_event e", "e.case_id = c.id and e.kind = 'decided'");
        oneEach(
                oracle,
                "notices.notice e",
                "e.reference = c.number and e.subject_en like '%was granted'");
        oneEach(oracle, "documents.document e", "e.number = c.document");
        assertThat(
                        count(
                                oracle,
                                """
                                select count(*) from documents.document
                                 where kind = 'services.timed'
                                """))
                .isEqualTo(cases.size());
        nothingIsLeftInTheEngine(oracle);
    }

    private static void nothingIsLeftInTheEngine(Oracle oracle) {
        for (var table : List.of("execution", "job", "timer_job", "suspended_job", "task")) {
            var rows = "select count(*) from flowable.act_ru_%s where proc_def_id_ like 'timed:%%'";
            assertThat(count(oracle, rows.formatted(table))).as(table).isZero();
        }
        assertThat(count(oracle, "select count(*) from flowable.act_ru_deadletter_job")).isZero();
    }

    private static final String ONE_EACH =
            """
            select c.number from services.service_case c
             where c.service = 'timed' and (select count(*) from %s where %s) <> 1
            """;

    private static void oneEach(Oracle oracle, String what, String of) {
        assertThat(oracle.owner().sql(ONE_EACH.formatted(what, of)).query(String.class).list())
                .as("cases without just one of %s", what)
                .isEmpty();
    }

    private static long count(Oracle oracle, String sql) {
        return oracle.owner().sql(sql).query(Long.class).single();
    }

    /**
     * A service whose cases wait for a timer, then are decided by a table in a job of their own.
     */
    private static void declare(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("service.yaml"), SERVICE);
        Files.writeString(folder.resolve("form.json"), FORM);
        Files.writeString(folder.resolve("process.bpmn"), PROCESS);
        Files.writeString(folder.resolve("decision.yaml"), TABLE);
    }

    private static final String SERVICE =
            """
            name: {ko: "시험 신청", en: "Timed"}
            summary: {ko: "시험해요.", en: "A test."}
            agency: {code: "1741000", ko: "행정안전부", en: "Ministry of the Interior and Safety"}
            kind: statutory
            law:
              - {ko: "시험", en: "A test"}
            life-events: []
            who:
              words: {ko: "누구나", en: "Everyone"}
            evidence:
              - code: name
                name: {ko: "이름", en: "Name"}
                fact: residents.name
            deadline:
              days: 7
              law: {ko: "시험", en: "A test"}
            handling:
              duty: services.petitions
              where: nation
              reception: automatic
            result:
              name: {ko: "시험 결과", en: "Result of a test"}
              statement: {ko: "위와 같이 결정하였음을 알립니다.", en: "It was decided as stated above."}
            """;

    private static final String FORM =
            """
            {"schema": {"type": "object", "required": ["mark"],
                        "properties": {"mark": {"type": "string", "maxLength": 40}}},
             "layout": [{"page": "what", "title": {"ko": "무엇", "en": "What"},
                         "fields": [{"name": "mark", "label": {"ko": "표시", "en": "Mark"}}]}]}
            """;

    private static final String PROCESS =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                         xmlns:madang="urn:madang:services"
                         targetNamespace="urn:madang:services">
              <process id="timed" isExecutable="true">
                <startEvent id="start"/>
                <sequenceFlow id="a" sourceRef="start" targetRef="wait"/>
                <intermediateCatchEvent id="wait">
                  <timerEventDefinition><timeDuration>PT1S</timeDuration></timerEventDefinition>
                </intermediateCatchEvent>
                <sequenceFlow id="b" sourceRef="wait" targetRef="decide"/>
                <serviceTask id="decide" name="결정" madang:action="services.decide-by-table"/>
                <sequenceFlow id="c" sourceRef="decide" targetRef="end"/>
                <endEvent id="end"/>
              </process>
            </definitions>
            """;

    private static final String TABLE =
            """
            inputs:
              - name: length
                expression: string length(answers.mark)
            rules:
              - when: {length: "> 0"}
                then: grant
                why: {ko: "적혀 있어요.", en: "It is written."}
                law: {ko: "시험", en: "A test"}
            """;
}
