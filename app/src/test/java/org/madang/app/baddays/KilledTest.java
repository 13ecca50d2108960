package org.madang.app.baddays;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.madang.kernel.access.testing.Browser;

/**
 * {@code kill -9} in the middle of moves, births and certificates: whatever was acknowledged is
 * there, whole, and whatever was not is there whole or not at all.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class KilledTest {

    private static final int BEFORE_THE_KILL = 250;
    private static final String[] SMALL = {"--population", SmallCountry.POPULATION};

    @Test
    void a_server_killed_under_load_loses_nothing_it_acknowledged() {
        var data = SmallCountry.copy();
        try (var house = ChildHouse.open(data, Map.of(), SMALL);
                var crowd = crowd(data, house, "a")) {
            crowd.begin();
            crowd.await(BEFORE_THE_KILL);
            house.kill();
            crowd.stop();
            try (var again = ChildHouse.open(data, Map.of(), SMALL)) {
                everythingIsThere(data, again, crowd);
            }
        }
    }

    @Test
    void a_database_killed_under_load_loses_nothing_the_house_acknowledged() {
        var data = SmallCountry.copy();
        try (var house = ChildHouse.open(data, Map.of(), SMALL);
                var crowd = crowd(data, house, "b")) {
            crowd.begin();
            crowd.await(BEFORE_THE_KILL);
            Postgres.kill(data.resolve("postgresql"));
            crowd.stop();
            Await.until("the house is well again", () -> house.health() == 200);
            everythingIsThere(data, house, crowd);
        }
    }

    private static Crowd crowd(Path data, ChildHouse house, String round) {
        var crowd = new Crowd(List.of(house.at("/")));
        try (var oracle = new Oracle(data)) {
            Work.spread(oracle.owner(), crowd, round);
        }
        return crowd;
    }

    private static void everythingIsThere(Path data, ChildHouse house, Crowd crowd) {
        assertThat(crowd.surprises()).isEmpty();
        assertThat(crowd.done()).hasSizeGreaterThanOrEqualTo(BEFORE_THE_KILL);
        try (var oracle = new Oracle(data)) {
            oracle.findsNoHalves();
            oracle.findsAll(crowd.done());
            crowd.sendAgain(house.at("/"));
            oracle.findsNoHalves();
            oracle.findsAll(crowd.done());
            oracle.findsNothingTwice(crowd.sent());
            figuresAgree(house);
            Await.until("the journal is sealed", oracle::allIsSealed);
            assertThat(oracle.exportAndVerify().status()).isZero();
        }
    }

    /** The house's own recount of the register. */
    private static void figuresAgree(ChildHouse house) {
        var browser = new Browser(house.port());
        browser.signIn("statistician.nation", org.madang.residents.demo.DemoSignIns.PASSWORD);
        var check = browser.open("/api/statistics/population/check");
        assertThat(check.statusCode()).isEqualTo(200);
        assertThat(check.body()).contains("\"agrees\":true");
    }
}
