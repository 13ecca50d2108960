package org.madang.app.baddays;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.madang.kernel.database.EmbeddedDatabase;

/** Two servers on one database, asked in turn as a balancer would ask them. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class TwoServersTest {

    private static final int BEFORE_THE_KILL = 150;
    private static final int AFTERWARDS = 150;

    @Test
    void one_is_killed_under_load_and_everybody_goes_on_at_the_other() {
        var data = SmallCountry.copy();
        try (var database = EmbeddedDatabase.start(data.resolve("postgresql"), Map.of())) {
            var settings =
                    Map.of(
                            "madang.database.url", database.url(),
                            "madang.database.password", database.app().password(),
                            "madang.database.owner-password", database.owner().password());
            var population = new String[] {"--population", SmallCountry.POPULATION};
            // The first to come leads the sealing of the journal: it is the one that will die.
            try (var first = ChildHouse.open(data, settings, population);
                    var second = ChildHouse.open(data, settings, population);
                    var crowd = new Crowd(List.of(first.at("/"), second.at("/")));
                    var oracle = new Oracle(data)) {
                Work.spread(oracle.owner(), crowd, "c");
                crowd.sendFirstsToAllAtOnce();
                crowd.begin();
                crowd.await(BEFORE_THE_KILL);
                first.kill();
                crowd.await(crowd.done().size() + AFTERWARDS);
                crowd.stop();
                everythingIsThere(crowd, oracle);
            }
        }
    }

    private static void everythingIsThere(Crowd crowd, Oracle oracle) {
        assertThat(crowd.surprises()).isEmpty();
        var acknowledged = new HashSet<Order>();
        crowd.done().forEach(done -> acknowledged.add(done.order()));
        // Nobody signed in again, and nobody was turned away: what the one did not do, the other
        // did.
        assertThat(acknowledged).containsExactlyInAnyOrderElementsOf(crowd.sent());
        oracle.findsAll(crowd.done());
        oracle.findsNoHalves();
        oracle.findsNothingTwice(crowd.sent());
        Await.until("the other server seals the journal", oracle::allIsSealed);
        assertThat(oracle.exportAndVerify().status()).isZero();
    }
}
