package org.madang.services.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.kernel.access.Access;
import org.madang.services.cases.CaseState;
import org.madang.services.declaring.Catalogue;
import org.madang.services.testing.People;
import org.madang.services.testing.Portal;
import org.madang.services.testing.PortalTest;
import org.madang.services.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** With years of closed cases in the tables, nothing that is done every day reads them all. */
@PortalTest
class YearsOfCasesTest {

    private static final long MANY = 20_000;

    /** A backend reports what it has read with its next transaction, a second later. */
    private static final long REPORTED = 1_200;

    private static final List<String> OF_OFFICIALS =
            List.of(
                    "/desk/cases",
                    "/desk/cases?late=true",
                    "/desk/cases?mine=true",
                    "/desk/notices");
    private static final List<String> OF_RESIDENTS =
            List.of("/my/cases", "/my/cases?page=2", "/my/notices", "/");

    @Autowired JdbcClient jdbc;
    @Autowired Catalogue catalogue;
    @Autowired Access access;
    @Autowired TransactionTemplate transactions;
    @Autowired People people;
    @Autowired Portal portal;

    @BeforeEach
    void yearsGoBy() {
        new CaseHistory(jdbc, catalogue, access, transactions, MANY).fill("grievance");
        people.owner()
                .sql("analyze services.service_case, services.task, services.case_event")
                .update();
    }

    @AfterEach
    void takeAway() {
        var old = "(select id from services.service_case where number like 'M2025-%')";
        people.owner().sql("delete from services.case_event where case_id in " + old).update();
        people.owner().sql("delete from services.task where case_id in " + old).update();
        people.owner()
                .sql("delete from services.service_case where number like 'M2025-%'")
                .update();
    }

    /** Rows that were read one after the other, not through an index. */
    private long readThrough(Runnable everyday) throws InterruptedException {
        everyday.run();
        Thread.sleep(REPORTED);
        everyday.run();
        long before = read();
        everyday.run();
        Thread.sleep(REPORTED);
        everyday.run();
        return read() - before;
    }

    private long read() {
        return people.owner()
                .sql(
                        """
                        select sum(seq_tup_read)::bigint from pg_stat_user_tables
                         where schemaname = 'services'
                           and relname in ('service_case', 'task', 'case_event')
                        """)
                .query(Long.class)
                .single();
    }

    private static void open(Visitor who, List<String> pages) {
        for (var page : pages) {
            assertThat(who.get(page)).as(page).hasStatusOk();
        }
    }

    private void fromStartToDecision() {
        var office = people.browser("petitions.nation");
        var one = portal.grievance("오랜 뒤 " + UUID.randomUUID());
        office.post(Portal.desk(one) + "/receive");
        office.get(Portal.desk(one));
        office.post(Portal.desk(one) + "/decide", "decision", "grant", "reason", "답");
        assertThat(portal.one(one.number()).state()).isEqualTo(CaseState.GRANTED);
        People.until(() -> portal.one(one.number()).document() != null);
    }

    @Test
    void the_counter_of_rows_that_are_read_through_counts() throws InterruptedException {
        var all = "select count(*) from services.service_case where agency_ko like '%안%'";
        assertThat(readThrough(() -> people.seen(() -> jdbc.sql(all).query(Long.class).single())))
                .isGreaterThan(MANY);
    }

    @Test
    void pages_of_officials_and_residents_go_by_an_index() throws InterruptedException {
        assertThat(
                        readThrough(() -> {
                            open(people.browser("petitions.nation"), OF_OFFICIALS);
                            open(people.browser("minwon.jongno"), OF_OFFICIALS);
                            open(people.browser("jeong.haeun"), OF_RESIDENTS);
                        }))
                .isLessThan(MANY);
    }

    @Test
    void a_case_goes_from_start_to_decision_by_an_index() throws InterruptedException {
        assertThat(readThrough(this::fromStartToDecision)).isLessThan(MANY);
    }

    @Test
    void the_examiner_s_page_goes_by_an_index() throws InterruptedException {
        assertThat(
                        readThrough(() ->
                                open(people.browser("examiner.nation"), List.of("/desk/examiner"))))
                .isLessThan(MANY);
    }
}
