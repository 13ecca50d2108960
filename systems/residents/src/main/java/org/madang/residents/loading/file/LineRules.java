package org.madang.residents.loading.file;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;
import org.madang.kernel.places.DivisionCode;
import org.madang.kernel.places.DivisionLevel;
import org.madang.kernel.places.Gazetteer;
import org.madang.residents.Relation;
import org.madang.residents.Status;
import org.madang.residents.loading.file.FileLine.Building;
import org.madang.residents.naming.NameRules;
import org.madang.residents.numbers.NumberReading;
import org.madang.residents.numbers.NumberScheme;

/** What a line must be like by itself. */
final class LineRules {

    static final Text CELLS =
            Text.of("칸의 수가 제목 줄과 다릅니다.", "The line has another number of cells than the heading.");
    static final Text MISSING = Text.of("비어 있습니다.", "It is empty.");
    static final Text LONG = Text.of("{0}자를 넘습니다.", "It is longer than {0} characters.");
    static final Text NO_DATE =
            Text.of("2020-01-31처럼 적은 날짜가 아닙니다.", "It is no date such as 2020-01-31.");
    static final Text FUTURE = Text.of("아직 오지 않은 날입니다.", "The day has not come yet.");
    static final Text FOREIGNER =
            Text.of(
                    "외국인등록번호입니다: 주민이 아닌 세대원은 나중에 세대에 표시합니다 (주민등록법 제6조제1항).",
                    "It is a foreigner's number: they are shown on a household afterwards (Resident"
                            + " Registration Act, Article 6, paragraph 1).");
    static final Text NO_WORD = Text.of("{0} 가운데 하나여야 합니다.", "It must be one of {0}.");
    static final Text NO_TOWNSHIP =
            Text.of("지금 있는 읍·면·동의 열 자리 코드가 아닙니다.", "No township has this ten-digit code today.");
    static final Text NO_ROAD = Text.of("길 이름이 아닙니다.", "It is no name of a road.");
    static final Text NO_BUILDING =
            Text.of("12나 12-3처럼 적은 건물번호가 아닙니다.", "It is no building number such as 12 or 12-3.");
    static final Text BEFORE_BIRTH = Text.of("태어나기 전입니다.", "It is before the birth.");
    static final Text NEEDS_DAY =
            Text.of("거주자가 아니면 언제부터인지 적습니다.", "Say since when, for whoever is no plain resident.");
    static final Text NEEDS_NO_DAY = Text.of("거주자는 비워 둡니다.", "Leave it empty for a resident.");
    static final Text NOT_AFTER_SINCE =
            Text.of("전입한 날보다 뒤여야 합니다.", "It must be after the day of moving in.");
    static final Text REPORTED_EARLY =
            Text.of("전입한 날보다 먼저 신고할 수 없습니다.", "Nobody reports a move before it is made.");

    private static final int LONGEST_UNIT = 80;
    private static final int LONGEST_KEY = 60;
    private static final Pattern ROAD = Pattern.compile("[가-힣A-Za-z0-9.·\\- ]{1,80}");
    private static final Pattern BUILDING = Pattern.compile("([1-9][0-9]{0,4})(?:-([0-9]{1,5}))?");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    private static final Map<String, Relation> RELATIONS =
            words(Relation.values(), Relation::name, Relation::word);
    private static final Map<String, Status> STATES =
            words(Status.values(), Status::name, Status::word);

    private final NumberScheme scheme;
    private final Gazetteer gazetteer;
    private final LocalDate today;
    private final Map<String, Boolean> townships = new HashMap<>();

    /**
     * @param today the day the file describes
     */
    LineRules(NumberScheme scheme, Gazetteer gazetteer, LocalDate today) {
        this.scheme = scheme;
        this.gazetteer = gazetteer;
        this.today = today;
    }

    private static <E extends Enum<E>> Map<String, E> words(
            E[] values, Function<E, String> code, Function<E, Text> word) {
        var words = new HashMap<String, E>();
        Arrays.stream(values).forEach(value -> words.put(code.apply(value), value));
        Arrays.stream(values).forEach(value -> words.put(word.apply(value).ko(), value));
        return Map.copyOf(words);
    }

    /** The resident of the line; null where faults were found, which are added to the list. */
    @Nullable FileLine read(Cells cells, List<Fault> faults) {
        int before = faults.size();
        var number = number(cells, faults);
        var name = name(cells, faults);
        var relation = relation(cells, faults);
        var status =
                cells.at(Column.STATUS).isEmpty()
                        ? Status.RESIDENT
                        : word(cells, Column.STATUS, STATES, faults);
        var building = building(cells, faults);
        unit(cells, faults);
        var key = cells.at(Column.HOUSEHOLD);
        if (key.isEmpty()) {
            faults.add(cells.fault(Column.HOUSEHOLD, MISSING));
        }
        key(key, cells, faults);
        var since = day(cells, Column.SINCE, faults);
        var statusSince = optionalDay(cells, Column.STATUS_SINCE, faults);
        var reported = optionalDay(cells, Column.REPORTED_ON, faults);
        if (faults.size() > before
                || number == null
                || relation == null
                || status == null
                || building == null
                || since == null) {
            return null;
        }
        var line =
                new FileLine(
                        cells.line(),
                        number.number(),
                        number.birth(),
                        number.sex(),
                        name.whole(),
                        name.inLatin(),
                        status,
                        statusSince.orElse(null),
                        relation,
                        building,
                        cells.at(Column.UNIT),
                        since,
                        reported.orElse(since),
                        List.of());
        faults.addAll(days(line, cells));
        return faults.size() > before ? null : line;
    }

    @Nullable Relation relation(Cells cells, List<Fault> faults) {
        return word(cells, Column.RELATION, RELATIONS, faults);
    }

    void unit(Cells cells, List<Fault> faults) {
        if (cells.at(Column.UNIT).length() > LONGEST_UNIT) {
            faults.add(cells.fault(Column.UNIT, LONG.with(LONGEST_UNIT)));
        }
    }

    void key(String household, Cells cells, List<Fault> faults) {
        if (household.length() > LONGEST_KEY) {
            faults.add(cells.fault(Column.HOUSEHOLD, LONG.with(LONGEST_KEY)));
        }
    }

    private NumberReading.@Nullable Valid number(Cells cells, List<Fault> faults) {
        switch (scheme.read(cells.at(Column.NUMBER))) {
            case NumberReading.Valid valid when valid.foreigner() ->
                    faults.add(cells.fault(Column.NUMBER, FOREIGNER));
            case NumberReading.Valid valid -> {
                return valid;
            }
            case NumberReading.Invalid(var fault) ->
                    faults.add(cells.fault(Column.NUMBER, fault.words()));
        }
        return null;
    }

    private static NameRules.FullName name(Cells cells, List<Fault> faults) {
        var name =
                new NameRules.FullName(
                        cells.at(Column.FAMILY_NAME),
                        cells.at(Column.GIVEN_NAME),
                        cells.at(Column.LATIN));
        for (var refusal : NameRules.refusals(name)) {
            var column = "latin".equals(refusal.field()) ? Column.LATIN : Column.GIVEN_NAME;
            faults.add(cells.fault(column, refusal.words()));
        }
        return name;
    }

    private static <E> @Nullable E word(
            Cells cells, Column column, Map<String, E> words, List<Fault> faults) {
        var found = words.get(cells.at(column));
        if (found == null) {
            var choice = words.keySet().stream().filter(word -> word.charAt(0) < 'a').sorted();
            faults.add(cells.fault(column, NO_WORD.with(String.join(", ", choice.toList()))));
        }
        return found;
    }

    @Nullable Building building(Cells cells, List<Fault> faults) {
        int before = faults.size();
        var division = cells.at(Column.DIVISION);
        if (!townships.computeIfAbsent(division, this::isTownship)) {
            faults.add(cells.fault(Column.DIVISION, NO_TOWNSHIP));
        }
        if (!ROAD.matcher(cells.at(Column.ROAD)).matches()) {
            faults.add(cells.fault(Column.ROAD, NO_ROAD));
        }
        var building = BUILDING.matcher(cells.at(Column.BUILDING));
        if (!building.matches()) {
            faults.add(cells.fault(Column.BUILDING, NO_BUILDING));
        }
        if (faults.size() > before) {
            return null;
        }
        var sub = building.group(2);
        return new Building(
                division,
                cells.at(Column.ROAD),
                Integer.parseInt(building.group(1)),
                sub == null ? 0 : Integer.parseInt(sub));
    }

    private boolean isTownship(String code) {
        return DivisionCode.parse(code)
                .filter(division -> division.level() == DivisionLevel.TOWNSHIP)
                .flatMap(division -> gazetteer.at(division, today))
                .isPresent();
    }

    Optional<LocalDate> optionalDay(Cells cells, Column column, List<Fault> faults) {
        return cells.at(column).isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(day(cells, column, faults));
    }

    @Nullable LocalDate day(Cells cells, Column column, List<Fault> faults) {
        try {
            var day = LocalDate.parse(cells.at(column), DAY);
            if (day.isAfter(today)) {
                faults.add(cells.fault(column, FUTURE));
            }
            return day;
        } catch (DateTimeParseException e) {
            faults.add(cells.fault(column, NO_DATE));
            return null;
        }
    }

    /** Days that do not follow each other. */
    private static List<Fault> days(FileLine line, Cells cells) {
        if (line.since().isBefore(line.birth())) {
            return List.of(cells.fault(Column.SINCE, BEFORE_BIRTH));
        }
        if (line.reportedOn().isBefore(line.since())) {
            return List.of(cells.fault(Column.REPORTED_ON, REPORTED_EARLY));
        }
        var statusSince = line.statusSince();
        if (line.status() == Status.RESIDENT) {
            return statusSince == null
                    ? List.of()
                    : List.of(cells.fault(Column.STATUS_SINCE, NEEDS_NO_DAY));
        }
        if (statusSince == null) {
            return List.of(cells.fault(Column.STATUS_SINCE, NEEDS_DAY));
        }
        if (!statusSince.isAfter(line.birth())) {
            return List.of(cells.fault(Column.STATUS_SINCE, BEFORE_BIRTH));
        }
        return line.departed() && !statusSince.isAfter(line.since())
                ? List.of(cells.fault(Column.STATUS_SINCE, NOT_AFTER_SINCE))
                : List.of();
    }
}
