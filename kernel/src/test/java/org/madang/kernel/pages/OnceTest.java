package org.madang.kernel.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.madang.kernel.language.Text;
import org.madang.kernel.testing.HouseTest;
import org.madang.kernel.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
@AutoConfigureMockMvc
@Import(OpenDoors.class)
class OnceTest {

    @Autowired Once once;
    @Autowired Access access;

    private final AtomicInteger effects = new AtomicInteger();

    private static Form form(String token, String value) {
        return Form.of(Map.of(Form.ONCE, List.of(token), "value", List.of(value)));
    }

    private static String token() {
        return UUID.randomUUID().toString();
    }

    private Reply work() {
        return Redirect.to("/done/" + effects.incrementAndGet()).saying(Text.of("됐어요", "Done"));
    }

    private Once.Response created() {
        return Once.Response.json(201, "{\"number\":" + effects.incrementAndGet() + "}");
    }

    @Test
    void a_form_sent_twice_at_the_same_time_has_one_effect_and_both_see_its_result()
            throws Exception {
        var token = token();
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var sendings =
                    List.of(1, 2).stream()
                            .map(n ->
                                    threads.submit(() -> {
                                        start.await();
                                        return once.submit(form(token, "a"), this::work);
                                    }))
                            .toList();
            start.countDown();
            assertThat(sendings.getFirst().get()).isEqualTo(sendings.getLast().get());
        }
        assertThat(effects).hasValue(1);
    }

    @Test
    void a_form_that_was_refused_may_be_sent_again() {
        var token = token();
        var refused = Page.written(Text.same("x"), ui -> Html.of());
        assertThat(once.submit(form(token, "a"), () -> refused)).isEqualTo(refused);
        once.submit(form(token, "b"), this::work);
        assertThat(effects).hasValue(1);
    }

    @Test
    void work_that_failed_leaves_the_token_unused() {
        var token = token();
        assertThatThrownBy(() ->
                        once.submit(
                                form(token, "a"),
                                () -> {
                                    throw new IllegalStateException("no");
                                }))
                .hasMessage("no");
        once.submit(form(token, "a"), this::work);
        assertThat(effects).hasValue(1);
    }

    @Test
    void the_same_token_with_other_answers_is_refused() {
        var token = token();
        once.submit(form(token, "a"), this::work);
        assertThatThrownBy(() -> once.submit(form(token, "b"), this::work))
                .isInstanceOfSatisfying(
                        SentBefore.class,
                        sent -> assertThat(sent.kind()).isEqualTo(SentBefore.Kind.OTHER_CONTENT));
        assertThat(effects).hasValue(1);
    }

    @Test
    void nobody_is_answered_what_another_has_done() {
        var token = token();
        once.submit(form(token, "a"), this::work);
        access.as(new Actor.Resident(7), () -> once.submit(form(token, "a"), this::work));
        assertThat(effects).hasValue(2);
    }

    @Test
    void a_repeated_request_gets_the_response_of_the_first() {
        var key = token();
        var first = once.respond(key, "POST /x {}", this::created);
        assertThat(once.respond(key, "POST /x {}", this::created)).isEqualTo(first);
        assertThat(effects).hasValue(1);
        assertThatThrownBy(() -> once.respond(key, "POST /x {1}", this::created))
                .isInstanceOf(SentBefore.class);
    }

    @Test
    void a_request_is_refused_while_the_same_is_still_running() throws Exception {
        var key = token();
        try (var threads = Executors.newFixedThreadPool(1)) {
            once.respond(
                    key,
                    "POST",
                    () -> {
                        var second = threads.submit(() -> once.respond(key, "POST", this::created));
                        assertThatThrownBy(second::get)
                                .cause()
                                .isInstanceOfSatisfying(
                                        SentBefore.class,
                                        sent ->
                                                assertThat(sent.kind())
                                                        .isEqualTo(SentBefore.Kind.STILL_RUNNING));
                        return created();
                    });
        }
        assertThat(effects).hasValue(1);
    }

    @Test
    void a_request_that_was_refused_keeps_no_response() {
        var key = token();
        assertThat(once.respond(key, "POST", () -> Once.Response.json(422, "{}")).status())
                .isEqualTo(422);
        assertThat(once.respond(key, "POST", this::created).status()).isEqualTo(201);
    }

    @Test
    void what_was_sent_more_than_a_week_ago_is_forgotten_and_nothing_younger() {
        var old = token();
        var young = token();
        once.submit(form(old, "a"), this::work);
        once.submit(form(young, "a"), this::work);
        JdbcClient.create(TestDatabase.shared().asOwner())
                .sql("update pages.once set at = now() - interval '8 days' where token = ?")
                .param(old)
                .update();
        new OnceKept(once, InstantSource.system()).forget();
        once.submit(form(young, "a"), this::work);
        assertThat(effects).hasValue(2);
        once.submit(form(old, "a"), this::work);
        assertThat(effects).hasValue(3);
    }

    @Test
    void a_key_that_is_too_short_or_long_is_refused() {
        for (var key : List.of("short", "x".repeat(201), "with space in it")) {
            assertThatThrownBy(() -> once.respond(key, "POST", this::created))
                    .isInstanceOf(SentBefore.class);
        }
        assertThat(effects).hasValue(0);
    }
}
