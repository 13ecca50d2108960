package org.madang.app.baddays;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.madang.Madang;
import org.madang.app.CommandLine;
import org.madang.kernel.access.testing.Browser;
import org.madang.kernel.demo.DemoSignIn;

/**
 * The house and its database are lost at once under load; the standby takes their place and has
 * everything that anybody was told is done.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class LostPrimaryTest {

    private static final int BEFORE_THE_LOSS = 100;
    private static final String[] SMALL = {"--population", SmallCountry.POPULATION};

    @Test
    void a_promoted_standby_has_all_that_was_acknowledged() throws Exception {
        var lost = SmallCountry.copy();
        var kept = SmallCountry.temporary();
        var crowd = lostUnderLoad(lost, kept);
        try (var house = ChildHouse.open(kept, Map.of(), SMALL);
                var oracle = new Oracle(kept)) {
            assertThat(crowd.surprises()).isEmpty();
            assertThat(crowd.done()).hasSizeGreaterThanOrEqualTo(BEFORE_THE_LOSS);
            oracle.findsNoHalves();
            oracle.findsAll(crowd.done());
            crowd.sendAgain(house.at("/"));
            oracle.findsAll(crowd.done());
            oracle.findsNothingTwice(crowd.sent());
            var browser = new Browser(house.port());
            assertThat(browser.signIn("kim.minjun", DemoSignIn.PASSWORD).statusCode())
                    .isEqualTo(302);
            Await.until("the journal is sealed", oracle::allIsSealed);
            assertThat(oracle.exportAndVerify().status()).isZero();
        }
    }

    /** Everybody at work when house and database are killed, and the standby promoted. */
    private static Crowd lostUnderLoad(Path lost, Path kept) throws Exception {
        try (var house = ChildHouse.open(lost, Map.of(), SMALL);
                var following = new Following(lost, kept)) {
            Await.until("the standby is up to date", () -> following.says("Up to date."));
            var crowd = new Crowd(List.of(house.at("/")));
            try (var oracle = new Oracle(lost)) {
                Work.spread(oracle.owner(), crowd, "a");
            }
            crowd.begin();
            crowd.await(BEFORE_THE_LOSS);
            house.kill();
            Postgres.kill(lost.resolve("postgresql"));
            crowd.stop();
            assertThat(CommandLine.run(Madang.class, promote(kept), System.out, System.out))
                    .isZero();
            Await.until("the standby says so", () -> following.says("Promoted."));
            return crowd;
        }
    }

    private static String[] promote(Path data) {
        return new String[] {"promote", "--data", data.toString()};
    }

    /** {@code ./madang standby} in a thread of its own, with what it says. */
    private static final class Following implements AutoCloseable {
        private final ByteArrayOutputStream said = new ByteArrayOutputStream();
        private final Thread thread;

        Following(Path of, Path data) {
            var words =
                    new String[] {
                        "standby", "--of", of.toString(), "--data", data.toString(), "--synchronous"
                    };
            thread = Thread.ofPlatform().start(() -> follow(words));
        }

        private void follow(String[] words) {
            var out = new PrintStream(said, true, StandardCharsets.UTF_8);
            try {
                assertThat(CommandLine.run(Madang.class, words, out, out)).isZero();
            } catch (Exception e) {
                e.printStackTrace(out);
            }
        }

        boolean says(String words) {
            assertThat(said()).doesNotContain("Exception");
            return said().contains(words);
        }

        private String said() {
            return said.toString(StandardCharsets.UTF_8);
        }

        /** As Ctrl-C does, where it was not promoted. */
        @Override
        public void close() throws InterruptedException {
            thread.interrupt();
            thread.join();
        }
    }
}
