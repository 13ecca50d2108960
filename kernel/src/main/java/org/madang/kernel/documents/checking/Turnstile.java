package org.madang.kernel.documents.checking;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lets each address through so many times a minute, so that numbers cannot be tried one by one. It
 * counts on this server alone and remembers a bounded number of addresses.
 */
final class Turnstile {

    private static final int MOST_ADDRESSES = 50_000;

    private final int perMinute;
    private final Clock clock;
    private final Map<String, Count> counts =
            new LinkedHashMap<>(1024, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
                    return size() > MOST_ADDRESSES;
                }
            };

    private record Count(Instant since, int passed) {}

    Turnstile(int perMinute, Clock clock) {
        this.perMinute = perMinute;
        this.clock = clock;
    }

    synchronized boolean passes(String address) {
        var now = clock.instant();
        var count = counts.get(address);
        if (count == null || count.since().plusSeconds(60).isBefore(now)) {
            counts.put(address, new Count(now, 1));
            return true;
        }
        counts.put(address, new Count(count.since(), count.passed() + 1));
        return count.passed() < perMinute;
    }
}
