package org.madang.residents.population;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.journal.Deed;
import org.madang.kernel.journal.Journal;
import org.madang.kernel.journal.JournalEntry;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.kernel.places.DivisionCode;
import org.madang.residents.ResidentRegistration;
import org.madang.residents.registry.DivisionPrefix;
import org.madang.residents.registry.RegisterClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The population on any day since the register opened. A day's figures are kept until anything is
 * counted, and never longer than a minute.
 */
@Service
class Population {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final int KEPT = 24;
    private static final int MONTHS = 13;
    private static final Purpose CHECK =
            Purpose.of(
                    "residents.check-figures",
                    Text.of("인구 통계와 주민등록의 대조", "Checking figures against the register"));

    private final Figures figures;
    private final RegisterClock clock;
    private final Access access;
    private final Journal journal;
    private final Map<Object, Kept> kept =
            new LinkedHashMap<>(16, 0.75f, true) {
                @java.io.Serial private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Object, Kept> eldest) {
                    return size() > KEPT;
                }
            };

    Population(Figures figures, RegisterClock clock, Access access, Journal journal) {
        this.figures = figures;
        this.clock = clock;
        this.access = access;
        this.journal = journal;
    }

    private record Kept(long version, Instant since, Object value) {}

    private record MonthsOf(String prefix, LocalDate day) {}

    /** A division where figures and register differ. */
    record Doubt(String division, long figure, long register) {}

    LocalDate today() {
        return clock.today();
    }

    /** The first day there are figures of; empty before anybody was counted. */
    Optional<LocalDate> firstDay() {
        return figures.firstDay();
    }

    Snapshot on(LocalDate day) {
        return keptOr(day, Snapshot.class, now -> figures.snapshot(day, now));
    }

    /** The ends of the last twelve full months up to the day and the one before them. */
    List<Month> months(@Nullable DivisionCode division, LocalDate day) {
        var prefix = division == null ? "" : DivisionPrefix.of(division);
        return keptOr(
                        new MonthsOf(prefix, day),
                        Months.class,
                        now -> new Months(figures.months(prefix, ends(day))))
                .list();
    }

    private record Months(List<Month> list) {}

    private List<LocalDate> ends(LocalDate day) {
        var last = YearMonth.from(day.plusDays(1)).minusMonths(1);
        var ends = new ArrayList<LocalDate>();
        for (int back = MONTHS - 1; back >= 0; back--) {
            ends.add(last.minusMonths(back).atEndOfMonth());
        }
        return ends;
    }

    private interface Reading<T> {
        T read(Instant now);
    }

    private <T> T keptOr(Object key, Class<T> type, Reading<T> reading) {
        long version = figures.version();
        var now = clock.clock().instant();
        synchronized (kept) {
            var known = kept.get(key);
            if (known != null
                    && known.version() == version
                    && now.isBefore(known.since().plus(FRESH))) {
                return type.cast(known.value());
            }
        }
        var read = reading.read(now);
        synchronized (kept) {
            kept.put(key, new Kept(version, now, read));
        }
        return read;
    }

    /**
     * Counts the register and says where the figures differ; nobody in it is seen. For officials
     * who are charged with it.
     */
    @Transactional
    List<Doubt> doubts(LocalDate day) {
        var official = access.official(ResidentRegistration.STATISTICS);
        journal.write(
                new JournalEntry(
                        official, CHECK, Deed.READ, null, "residents.check-figures", List.of()));
        return figures.doubts(day);
    }
}
