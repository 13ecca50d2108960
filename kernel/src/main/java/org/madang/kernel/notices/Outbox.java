package org.madang.kernel.notices;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.madang.kernel.access.HouseClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Carries what is owed out of the house. A row is leased in one statement by moving its due time
 * ahead, carried without holding a transaction, and then marked as done: of several servers one
 * carries it, and a server that dies in between leaves it due again. After ten attempts over about
 * a day it is given up; the inbox has the notice in any case.
 */
final class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final int MOST_ATTEMPTS = 10;

    private record Due(long notice, String channel, Recipient recipient, int attempts) {}

    private final JdbcClient jdbc;
    private final Inbox inbox;
    private final Map<String, Channel> channels;
    private final HouseClock clock;

    Outbox(JdbcClient jdbc, Inbox inbox, List<Channel> channels, HouseClock clock) {
        this.jdbc = jdbc;
        this.inbox = inbox;
        this.channels =
                channels.stream().collect(Collectors.toMap(Channel::code, Function.identity()));
        this.clock = clock;
    }

    boolean hasChannels() {
        return !channels.isEmpty();
    }

    /** Carries everything that is due now; returns how many letters were tried. */
    int round() {
        int tried = 0;
        for (var due = lease(); due.isPresent(); due = lease()) {
            carry(due.get());
            tried++;
        }
        return tried;
    }

    private Optional<Due> lease() {
        var now = clock.clock().instant();
        return jdbc.sql(
                        """
                        update notices.delivery d
                           set due_at = :until, attempts = attempts + 1
                          from (select notice, channel from notices.delivery
                                 where done_at is null and failed_at is null and due_at <= :now
                                   and channel in (:channels)
                                 order by due_at limit 1 for update skip locked) next
                         where d.notice = next.notice and d.channel = next.channel
                        returning d.notice, d.channel, d.recipient, d.attempts
                        """)
                .param("until", at(now.plus(LEASE)))
                .param("now", at(now))
                .param("channels", List.copyOf(channels.keySet()))
                .query((row, n) ->
                        new Due(
                                row.getLong(1),
                                row.getString(2),
                                new Recipient(row.getString(3)),
                                row.getInt(4)))
                .optional();
    }

    private void carry(Due due) {
        var letter = inbox.letter(due.recipient(), due.notice());
        var channel = channels.get(due.channel());
        try {
            if (letter.isPresent() && channel != null) {
                channel.carry(letter.get());
            }
            end(due, "done_at");
        } catch (IOException | RuntimeException e) {
            // By number only: neither whom it was for nor what it said is for a log.
            LOG.warn(
                    "Notice {} was not carried by {} at attempt {}: {}",
                    due.notice(),
                    due.channel(),
                    due.attempts(),
                    e.getClass().getSimpleName());
            again(due);
        }
    }

    private void again(Due due) {
        if (due.attempts() >= MOST_ATTEMPTS) {
            end(due, "failed_at");
            return;
        }
        var pause = Duration.ofMinutes(1L << Math.min(due.attempts() - 1, 8));
        jdbc.sql("update notices.delivery set due_at = ? where notice = ? and channel = ?")
                .params(at(clock.clock().instant().plus(pause)), due.notice(), due.channel())
                .update();
    }

    private void end(Due due, String column) {
        jdbc.sql(
                        """
                        update notices.delivery
                           set done_at = case when :column = 'done_at' then :now end,
                               failed_at = case when :column = 'failed_at' then :now end
                         where notice = :notice and channel = :channel
                        """)
                .param("column", column)
                .param("now", at(clock.clock().instant()))
                .param("notice", due.notice())
                .param("channel", due.channel())
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
