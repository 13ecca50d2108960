package org.madang.residents.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.AccessRefused;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.Jurisdiction;
import org.madang.kernel.access.Office;
import org.madang.kernel.language.Text;
import org.madang.kernel.testing.HouseTest;
import org.madang.kernel.testing.TestDatabase;
import org.madang.residents.ResidentRegistration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HouseTest
@AutoConfigureMockMvc
class PopulationPageTest {

    /** A township and a year that no other test touches. */
    private static final String TOWNSHIP = "4782025000";

    private static boolean counted;

    @Autowired MockMvcTester web;
    @Autowired Population population;
    @Autowired Access access;

    private final JdbcClient owner = JdbcClient.create(TestDatabase.shared().asOwner());

    @BeforeEach
    void count_some() {
        if (!counted) {
            owner.sql(
                            """
                            insert into residents.headcount (division, day, sex, birth_date, change)
                            values (?, '1995-01-01', 'M', '1960-06-01', 1234),
                                   (?, '1995-01-01', 'F', '1958-06-01', 1111)
                            """)
                    .params(TOWNSHIP, TOWNSHIP)
                    .update();
            counted = true;
        }
    }

    private String body(String path, String language) {
        var answer = web.get().uri(path).header("Accept-Language", language).exchange();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void anybody_reads_the_figures_in_both_languages() {
        var path = "/statistics/population?division=" + TOWNSHIP + "&date=1999-12-31";
        assertThat(body(path, "en")).contains("2,345", "1,234", "<svg", "Men", "35–39");
        assertThat(body(path, "ko")).contains("2,345", "남자", "35–39");
    }

    @Test
    void the_same_figures_go_as_json_and_csv() {
        var query = "?division=" + TOWNSHIP + "&date=1999-12-31";
        assertThat(web.get().uri("/api/statistics/population" + query))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.sum.people")
                .isEqualTo(2345);
        assertThat(body("/api/statistics/population/ages.csv" + query, "en"))
                .contains(",39,1234,0", ",41,0,1111");
        assertThat(body("/api/statistics/population/divisions.csv?date=1999-12-31", "en"))
                .contains("4700000000");
    }

    @Test
    void a_day_that_has_not_come_and_a_division_that_is_none_are_answered_field_by_field() {
        assertThat(web.get().uri("/statistics/population?date=2999-01-01")).hasStatus(422);
        assertThat(web.get().uri("/statistics/population?division=drop+table")).hasStatus(422);
        assertThat(
                        web.get()
                                .uri(
                                        "/statistics/population?date.year=2024&date.month=13"
                                                + "&date.day=1"))
                .hasStatus(422);
        assertThat(web.get().uri("/api/statistics/population?date=nonsense")).hasStatus(400);
    }

    @Test
    void only_an_official_charged_with_the_figures_checks_them_against_the_register() {
        assertThatThrownBy(() -> access.as(official(), () -> doubts()))
                .isInstanceOf(AccessRefused.class);
        var doubts = access.as(official(ResidentRegistration.STATISTICS.code()), () -> doubts());
        // The figures of this test have nobody behind them, and the check says so.
        assertThat(doubts)
                .filteredOn(doubt -> doubt.division().equals(TOWNSHIP))
                .containsExactly(new Population.Doubt(TOWNSHIP, 2345, 0));
    }

    private java.util.List<Population.Doubt> doubts() {
        return population.doubts(LocalDate.of(1999, 12, 31));
    }

    private static Actor official(String... duties) {
        return new Actor.Official(
                "statistician",
                Text.of("통계관", "Statistician"),
                new Office("kostat", Text.of("통계", "Statistics"), Jurisdiction.NATION),
                Set.of(duties));
    }
}
