package org.madang.kernel.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.madang.kernel.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class ScopeTest {

    @Autowired Access access;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;

    private boolean sees(String division, long resident) {
        return jdbc.sql("select access.sees(?, ?, 0)")
                .params(division, resident)
                .query(Boolean.class)
                .single();
    }

    private <T> T inTransaction(Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(status -> work.get());
    }

    @Test
    void a_visitor_sees_no_row_inside_or_outside_a_transaction() {
        assertThat(sees("1111051500", 1)).isFalse();
        assertThat(inTransaction(() -> sees("1111051500", 1))).isFalse();
    }

    @Test
    void a_resident_sees_only_the_own_row() {
        var me = new Actor.Resident(7);
        assertThat(access.as(me, () -> inTransaction(() -> sees("1111051500", 7)))).isTrue();
        assertThat(access.as(me, () -> inTransaction(() -> sees("1111051500", 8)))).isFalse();
    }

    @Test
    void a_wider_scope_ends_with_the_work_it_was_opened_for() {
        var me = new Actor.Resident(7);
        var answers =
                access.as(
                        me,
                        () ->
                                inTransaction(() ->
                                        new boolean[] {
                                            access.within(
                                                    Scope.NATION, () -> sees("1111051500", 8)),
                                            sees("1111051500", 8)
                                        }));
        assertThat(answers).containsExactly(true, false);
    }

    @Test
    void nothing_of_a_scope_is_left_on_the_connection_after_its_transaction() {
        access.as(new Actor.House(), () -> inTransaction(() -> sees("1111051500", 8)));
        for (int i = 0; i < 25; i++) {
            assertThat(sees("1111051500", 8)).isFalse();
        }
    }

    @Test
    void an_area_holds_its_own_divisions_and_no_others() {
        var jongno = Scope.within(new Jurisdiction("11110"));
        assertThat(access.within(jongno, () -> inTransaction(() -> sees("1111051500", 0))))
                .isTrue();
        assertThat(access.within(jongno, () -> inTransaction(() -> sees("1114051500", 0))))
                .isFalse();
    }
}
