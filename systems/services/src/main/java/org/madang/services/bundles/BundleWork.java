package org.madang.services.bundles;

import org.madang.services.engine.Rounds;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Looks for parts of bundles to begin, while the server is up. */
@Component
class BundleWork extends Rounds {

    private static final long PAUSE = 1000;

    private final BeginParts parts;

    BundleWork(BeginParts parts, @Value("${madang.services.jobs:true}") boolean jobs) {
        super("bundles", PAUSE, jobs);
        this.parts = parts;
    }

    @Override
    protected void look() {
        parts.round();
    }
}
