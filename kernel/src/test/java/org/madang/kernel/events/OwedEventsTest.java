package org.madang.kernel.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.madang.kernel.events.OwedEventsTest.Follower;
import org.madang.kernel.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
@Import(Follower.class)
class OwedEventsTest {

    private static final AtomicInteger FAILURES = new AtomicInteger();
    private static final AtomicInteger FOLLOWED = new AtomicInteger();
    private static final AtomicInteger AT_ONCE = new AtomicInteger();
    private static final AtomicInteger MOST = new AtomicInteger();

    /** Something that happened. */
    record Happened(String what) {}

    /** Fails as often as a test wants; counts how many of it run at once. */
    static class Follower {

        @ApplicationModuleListener
        void on(Happened event) throws InterruptedException {
            if (event.what().equals("fails") && FAILURES.getAndDecrement() > 0) {
                throw new IllegalStateException("not now");
            }
            MOST.accumulateAndGet(AT_ONCE.incrementAndGet(), Math::max);
            Thread.sleep(5);
            AT_ONCE.decrementAndGet();
            FOLLOWED.incrementAndGet();
        }
    }

    @Autowired ApplicationEventPublisher publisher;
    @Autowired TransactionTemplate transactions;
    @Autowired IncompleteEventPublications incomplete;
    @Autowired FailedEventPublications failed;
    @Autowired JdbcClient jdbc;

    private void happens(String what) {
        transactions.executeWithoutResult(status -> publisher.publishEvent(new Happened(what)));
    }

    private long owed() {
        return jdbc.sql("select count(*) from events.event_publication where event_type like ?")
                .param("%Happened")
                .query(Long.class)
                .single();
    }

    private OwedEvents rounds() {
        return new OwedEvents(incomplete, failed, Duration.ZERO);
    }

    @Test
    void a_listener_that_failed_is_told_again_until_it_has_done_its_part() {
        FAILURES.set(2);
        int before = FOLLOWED.get();
        var rounds = rounds();
        rounds.look();
        happens("fails");
        await().until(() -> FAILURES.get() == 1);
        await().untilAsserted(() -> {
            rounds.look();
            assertThat(FOLLOWED.get()).isEqualTo(before + 1);
        });
        await().until(() -> owed() == 0);
    }

    @Test
    void an_event_that_no_build_can_read_keeps_no_other_from_being_told() {
        for (var event :
                List.of("{\"nothing\": 1}", "{\"what\": \"left by an earlier process\"}")) {
            jdbc.sql(
                            """
                            insert into events.event_publication (id, listener_id, event_type,
                                serialized_event, publication_date, status)
                            values (?, ?, ?, ?, now() - interval '1 hour', 'PUBLISHED')
                            """)
                    .params(
                            UUID.randomUUID(),
                            Follower.class.getName() + ".on(" + Happened.class.getName() + ")",
                            Happened.class.getName(),
                            event)
                    .update();
        }
        int before = FOLLOWED.get();
        rounds().look();
        await().until(() -> FOLLOWED.get() == before + 1);
        await().until(() -> owed() == 1);
        jdbc.sql("delete from events.event_publication where event_type like '%Happened'").update();
    }

    @Test
    void a_rush_of_events_is_followed_a_few_at_a_time_and_none_is_left() {
        int before = FOLLOWED.get();
        for (int i = 0; i < 200; i++) {
            happens("rush");
        }
        await().atMost(Duration.ofMinutes(1)).until(() -> FOLLOWED.get() == before + 200);
        assertThat(MOST.get()).isBetween(2, 4);
        await().until(() -> owed() == 0);
    }
}
