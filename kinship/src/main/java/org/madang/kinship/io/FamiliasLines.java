package org.madang.kinship.io;

import java.util.List;
import org.madang.kinship.InvalidKinshipData;
import org.madang.kinship.Problem;

/** The lines of a file that is read one value a line, and where the reading stands. */
final class FamiliasLines {
    private final String file;
    private final List<String> lines;
    private int next;

    FamiliasLines(String file, String text) {
        this.file = file;
        lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
    }

    /** Number of the line last read, from 1. */
    int number() {
        return next;
    }

    FileProblem problem(int line, Problem problem) {
        return new FileProblem(file, line, 1, problem);
    }

    InvalidKinshipFile bad(int line, String due, String found) {
        Problem problem = new Problem(Problem.Code.BAD_FIELD, due, "'" + found + "'");
        return new InvalidKinshipFile(List.of(problem(line, problem)));
    }

    boolean hasMore() {
        return next < lines.size();
    }

    /** The next line without quotation marks. */
    String text() {
        if (!hasMore()) {
            throw bad(lines.size() + 1, "one more line", "end of file");
        }
        return lines.get(next++).replace("\"", "").strip();
    }

    void skipEmpty() {
        while (hasMore() && lines.get(next).replace("\"", "").isBlank()) {
            next++;
        }
    }

    void expect(String due) {
        String found = text();
        if (!found.equals(due)) {
            throw bad(next, due, found);
        }
    }

    boolean flag() {
        String found = text();
        if (!found.startsWith("#TRUE#") && !found.startsWith("#FALSE#")) {
            throw bad(next, "#TRUE# or #FALSE#", found);
        }
        return found.startsWith("#TRUE#");
    }

    int count(String due) {
        return count(text(), due);
    }

    int count(String found, String due) {
        if (!found.matches("\\d{1,9}")) {
            throw bad(next, due, found);
        }
        return Integer.parseInt(found);
    }

    double decimal(String due) {
        String found = text();
        try {
            return Double.parseDouble(found);
        } catch (NumberFormatException e) {
            throw bad(next, due, found);
        }
    }

    /** Goes on after the next line that reads so; false if there is none. */
    boolean find(String due) {
        while (hasMore()) {
            if (text().equals(due)) {
                return true;
            }
        }
        return false;
    }

    /** Runs a part whose problems stand at that line. */
    void at(int line, Runnable part) {
        try {
            part.run();
        } catch (InvalidKinshipData bad) {
            throw new InvalidKinshipFile(
                    bad.problems().stream().map(p -> problem(line, p)).toList());
        }
    }
}
