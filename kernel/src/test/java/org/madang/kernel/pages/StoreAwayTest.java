package org.madang.kernel.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.madang.kernel.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@HouseTest
class StoreAwayTest {

    @Autowired ErrorReplies replies;

    private MockHttpServletResponse answer(String path, Exception failure) throws Exception {
        var response = new MockHttpServletResponse();
        new StoreAway(replies)
                .doFilter(
                        new MockHttpServletRequest("GET", path),
                        response,
                        (request, unused) -> {
                            if (failure instanceof RuntimeException unchecked) {
                                throw unchecked;
                            }
                            throw new ServletException(failure);
                        });
        return response;
    }

    @Test
    void a_filter_that_finds_no_database_is_answered_come_again() throws Exception {
        var away = new CannotGetJdbcConnectionException("away");
        var program = answer("/api/residents/1", away);
        assertThat(program.getStatus()).isEqualTo(503);
        assertThat(program.getContentType()).startsWith("application/problem+json");
        var person = answer("/my", new SQLException("away", "08006"));
        assertThat(person.getStatus()).isEqualTo(503);
        assertThat(person.getContentAsString()).contains("<html").doesNotContain("SQLException");
    }

    @Test
    void any_other_failure_goes_on_to_where_failures_are_mapped() {
        assertThatThrownBy(() -> answer("/my", new IllegalStateException("ours")))
                .isInstanceOf(IllegalStateException.class);
    }
}
