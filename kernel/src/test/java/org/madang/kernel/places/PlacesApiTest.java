package org.madang.kernel.places;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madang.kernel.testing.TestDatabase;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class PlacesApiTest {

    private static HikariDataSource pool;
    private static MockMvcTester mvc;

    @BeforeAll
    static void start() {
        pool = TestDatabase.shared().pool(2);
        PlacesImport.load(pool);
        var clock = Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC);
        var clocks = new StaticListableBeanFactory();
        clocks.addBean("clock", clock);
        mvc =
                MockMvcTester.of(
                        new PlacesApi(
                                new Places(JdbcClient.create(pool), clock),
                                clocks.getBeanProvider(Clock.class)));
    }

    @AfterAll
    static void disconnect() {
        pool.close();
    }

    @Test
    void lists_the_provinces_of_today() {
        mvc.get()
                .uri("/api/places/divisions")
                .assertThat()
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.at", at -> at.assertThat().isEqualTo("2026-11-23"))
                .hasPathSatisfying("$.divisions.length()", n -> n.assertThat().isEqualTo(17))
                .hasPathSatisfying(
                        "$.divisions[16].name.en",
                        en -> en.assertThat().isEqualTo("Jeonbuk State"));
    }

    @Test
    void lists_what_lies_right_below_on_a_day() {
        mvc.get()
                .uri("/api/places/divisions?within=4500000000&at=2023-01-01")
                .assertThat()
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.divisions.length()", n -> n.assertThat().isEqualTo(14))
                .hasPathSatisfying(
                        "$.divisions[0].fullName.ko", ko -> ko.assertThat().isEqualTo("전라북도 전주시"))
                .hasPathSatisfying(
                        "$.divisions[0].to", to -> to.assertThat().isEqualTo("2024-01-18"));
    }

    @Test
    void searches_within_by_the_beginning_of_a_name() {
        mvc.get()
                .uri("/api/places/divisions?within=1100000000&q=sajik")
                .assertThat()
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.divisions.length()", n -> n.assertThat().isEqualTo(1))
                .hasPathSatisfying(
                        "$.divisions[0].level", level -> level.assertThat().isEqualTo("township"));
    }

    @Test
    void tells_what_a_code_became() {
        mvc.get()
                .uri("/api/places/divisions/4772000000")
                .assertThat()
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.division", none -> none.assertThat().isNull())
                .hasPathSatisfying(
                        "$.history[0].fullName.ko", ko -> ko.assertThat().isEqualTo("경상북도 군위군"))
                .hasPathSatisfying(
                        "$.successors[0].code", code -> code.assertThat().isEqualTo("2772000000"))
                .hasPathSatisfying(
                        "$.samePlace[0].fullName.ko", ko -> ko.assertThat().isEqualTo("대구광역시 군위군"));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/places/divisions?at=yesterday, 400",
        "/api/places/divisions?within=11, 400",
        "/api/places/divisions/abc, 400",
        "/api/places/divisions/9900000000, 404",
        "/api/places/divisions?within=4500000000, 404"
    })
    void refuses_what_it_cannot_answer(String uri, int status) {
        mvc.get().uri(uri).assertThat().hasStatus(status);
    }
}
