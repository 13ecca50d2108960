package org.madang.kernel.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.ServletException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madang.kernel.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.servlet.HandlerMapping;

@HouseTest
@AutoConfigureMockMvc
@Import(OpenDoors.class)
class ErrorMappingTest {

    @Autowired MockMvcTester web;
    @Autowired Gallery gallery;

    private MvcTestResult send(String json) {
        return web.post()
                .uri("/api/gallery")
                .with(csrf())
                .header("Accept-Language", "en")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }

    @ParameterizedTest
    @CsvSource({"/nope,404", "/gallery/refused,403", "/gallery/broken,500", "/life/nope,404"})
    void a_page_says_what_happened_what_to_do_and_a_number(String path, int status) {
        assertThat(web.get().uri(path).header("Accept-Language", "en"))
                .hasStatus(status)
                .bodyText()
                .contains("Nothing was lost", "What to do now", "Number to give")
                .containsPattern("[2-9B-Z]{4}-[2-9B-Z]{4}")
                .doesNotContain("Exception", "on purpose");
    }

    @Test
    void a_refusal_says_its_reason() {
        assertThat(web.get().uri("/gallery/refused").header("Accept-Language", "ko"))
                .bodyText()
                .contains("맡은 일이 아니에요.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"a\",\"age\":1,\"x\":2}|unknown-field|/x",
                "{\"name\":\"a\",\"age\":\"many\"}|bad-fields|/age",
                "{\"name\":{},\"age\":1}|bad-fields|/name",
                "{\"age\":1}|missing-fields|/name",
            })
    void a_body_that_does_not_fit_is_named_field_by_field(
            String json, String code, String pointer) {
        int before = gallery.told.get();
        assertThat(send(json))
                .hasStatus(400)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyText()
                .contains("urn:madang:problem:" + code, "\"pointer\":\"" + pointer + "\"");
        assertThat(gallery.told.get()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"name\":", "not json", "''"})
    void a_body_that_is_no_json_is_refused(String body) {
        assertThat(send(body)).hasStatus(400).bodyText().contains("malformed-body");
    }

    @Test
    void a_body_that_is_too_large_is_refused_before_it_is_read() {
        var large = "{\"name\":\"" + "a".repeat(BodyLimit.MOST) + "\",\"age\":1}";
        assertThat(send(large)).hasStatus(413);
    }

    @Test
    void a_program_that_asks_for_nothing_we_have_gets_a_problem_in_its_language() {
        assertThat(web.get().uri("/api/nope").header("Accept-Language", "ko"))
                .hasStatus(404)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyText()
                .contains("찾으시는 화면이 없어요", "urn:madang:reference:");
    }

    @Test
    void a_database_that_went_away_is_said_to_come_back() {
        for (var state : List.of("08006", "57P01", "57P02", "57P03")) {
            var lost = new TransactionSystemException("", new SQLException("", state));
            assertThat(Mishaps.problem(lost).status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
            var outside = new ServletException(lost);
            assertThat(Mishaps.problem(outside).status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        }
        var closed = new TransactionSystemException("", new SQLException("Connection is closed"));
        assertThat(Mishaps.problem(closed).status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        var wrong = new TransactionSystemException("", new SQLException("", "23505"));
        assertThat(Mishaps.problem(wrong).status()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
    }

    @Test
    void another_method_or_format_is_refused() {
        assertThat(web.delete().uri("/gallery").with(csrf())).hasStatus(405);
        assertThat(
                        web.post()
                                .uri("/api/gallery")
                                .with(csrf())
                                .contentType(MediaType.TEXT_PLAIN)
                                .content("x"))
                .hasStatus(415);
    }

    @Test
    void a_refusal_is_journaled_by_the_pattern_of_its_path_and_never_by_the_path() {
        var request = new MockHttpServletRequest("GET", "/residents/900101-1234567/moves");
        request.setAttribute(
                HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/residents/{number}/moves");
        assertThat(ErrorMapping.useCase(request)).isEqualTo("get.residents.number.moves");
    }
}
