package org.madang.kernel.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.madang.kernel.language.Text;
import org.madang.kernel.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class AccessTest {

    private static final Duty MOVE = new Duty("test.move", Text.of("전입", "Moves"));
    private static final Office JONGNO =
            new Office("jongno", Text.of("종로구청", "Jongno-gu"), new Jurisdiction("11110"));

    @Autowired Access access;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;

    private static Actor.Official official(String... duties) {
        return new Actor.Official("kim", Text.of("김", "Kim"), JONGNO, Set.of(duties));
    }

    private boolean may(Actor actor, String division) {
        return access.as(actor, () -> access.mayActFor(MOVE, division));
    }

    @Test
    void an_official_acts_within_the_office_s_area_only() {
        assertThat(may(official("test.move"), "1111051500")).isTrue();
        assertThat(may(official("test.move"), "1114051500")).isFalse();
    }

    @Test
    void without_the_duty_an_area_gives_nothing() {
        assertThat(may(official("test.other"), "1111051500")).isFalse();
        assertThat(may(official(), "1111051500")).isFalse();
    }

    @Test
    void the_nationwide_duty_widens_the_area_but_gives_no_other_duty() {
        var nationwide = Duty.NATIONWIDE.code();
        assertThat(may(official("test.move", nationwide), "2611051500")).isTrue();
        assertThat(may(official(nationwide), "1111051500")).isFalse();
    }

    @Test
    void residents_visitors_and_the_house_itself_hold_no_duty() {
        assertThat(may(new Actor.Resident(1), "1111051500")).isFalse();
        assertThat(may(new Actor.Visitor(), "1111051500")).isFalse();
        assertThat(may(new Actor.House(), "1111051500")).isFalse();
    }

    @Test
    void a_refusal_says_why_in_both_languages() {
        assertThatThrownBy(() ->
                        access.as(
                                official("test.move"), () -> access.actingFor(MOVE, "2611051500")))
                .isInstanceOfSatisfying(
                        AccessRefused.class,
                        refused -> {
                            assertThat(refused.reason().ko()).contains("관할");
                            assertThat(refused.reason().en()).contains("jurisdiction");
                        });
    }

    @Test
    void code_that_forgets_to_ask_still_sees_no_row_of_others() {
        var sees =
                access.as(
                        official("test.move"),
                        () ->
                                new TransactionTemplate(transactions)
                                        .execute(status ->
                                                jdbc.sql(
                                                                """
                                                                select access.sees(
                                                                    '2611051500', 1, 1)
                                                                """)
                                                        .query(Boolean.class)
                                                        .single()));
        assertThat(sees).isFalse();
    }
}
