package org.madang.services.bundles;

import java.time.Duration;
import org.madang.kernel.rounds.Rounds;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Looks for parts of bundles to begin, while the server is up. */
@Component
class BundleWork extends Rounds {

    private static final long PAUSE = 1000;

    private final BeginParts parts;

    BundleWork(BeginParts parts, @Value("${madang.services.jobs:true}") boolean jobs) {
        super("bundles", Duration.ofMillis(PAUSE), jobs);
        this.parts = parts;
    }

    @Override
    protected void look() {
        parts.round();
    }
}
