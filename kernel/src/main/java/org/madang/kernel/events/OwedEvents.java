package org.madang.kernel.events;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.madang.kernel.rounds.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;

/**
 * Tells listeners again what they still owe: after a start all that an earlier process left, later
 * what failed. An event that this build cannot read keeps nothing else from being told and no house
 * from opening; the operator is told of it once.
 */
final class OwedEvents extends Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(OwedEvents.class);
    private static final int AT_ONCE = 500;

    private final IncompleteEventPublications incomplete;
    private final FailedEventPublications failed;
    private final Duration pause;
    private final Set<UUID> unreadable = ConcurrentHashMap.newKeySet();
    private boolean isFirst = true;
    private volatile String example = "";

    OwedEvents(
            IncompleteEventPublications incomplete,
            FailedEventPublications failed,
            Duration pause) {
        super("owed-events", pause, true);
        this.incomplete = incomplete;
        this.failed = failed;
        this.pause = pause;
    }

    @Override
    protected void look() {
        int before = unreadable.size();
        if (isFirst) {
            isFirst = false;
            incomplete.resubmitIncompletePublications(this::isReadable);
        } else {
            failed.resubmit(
                    ResubmissionOptions.defaults()
                            .withMinAge(pause)
                            .withBatchSize(AT_ONCE)
                            .withFilter(this::isReadable));
        }
        int more = unreadable.size() - before;
        if (more > 0) {
            LOG.error(
                    "Events that this build cannot read wait for one that can: {} more, such as {}",
                    more,
                    example);
        }
    }

    private boolean isReadable(EventPublication publication) {
        if (unreadable.contains(publication.getIdentifier())) {
            return false;
        }
        try {
            publication.getEvent();
            return true;
        } catch (RuntimeException e) {
            unreadable.add(publication.getIdentifier());
            example = publication.getIdentifier() + " (" + e.getClass().getSimpleName() + ")";
            return false;
        }
    }
}
