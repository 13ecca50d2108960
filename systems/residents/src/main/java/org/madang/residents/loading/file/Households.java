package org.madang.residents.loading.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;
import org.madang.residents.loading.file.CsvLines.Line;

/** Reads the file household by household; what is wrong is told and left out. */
final class Households {

    static final Text TOO_MANY =
            Text.of("한 세대에 {0}명이 넘습니다.", "A household has more than {0} members.");

    static final Text NOBODYS =
            Text.of(
                    "이전 주소의 줄은 그 사람의 줄 바로 뒤에, 같은 번호로 적습니다.",
                    "A line of an earlier address stands right after the person's own, with the"
                            + " same number.");
    static final Text TOO_MANY_EARLIER =
            Text.of("한 사람의 이전 주소가 {0}개를 넘습니다.", "A person has more than {0} earlier addresses.");

    /** So that a file without households is not held in memory as one. */
    private static final int MOST = 1_000;

    private static final int MOST_EARLIER = 200;

    private final CsvLines lines;
    private final LineRules rules;
    private final EarlierRules earlierRules;
    private final Consumer<Fault> told;
    private final Cells.@Nullable Heading heading;
    private @Nullable Cells ahead;
    private long people;

    /**
     * @param told is told every fault
     */
    Households(CsvLines lines, LineRules rules, Consumer<Fault> told) throws IOException {
        this.lines = lines;
        this.rules = rules;
        this.earlierRules = new EarlierRules(rules);
        this.told = told;
        this.heading = heading();
        this.ahead = cells();
    }

    private Cells.@Nullable Heading heading() throws IOException {
        var faults = new ArrayList<Fault>();
        var first = lines.next();
        var words = first == null ? List.<String>of() : first.cells();
        if (first != null && first.fault() != null) {
            faults.add(new Fault(1, null, first.fault()));
        }
        var read = Cells.Heading.of(words, faults);
        faults.forEach(told);
        return faults.isEmpty() ? read : null;
    }

    /** Whether the file tells of earlier addresses at all. */
    boolean tellsEarlier() {
        return heading != null && heading.places().containsKey(Column.UNTIL);
    }

    /** Lines so far, sound or not. */
    long people() {
        return people;
    }

    /** The next household without faults; null at the end. */
    @Nullable Household next() throws IOException {
        for (var first = ahead; first != null; first = ahead) {
            var faults = new ArrayList<Fault>();
            var household = household(first, faults);
            if (faults.isEmpty()) {
                faults.addAll(household.faults());
            }
            if (faults.isEmpty()) {
                return household;
            }
            faults.forEach(told);
        }
        return null;
    }

    private Household household(Cells first, List<Fault> faults) throws IOException {
        var key = first.at(Column.HOUSEHOLD);
        var members = new ArrayList<FileLine>();
        var person = new OnePerson(faults, members);
        int size = 0;
        for (Cells cells = first; cells != null; cells = cells()) {
            if (EarlierRules.tells(cells)) {
                person.earlier(cells);
                continue;
            }
            boolean another = !cells.at(Column.HOUSEHOLD).equals(key) || key.isEmpty();
            if (another && size > 0) {
                ahead = cells;
                person.end();
                return new Household(key, members);
            }
            // A line of an earlier address may have stood first, where it does not belong.
            key = cells.at(Column.HOUSEHOLD);
            size++;
            if (size == MOST + 1) {
                faults.add(cells.fault(Column.HOUSEHOLD, TOO_MANY.with(MOST)));
            }
            person.begin(cells, size <= MOST);
        }
        ahead = null;
        person.end();
        return new Household(key, members);
    }

    /** The lines of one person: their own, and after it those of their earlier addresses. */
    private final class OnePerson {

        private final List<Fault> faults;
        private final List<FileLine> members;
        private final List<Earlier> earlier = new ArrayList<>();
        private @Nullable Cells own;
        private @Nullable FileLine line;
        private int lines;
        private boolean sound = true;

        OnePerson(List<Fault> faults, List<FileLine> members) {
            this.faults = faults;
            this.members = members;
        }

        void begin(Cells cells, boolean read) {
            end();
            own = cells;
            lines = 0;
            sound = true;
            line = read ? rules.read(cells, faults) : null;
        }

        void earlier(Cells cells) {
            if (own == null || !digits(own).equals(digits(cells))) {
                faults.add(cells.fault(Column.NUMBER, NOBODYS));
                return;
            }
            if (++lines > MOST_EARLIER) {
                if (lines == MOST_EARLIER + 1) {
                    faults.add(cells.fault(Column.SINCE, TOO_MANY_EARLIER.with(MOST_EARLIER)));
                }
                return;
            }
            var read = earlierRules.read(cells, faults);
            sound &= read != null;
            if (read != null) {
                earlier.add(read);
            }
        }

        void end() {
            var read = line;
            if (read != null) {
                var whole = read.with(EarlierRules.sorted(earlier));
                if (sound) {
                    faults.addAll(EarlierRules.faults(whole));
                }
                members.add(whole);
            }
            earlier.clear();
            line = null;
            own = null;
        }

        private static String digits(Cells cells) {
            return cells.at(Column.NUMBER).replace("-", "");
        }
    }

    /** The next line whose cells can be told apart; the others are told. */
    private @Nullable Cells cells() throws IOException {
        var known = heading;
        if (known == null) {
            return null;
        }
        for (Line line; (line = lines.next()) != null; ) {
            people++;
            if (line.fault() != null) {
                told.accept(new Fault(line.number(), null, line.fault()));
            } else if (line.cells().size() != known.columns()) {
                told.accept(new Fault(line.number(), null, LineRules.CELLS));
            } else {
                return new Cells(line.number(), line.cells(), known);
            }
        }
        return null;
    }
}
