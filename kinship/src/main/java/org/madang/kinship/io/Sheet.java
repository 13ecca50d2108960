package org.madang.kinship.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.madang.kinship.InvalidKinshipData;
import org.madang.kinship.Problem;

/** A table with a header line, separated by tabs, commas or semicolons, that collects problems. */
final class Sheet {
    private final String file;
    private final List<FileProblem> problems;
    private final List<String> header = new ArrayList<>();
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();

    /** A field of a line other than the one being read cannot be read. */
    static final class BadField extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        private final String heading;
        private final transient Problem problem;

        BadField(String heading, Problem problem) {
            super(problem.en());
            this.heading = heading;
            this.problem = problem;
        }
    }

    /** One line. */
    final class Row {
        final int line;
        private final List<String> cells;

        Row(int line, List<String> cells) {
            this.line = line;
            this.cells = cells;
        }

        /** The field under a heading, empty if there is none. */
        String text(String heading) {
            Integer c = columns.get(heading);
            return c == null || c >= cells.size() ? "" : cells.get(c);
        }

        String text(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        /** The field read as something; {@code null} and a problem noted if it cannot be. */
        <T> @Nullable T read(String heading, Function<String, T> reader) {
            String text = text(heading);
            try {
                return reader.apply(text);
            } catch (InvalidKinshipData bad) {
                bad.problems().forEach(p -> note(heading, p));
            } catch (BadField bad) {
                note(bad.heading, bad.problem);
            } catch (IllegalArgumentException bad) {
                note(heading, new Problem(Problem.Code.BAD_FIELD, heading, "'" + text + "'"));
            }
            return null;
        }

        void note(String heading, Problem problem) {
            note(columns.getOrDefault(heading, -1) + 1, problem);
        }

        void note(int column, Problem problem) {
            problems.add(new FileProblem(file, line, column, problem));
        }
    }

    Sheet(String file, String text, List<String> required, List<FileProblem> problems) {
        this.file = file;
        this.problems = problems;
        int number = 0;
        char separator = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (separator == 0) {
                String plain = line.startsWith("\uFEFF") ? line.substring(1) : line;
                separator = separator(plain);
                header.addAll(cells(plain, separator));
                for (String h : header) {
                    columns.putIfAbsent(h, columns.size());
                }
                continue;
            }
            List<String> cells = cells(line, separator);
            if (cells.size() > header.size()) {
                problems.add(
                        new FileProblem(
                                file,
                                number,
                                header.size() + 1,
                                new Problem(Problem.Code.BAD_FIELD, "line", "too many fields")));
            }
            rows.add(new Row(number, cells));
        }
        for (String heading : required) {
            if (!columns.containsKey(heading)) {
                problems.add(
                        new FileProblem(
                                file,
                                1,
                                0,
                                new Problem(Problem.Code.BAD_FIELD, heading, "no such column")));
            }
        }
    }

    private static char separator(String line) {
        if (line.indexOf('\t') >= 0) {
            return '\t';
        }
        return line.indexOf(';') >= 0 ? ';' : ',';
    }

    private static List<String> cells(String line, char separator) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                boolean twice = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (twice) {
                    cell.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == separator && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    List<Row> rows() {
        return rows;
    }

    List<String> header() {
        return header;
    }
}
