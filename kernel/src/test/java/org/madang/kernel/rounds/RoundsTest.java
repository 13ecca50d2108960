package org.madang.kernel.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private static final int MANY = 500;

    /** Counts the first of its rounds. */
    private static final class Counted extends Rounds {

        private final CountDownLatch latch;
        private boolean looked;

        Counted(CountDownLatch latch, boolean on) {
            super("counted", Duration.ofHours(1), on);
            this.latch = latch;
        }

        @Override
        protected void look() {
            if (!looked) {
                looked = true;
                latch.countDown();
            }
        }
    }

    @Test
    void whoever_starts_makes_a_round() throws InterruptedException {
        // Many, for one that looked for itself before it was known made none.
        var latch = new CountDownLatch(MANY);
        var all = new ArrayList<Rounds>();
        for (int i = 0; i < MANY; i++) {
            var one = new Counted(latch, true);
            one.start();
            all.add(one);
        }
        assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(all).allMatch(Rounds::isRunning);
        all.forEach(Rounds::stop);
        assertThat(all).noneMatch(Rounds::isRunning);
    }

    @Test
    void one_that_is_off_makes_none() {
        var latch = new CountDownLatch(1);
        var off = new Counted(latch, false);
        off.start();
        assertThat(off.isRunning()).isFalse();
        off.stop();
        assertThat(latch.getCount()).isOne();
    }
}
