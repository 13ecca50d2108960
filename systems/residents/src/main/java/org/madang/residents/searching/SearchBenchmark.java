package org.madang.residents.searching;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.bench.Benchmark;
import org.madang.kernel.bench.LoadLoop;
import org.madang.kernel.bench.Measurement;
import org.madang.kernel.database.Database;
import org.madang.kernel.places.DivisionCode;
import org.madang.residents.bench.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Searches for a name typed wrongly, one vowel off: with the date of birth in the whole nation, and
 * within a municipality. What counts is the slowest of a hundred.
 */
@Component
class SearchBenchmark implements Benchmark {

    private static final int MOST_MILLISECONDS = 50;

    /** Vowels of a Hangul syllable, and the final consonants of each. */
    private static final int VOWELS = 21;

    private static final int FINALS = 28;
    private static final char FIRST = '가';
    private static final char LAST = '힣';

    private record Wanted(String typed, LocalDate born, DivisionCode municipality) {}

    private final SearchResidents search;
    private final Access access;
    private final JdbcClient owner;

    SearchBenchmark(SearchResidents search, Access access, Database database) {
        this.search = search;
        this.access = access;
        this.owner = JdbcClient.create(database.asOwner());
    }

    @Override
    public String name() {
        return "residents";
    }

    @Override
    public List<Measurement> run() {
        var wanted = wanted();
        var born =
                LoadLoop.measure(
                        1,
                        6,
                        (worker, round) -> {
                            var one = wanted.get(round % wanted.size());
                            search(one, one.born(), null);
                        });
        var within =
                LoadLoop.measure(
                        1,
                        6,
                        (worker, round) -> {
                            var one = wanted.get(round % wanted.size());
                            search(one, null, one.municipality());
                        });
        return List.of(
                Measurement.alone("residents: search by name and birth", born.perSecond(), "/s"),
                Measurement.atMost(
                        "residents: search by name and birth, p99",
                        born.p99(),
                        "ms",
                        MOST_MILLISECONDS),
                Measurement.alone("residents: search by name and place", within.perSecond(), "/s"),
                Measurement.atMost(
                        "residents: search by name and place, p99",
                        within.p99(),
                        "ms",
                        MOST_MILLISECONDS));
    }

    private void search(Wanted one, @Nullable LocalDate born, @Nullable DivisionCode place) {
        var question = new SearchQuestion.ByName(one.typed(), born, place);
        var answer =
                access.as(
                        People.REGISTRAR,
                        () -> search.search(question, SearchPurpose.REPORT, "bench-1"));
        if (!(answer instanceof SearchAnswer.Found)) {
            throw new IllegalStateException("a search was refused: " + answer);
        }
    }

    /** People in no order the database could profit from, their names a vowel off. */
    private List<Wanted> wanted() {
        return owner.sql(
                        """
                        select n.name, r.birth_date, r.division
                        from residents.resident r
                        join residents.name n on n.resident_id = r.id and upper_inf(n.period)
                        where r.status = 'RESIDENT' and n.name ~ '^[가-힣]{3}$'
                        order by r.number_index
                        limit 2000
                        """)
                .query((row, n) ->
                        new Wanted(
                                mistyped(row.getString("name")),
                                row.getObject("birth_date", LocalDate.class),
                                DivisionCode.of(row.getString("division")).selfGoverning()))
                .list();
    }

    /** 김민준 as 김민즌: the next vowel in the last syllable. */
    private static String mistyped(String name) {
        char last = name.charAt(name.length() - 1);
        if (last < FIRST || last > LAST) {
            throw new IllegalArgumentException("a name in Hangul");
        }
        int code = last - FIRST;
        int vowel = code / FINALS % VOWELS;
        int other = vowel + 1 < VOWELS ? vowel + 1 : vowel - 1;
        return name.substring(0, name.length() - 1) + (char) (last + (other - vowel) * FINALS);
    }
}
