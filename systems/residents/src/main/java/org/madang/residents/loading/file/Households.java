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

    /** So that a file without households is not held in memory as one. */
    private static final int MOST = 1_000;

    private final CsvLines lines;
    private final LineRules rules;
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

    /** Lines of people so far, sound or not. */
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
        int size = 0;
        for (Cells cells = first; cells != null; cells = cells()) {
            if (!cells.at(Column.HOUSEHOLD).equals(key) || (size > 0 && key.isEmpty())) {
                ahead = cells;
                return new Household(key, members);
            }
            size++;
            if (size == MOST + 1) {
                faults.add(cells.fault(Column.HOUSEHOLD, TOO_MANY.with(MOST)));
            }
            var line = size > MOST ? null : rules.read(cells, faults);
            if (line != null) {
                members.add(line);
            }
        }
        ahead = null;
        return new Household(key, members);
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
