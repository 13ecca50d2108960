package org.madang.app.baddays;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.madang.kernel.access.testing.Browser;
import org.madang.kernel.demo.DemoSignIn;

/**
 * {@code kill -9} in the middle of moves, births and certificates: whatever was acknowledged is
 * there, whole, and whatever was not is there whole or not at all. One house lives through both.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledTest {

    private static final int BEFORE_THE_KILL = 200;
    private static final String[] SMALL = {"--population", SmallCountry.POPULATION};

    private static Path data;
    private static @Nullable ChildHouse open;

    @BeforeAll
    static void a_house_is_open() {
        data = SmallCountry.copy();
        open = ChildHouse.open(data, Map.of(), SMALL);
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
    void a_database_killed_under_load_comes_back_and_has_lost_nothing_acknowledged() {
        try (var crowd = crowd("a")) {
            crowd.begin();
            crowd.await(BEFORE_THE_KILL);
            Postgres.kill(data.resolve("postgresql"));
            crowd.stop();
            Await.until("the house is well again", () -> house().health() == 200);
            everythingIsThere(crowd);
        }
    }

    @Test
    @Order(2)
    void a_server_killed_under_load_has_lost_nothing_it_acknowledged() {
        try (var crowd = crowd("b")) {
            crowd.begin();
            crowd.await(BEFORE_THE_KILL);
            house().kill();
            crowd.stop();
            open = ChildHouse.open(data, Map.of(), SMALL);
            everythingIsThere(crowd);
        }
    }

    private static Crowd crowd(String round) {
        var crowd = new Crowd(List.of(house().at("/")));
        try (var oracle = new Oracle(data)) {
            Work.spread(oracle.owner(), crowd, round);
        }
        return crowd;
    }

    private static void everythingIsThere(Crowd crowd) {
        assertThat(crowd.surprises()).isEmpty();
        assertThat(crowd.done()).hasSizeGreaterThanOrEqualTo(BEFORE_THE_KILL);
        try (var oracle = new Oracle(data)) {
            oracle.findsNoHalves();
            oracle.findsAll(crowd.done());
            crowd.sendAgain(house().at("/"));
            oracle.findsNoHalves();
            oracle.findsAll(crowd.done());
            oracle.findsNothingTwice(crowd.sent());
            figuresAgree();
            Await.until("the journal is sealed", oracle::allIsSealed);
            assertThat(oracle.exportAndVerify().status()).isZero();
        }
    }

    /** The house's own recount of the register. */
    private static void figuresAgree() {
        var browser = new Browser(house().port());
        browser.signIn("statistician.nation", DemoSignIn.PASSWORD);
        var check = browser.open("/api/statistics/population/check");
        assertThat(check.statusCode()).isEqualTo(200);
        assertThat(check.body()).contains("\"agrees\":true");
    }
}
