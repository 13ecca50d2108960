package org.madang.kernel.notices;

import java.time.Duration;
import org.madang.kernel.rounds.Rounds;

/** Looks into the outbox while the server is up; asleep where the house has no channel. */
final class Delivering extends Rounds {

    private final Outbox outbox;

    Delivering(Outbox outbox, Duration every) {
        super("notices", every, outbox.hasChannels());
        this.outbox = outbox;
    }

    @Override
    protected void look() {
        outbox.round();
    }
}
