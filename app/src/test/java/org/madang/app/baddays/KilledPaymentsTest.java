package org.madang.app.baddays;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.madang.app.baddays.Purchase.Step;
import org.madang.kernel.database.EmbeddedDatabase;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code kill -9} while a local government posts, pays and closes a month. Some die at any moment
 * under load; for others every step is held after its postings are written and before it is done.
 * What was acknowledged is there once, nothing by halves, and whatever is sent again is done once.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledPaymentsTest {

    static final String BUS = "기증 도서관 버스";

    private static final int BEFORE_THE_KILL = 60;
    private static final int BUYERS = 4;
    private static final String[] SMALL = {"--population", SmallCountry.POPULATION};

    private static Path data;
    private static @Nullable ChildHouse open;

    @BeforeAll
    static void a_house_is_open() {
        data = SmallCountry.copy();
        open = ChildHouse.open(data, Map.of(), SMALL);
        try (var spenders = new Spenders(house().at("/"))) {
            giveSomethingThatWears(spenders);
        }
    }

    @AfterAll
    static void the_house_is_stopped() {
        if (open != null) {
            open.close();
        }
    }

    private static ChildHouse house() {
        return Objects.requireNonNull(open);
    }

    @Test
    @Order(1)
    void a_database_killed_while_money_moves_loses_and_doubles_nothing() throws Exception {
        killed(
                "a",
                1,
                spenders -> {
                    Postgres.kill(data.resolve("postgresql"));
                    Await.until("the house is well again", () -> house().health() == 200);
                });
    }

    @Test
    @Order(2)
    void a_server_killed_while_money_moves_loses_and_doubles_nothing() throws Exception {
        killed(
                "b",
                3,
                spenders -> {
                    house().kill();
                    spenders.stop();
                });
    }

    /** Kills under load, then once more when every kind of step is halfway. */
    private static void killed(String mark, int month, Consumer<Spenders> killing)
            throws SQLException {
        try (var spenders = new Spenders(house().at("/"))) {
            underLoad(spenders, mark, month);
            killing.accept(spenders);
            spenders.stop();
            everythingIsThere(spenders, mark);
        }
        try (var spenders = new Spenders(house().at("/"))) {
            halfway(spenders, mark + "-half", month + 1, killing);
            everythingIsThere(spenders, mark + "-half");
        }
    }

    private static void underLoad(Spenders spenders, String mark, int month) {
        try (var oracle = new Oracle(data)) {
            var treasurer = new Treasurer(oracle.owner());
            var lines = treasurer.lines();
            for (int i = 0; i < BUYERS; i++) {
                spenders.begin(lines.get(i), treasurer.party(), mark + "-" + i);
            }
        }
        spenders.await(BEFORE_THE_KILL);
        closeIfOver(spenders, month, mark);
        spenders.await(2 * BEFORE_THE_KILL);
    }

    /**
     * One purchase at each step, and a month at its end: all of them wait with their work undone.
     */
    private static void halfway(
            Spenders spenders, String mark, int month, Consumer<Spenders> killing)
            throws SQLException {
        try (var oracle = new Oracle(data);
                var database = join();
                var holding = database.asOwner().getConnection()) {
            var treasurer = new Treasurer(oracle.owner());
            var lines = treasurer.lines();
            for (var step : Step.values()) {
                var purchase =
                        spenders.begun(
                                lines.get(step.ordinal()), treasurer.party(), mark + "-" + step);
                spenders.goOn(purchase, step);
            }
            Treasurer.holdHalfway(holding);
            spenders.purchases().forEach(spenders::take);
            int all = Step.values().length + (closeIfOver(spenders, month, mark) ? 1 : 0);
            Await.until("every step is halfway", () -> treasurer.halfway() >= all);
            killing.accept(spenders);
        } finally {
            spenders.stop();
        }
    }

    private static org.madang.kernel.database.Database join() {
        try {
            return EmbeddedDatabase.join(data.resolve("postgresql"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** In the first days of a year no month of its books is over. */
    private static boolean closeIfOver(Spenders spenders, int month, String mark) {
        boolean over = month < Purchase.DAY.getMonthValue();
        if (over) {
            spenders.close(month, mark);
        }
        return over;
    }

    private static void everythingIsThere(Spenders spenders, String mark) {
        if (!isAlive()) {
            open = ChildHouse.open(data, Map.of(), SMALL);
        }
        spenders.turnTo(house().at("/"));
        assertThat(spenders.surprises()).isEmpty();
        try (var oracle = new Oracle(data)) {
            var treasurer = new Treasurer(oracle.owner());
            treasurer.findsNoHalves();
            treasurer.findsAll(spenders.purchases());
            spenders.finish(mark);
            everythingIsSentAgain(spenders);
            treasurer.findsNoHalves();
            treasurer.findsAll(spenders.purchases());
            treasurer.findsEachOnce(spenders.purchases());
            spenders.months().forEach(treasurer::findsClosed);
            theBooksAgree(spenders, treasurer);
            Await.until("the journal is sealed", oracle::allIsSealed);
            assertThat(oracle.exportAndVerify().status()).isZero();
        }
        assertThat(spenders.surprises()).isEmpty();
    }

    private static boolean isAlive() {
        try {
            return house().health() > 0;
        } catch (java.io.UncheckedIOException e) {
            return false;
        }
    }

    /** The same requests are answered the same; the bank's words under a new key change nothing. */
    private static void everythingIsSentAgain(Spenders spenders) {
        for (var purchase : spenders.purchases()) {
            for (var step : Step.values()) {
                assertThat(spenders.ask(purchase, step, purchase.key(step)))
                        .as("%s of %s sent again", step, purchase)
                        .contains(String.valueOf(purchase.said().get(step)));
            }
            for (var step : List.of(Step.STATUS, Step.STATEMENT)) {
                assertThat(spenders.ask(purchase, step, UUID.randomUUID().toString()).orElse(""))
                        .contains("\"again\":true");
            }
        }
    }

    /** The house's trial balance is what its entries say, and sums to zero. */
    private static void theBooksAgree(Spenders spenders, Treasurer treasurer) {
        var answer =
                spenders.browser(Spenders.CONTROLLER)
                        .send(HttpRequest.newBuilder(house().at("/api/finance/balances")));
        assertThat(answer.statusCode()).isEqualTo(200);
        long sum = 0;
        for (var line : JsonMapper.shared().readTree(answer.body())) {
            long net = line.path("net").asLong();
            assertThat(net)
                    .as("account %s", line)
                    .isEqualTo(treasurer.holds(line.path("account").asInt()));
            sum += net;
        }
        assertThat(sum).isZero();
    }

    /** So that each month that is closed has something to post. */
    private static void giveSomethingThatWears(Spenders spenders) {
        var keeper = spenders.browser(Spenders.KEEPER);
        var answer =
                keeper.send(
                        HttpRequest.newBuilder(house().at("/api/finance/assets"))
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", "a-gift-of-a-bus")
                                .header("X-CSRF-TOKEN", keeper.token())
                                .POST(
                                        BodyPublishers.ofString(
                                                """
                                                {"kind": "EQUIPMENT", "name": "%s",
                                                 "office": "도서관", "cost": 60000000,
                                                 "residual": 0, "years": 5,
                                                 "source": "DONATED",
                                                 "acquiredOn": "%d-01-01", "worn": 0}
                                                """
                                                        .formatted(BUS, Purchase.DAY.getYear()))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }
}
