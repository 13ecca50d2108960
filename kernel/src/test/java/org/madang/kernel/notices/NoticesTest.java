package org.madang.kernel.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.HouseClock;
import org.madang.kernel.language.Language;
import org.madang.kernel.language.Text;
import org.madang.kernel.secrets.SignedBody;
import org.madang.kernel.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@HouseTest
@AutoConfigureMockMvc
class NoticesTest {

    private static final AtomicLong IDS = new AtomicLong(7_100_000_000L);
    private static final String SECRET = "a secret of the test";
    private static final Notice ANSWERED =
            new Notice(
                    Text.of("신청 결과가 나왔어요", "Your application was decided"),
                    Text.of("승인했어요.", "It was granted."),
                    "/my/cases/2026-1",
                    "2026-1");

    @Autowired Notices notices;
    @Autowired Inbox inbox;
    @Autowired Access access;
    @Autowired JdbcClient jdbc;
    @Autowired JsonMapper json;
    @Autowired TransactionTemplate transaction;
    @Autowired HouseClock clock;

    private static Recipient somebody() {
        return Recipient.resident(IDS.incrementAndGet());
    }

    private long send(Notices by, Recipient recipient) {
        return transaction.execute(status -> by.send(recipient, ANSWERED));
    }

    private Outbox outbox(HouseClock when, Channel... channels) {
        return new Outbox(jdbc, inbox, List.of(channels), when);
    }

    private Notices announcing(String channel) {
        return new StoredNotices(jdbc, clock, List.of(channel));
    }

    private static HouseClock later(Duration wait) {
        return new HouseClock(Clock.fixed(Instant.now().plus(wait), ZoneId.of("Asia/Seoul")));
    }

    /** Carries nothing anywhere but remembers the letters of one recipient. */
    private static final class Pigeon implements Channel {
        private final Recipient watched;
        private final List<Letter> carried = new CopyOnWriteArrayList<>();
        private int failures;

        Pigeon(Recipient watched, int failures) {
            this.watched = watched;
            this.failures = failures;
        }

        @Override
        public String code() {
            return "webhook";
        }

        @Override
        public synchronized void carry(Letter letter) throws IOException {
            if (!letter.recipient().equals(watched)) {
                return;
            }
            if (failures-- > 0) {
                throw new IOException("the pigeon came back");
            }
            carried.add(letter);
        }
    }

    @Test
    void a_notice_lies_in_the_inbox_of_its_recipient_and_of_nobody_else() {
        var me = somebody();
        send(notices, me);
        assertThat(inbox.page(me, 1).items()).hasSize(1);
        assertThat(inbox.unread(me)).isEqualTo(1);
        assertThat(inbox.page(somebody(), 1).items()).isEmpty();
    }

    @Test
    void without_the_right_scope_no_row_is_seen_even_by_a_query_that_forgot_to_ask() {
        var me = somebody();
        send(notices, me);
        long seen =
                access.as(
                        new Actor.House(),
                        () ->
                                transaction.execute(status ->
                                        jdbc.sql("select count(*) from notices.notice")
                                                .query(Long.class)
                                                .single()));
        assertThat(seen).isZero();
    }

    @Test
    void a_notice_of_a_transaction_that_fails_never_was() {
        var me = somebody();
        transaction.executeWithoutResult(status -> {
            notices.send(me, ANSWERED);
            status.setRollbackOnly();
        });
        assertThat(inbox.unread(me)).isZero();
        assertThatThrownBy(() -> notices.send(me, ANSWERED))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void reading_a_notice_leads_to_its_page_and_another_cannot_read_it() {
        var me = somebody();
        long id = send(notices, me);
        assertThat(inbox.read(somebody(), id, "/my/notices")).isEmpty();
        assertThat(inbox.read(me, id, "/my/notices")).contains("/my/cases/2026-1");
        assertThat(inbox.unread(me)).isZero();
    }

    @Test
    void several_servers_carry_a_notice_once() throws Exception {
        var me = somebody();
        send(announcing("webhook"), me);
        var pigeon = new Pigeon(me, 0);
        try (var servers = Executors.newFixedThreadPool(4)) {
            var rounds = new ArrayList<java.util.concurrent.Future<Integer>>();
            for (int i = 0; i < 4; i++) {
                rounds.add(servers.submit(() -> outbox(clock, pigeon).round()));
            }
            for (var round : rounds) {
                round.get();
            }
        }
        assertThat(pigeon.carried).hasSize(1);
    }

    @Test
    void what_could_not_be_carried_is_tried_again_later() {
        var me = somebody();
        send(announcing("webhook"), me);
        var pigeon = new Pigeon(me, 1);
        outbox(clock, pigeon).round();
        assertThat(pigeon.carried).isEmpty();
        outbox(later(Duration.ofSeconds(30)), pigeon).round();
        assertThat(pigeon.carried).isEmpty();
        outbox(later(Duration.ofMinutes(3)), pigeon).round();
        assertThat(pigeon.carried).hasSize(1);
        outbox(later(Duration.ofDays(3)), pigeon).round();
        assertThat(pigeon.carried).hasSize(1);
    }

    @Test
    void an_email_says_that_something_came_and_never_what() {
        var me = somebody();
        inbox.keep(me, Optional.of(new Inbox.Contact("kim@example.kr", Language.EN)));
        long id = send(announcing("email"), me);
        try (var sink = new SmtpSink()) {
            var sender = new JavaMailSenderImpl();
            sender.setHost("127.0.0.1");
            sender.setPort(sink.port());
            var channel =
                    new MailChannel(
                            sender, "house@example.kr", URI.create("https://madang.example"));
            outbox(clock, channel).round();
            assertThat(sink.messages)
                    .filteredOn(message -> message.contains("kim@example.kr"))
                    .singleElement()
                    .asString()
                    .contains("Your application was decided")
                    .contains("https://madang.example/my/notices")
                    .contains("<notice-" + id + "@madang.example>")
                    .doesNotContain("granted");
        }
    }

    @Test
    void the_address_is_sealed_in_the_database() {
        var me = somebody();
        inbox.keep(me, Optional.of(new Inbox.Contact("kim@example.kr", Language.KO)));
        assertThat(inbox.contact(me)).map(Inbox.Contact::email).contains("kim@example.kr");
        inbox.keep(me, Optional.empty());
        assertThat(inbox.contact(me)).isEmpty();
    }

    @Test
    void a_webhook_is_signed_and_carries_the_key_that_makes_it_count_once() throws Exception {
        var me = somebody();
        long id = send(announcing("webhook"), me);
        var heard = new CopyOnWriteArrayList<String>();
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/hook",
                exchange -> {
                    var body = exchange.getRequestBody().readAllBytes();
                    boolean genuine =
                            new SignedBody(SECRET)
                                    .verifies(
                                            exchange.getRequestHeaders()
                                                    .getFirst(SignedBody.HEADER),
                                            body,
                                            clock.clock().instant(),
                                            Duration.ofMinutes(1));
                    heard.add(
                            genuine
                                    + " "
                                    + exchange.getRequestHeaders().getFirst("Idempotency-Key")
                                    + " "
                                    + new String(body, StandardCharsets.UTF_8));
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                });
        server.start();
        try {
            var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
            outbox(clock, new WebhookChannel(address, SECRET, json, clock)).round();
        } finally {
            server.stop(0);
        }
        assertThat(heard)
                .filteredOn(line -> line.contains(me.actorId()))
                .singleElement()
                .asString()
                .startsWith("true notice-" + id + " ")
                .doesNotContain("granted");
    }

    @Test
    void a_webhook_over_an_open_network_is_refused() {
        assertThatThrownBy(() ->
                        new WebhookChannel(
                                URI.create("http://gateway.example"), SECRET, json, clock))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
