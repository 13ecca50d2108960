package org.madang.residents.loading.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;
import org.madang.residents.Relation;
import org.madang.residents.Status;
import org.madang.residents.loading.file.Earlier.Place;

/**
 * What the lines of earlier addresses must be like. Whoever is registered is registered somewhere,
 * day after day (Resident Registration Act, Articles 6 and 10); only who was struck off is not
 * (Articles 8 and 20), and a line says so.
 */
final class EarlierRules {

    static final Text NOT_AFTER =
            Text.of("시작한 날보다 뒤여야 합니다.", "It must be after the day on which it began.");
    static final Text OVERLAP =
            Text.of(
                    "앞 기간과 겹칩니다: 한 사람의 주소는 하나입니다 (주민등록법 제10조제2항).",
                    "It overlaps the period before: nobody is registered twice (Resident"
                            + " Registration Act, Article 10, paragraph 2).");
    static final Text GAP =
            Text.of(
                    "앞 기간과 이어지지 않습니다: 말소되어 있던 기간은 말소로 한 줄 적습니다 (제20조).",
                    "It does not follow the period before: a time struck off the register has a"
                            + " line that says so (Article 20).");
    static final Text NO_PLACE =
            Text.of("말소되어 있던 기간에는 주소를 비웁니다.", "Leave it empty for a time struck off.");
    static final Text OWN_HEAD =
            Text.of(
                    "세대를 비우면 혼자인 세대의 세대주(HEAD)로 적습니다.",
                    "Without a household it is the head (HEAD) of one of their own.");
    static final Text NOT_THEN =
            Text.of(
                    "{0} 가운데 하나여야 합니다: 지난 기간의 등록 상태입니다.",
                    "It must be one of {0}: the standing of that time.");
    static final Text STANDING_EARLIER =
            Text.of(
                    "지금 주소로 오기 전입니다: 그때의 상태는 이전 주소의 줄에 적습니다.",
                    "It is before the present address: the lines of earlier ones say what was"
                            + " then.");

    private static final Set<Status> THEN =
            EnumSet.of(Status.RESIDENT, Status.UNKNOWN, Status.OVERSEAS, Status.CANCELLED);
    private static final List<Column> OF_A_PLACE =
            List.of(
                    Column.HOUSEHOLD,
                    Column.RELATION,
                    Column.DIVISION,
                    Column.ROAD,
                    Column.BUILDING,
                    Column.UNIT);

    private final LineRules rules;

    EarlierRules(LineRules rules) {
        this.rules = rules;
    }

    /** Whether a line tells of an earlier period. */
    static boolean tells(Cells cells) {
        return !cells.at(Column.UNTIL).isEmpty();
    }

    /** The period of the line; null where faults were found, which are added to the list. */
    @Nullable Earlier read(Cells cells, List<Fault> faults) {
        int before = faults.size();
        var since = rules.day(cells, Column.SINCE, faults);
        var until = rules.day(cells, Column.UNTIL, faults);
        if (since != null && until != null && !until.isAfter(since)) {
            faults.add(cells.fault(Column.UNTIL, NOT_AFTER));
        }
        var reported = rules.optionalDay(cells, Column.REPORTED_ON, faults);
        if (since != null && reported.isPresent() && reported.get().isBefore(since)) {
            faults.add(cells.fault(Column.REPORTED_ON, LineRules.REPORTED_EARLY));
        }
        var status = status(cells, faults);
        var place = status == Status.CANCELLED ? nowhere(cells, faults) : place(cells, faults);
        return faults.size() > before || since == null || until == null || status == null
                ? null
                : new Earlier(cells.line(), since, until, status, place, reported.orElse(since));
    }

    private static @Nullable Status status(Cells cells, List<Fault> faults) {
        var word = cells.at(Column.STATUS);
        if (word.isEmpty()) {
            return Status.RESIDENT;
        }
        for (var status : THEN) {
            if (status.name().equals(word) || status.word().ko().equals(word)) {
                return status;
            }
        }
        var words = THEN.stream().map(Status::name).toList();
        faults.add(cells.fault(Column.STATUS, NOT_THEN.with(String.join(", ", words))));
        return null;
    }

    private static @Nullable Place nowhere(Cells cells, List<Fault> faults) {
        OF_A_PLACE.stream()
                .filter(column -> !cells.at(column).isEmpty())
                .forEach(column -> faults.add(cells.fault(column, NO_PLACE)));
        return null;
    }

    private @Nullable Place place(Cells cells, List<Fault> faults) {
        var relation = rules.relation(cells, faults);
        var building = rules.building(cells, faults);
        rules.unit(cells, faults);
        var household = cells.at(Column.HOUSEHOLD);
        rules.key(household, cells, faults);
        if (household.isEmpty() && relation != null && relation != Relation.HEAD) {
            faults.add(cells.fault(Column.RELATION, OWN_HEAD));
        }
        // No cell holds a line end, so that no word of the old register is the same.
        var word = household.isEmpty() ? "\n" + cells.line() : household;
        return relation == null || building == null
                ? null
                : new Place(word, relation, building, cells.at(Column.UNIT));
    }

    /** What is wrong with the periods of a person one after another, the present one the last. */
    static List<Fault> faults(FileLine person) {
        var faults = new ArrayList<Fault>();
        LocalDate last = null;
        for (var earlier : person.earlier()) {
            if (last == null && earlier.since().isBefore(person.birth())) {
                faults.add(new Fault(earlier.line(), Column.SINCE, LineRules.BEFORE_BIRTH));
            }
            follows(last, earlier.since(), earlier.line(), faults);
            last = earlier.until();
        }
        follows(last, person.since(), person.line(), faults);
        var statusSince = person.statusSince();
        if (last != null && statusSince != null && statusSince.isBefore(person.since())) {
            faults.add(new Fault(person.line(), Column.STATUS_SINCE, STANDING_EARLIER));
        }
        return faults;
    }

    private static void follows(
            @Nullable LocalDate last, LocalDate since, long line, List<Fault> faults) {
        if (last != null && since.isBefore(last)) {
            faults.add(new Fault(line, Column.SINCE, OVERLAP));
        } else if (last != null && since.isAfter(last)) {
            faults.add(new Fault(line, Column.SINCE, GAP));
        }
    }

    /** In the order of time, whatever that of the lines. */
    static List<Earlier> sorted(List<Earlier> earlier) {
        return earlier.stream().sorted(Comparator.comparing(Earlier::since)).toList();
    }
}
