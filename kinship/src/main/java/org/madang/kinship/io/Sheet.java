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
public final class Sheet {
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
    public final class Row {
        private final int line;
        private final List<String> cells;

        Row(int line, List<String> cells) {
            this.line = line;
            this.cells = cells;
        }

        /** Number of the line in the file, from 1. */
        public int line() {
            return line;
        }

        /** The field under a heading, empty if there is none. */
        public String text(String heading) {
            Integer c = columns.get(heading);
            return c == null || c >= cells.size() ? "" : cells.get(c);
        }

        public String text(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        /** The field read as something; {@code null} and a problem noted if it cannot be. */
        public <T> @Nullable T read(String heading, Function<String, T> reader) {
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

        public void note(String heading, Problem problem) {
            note(columns.getOrDefault(heading, -1) + 1, problem);
        }

        public void note(int column, Problem problem) {
            problems.add(new FileProblem(file, line, column, problem));
        }
    }

    public Sheet(String file, String text, List<String> required, List<FileProblem> problems) {
        this.file = file;
        this.problems = problems;
        Records records = new Records(text);
        for (List<String> cells = records.next(); cells != null; cells = records.next()) {
            if (header.isEmpty()) {
                for (String h : cells) {
                    columns.putIfAbsent(h, header.size());
                    header.add(h);
                }
                continue;
            }
            if (cells.size() > header.size()) {
                note(records.line, header.size() + 1, "line", "too many fields");
            }
            if (records.open) {
                note(records.line, cells.size(), "field", "quotation mark not closed");
            }
            rows.add(new Row(records.line, cells));
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

    /** A field as CSV wants it: in quotation marks if it holds a separator or one of them. */
    public static String quoted(String text) {
        boolean needs = text.matches("(?s).*[\",;\\t\\n#].*") || !text.equals(text.strip());
        return needs ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static char separator(String line) {
        if (line.indexOf('\t') >= 0) {
            return '\t';
        }
        return line.indexOf(';') >= 0 ? ';' : ',';
    }

    private void note(int line, int column, String subject, String detail) {
        Problem problem = new Problem(Problem.Code.BAD_FIELD, subject, detail);
        problems.add(new FileProblem(file, line, column, problem));
    }

    /** Cuts a text into records; a field in quotation marks may go over several lines. */
    private static final class Records {
        private final String text;
        private char separator;
        private int at;
        private int next = 1;

        /** Line the record last read begins in. */
        private int line;

        /** Whether the record last read ends within quotation marks. */
        private boolean open;

        Records(String text) {
            this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        }

        /** The next record that is neither blank nor a remark; {@code null} at the end. */
        @Nullable List<String> next() {
            while (at < text.length()) {
                int end = text.indexOf('\n', at);
                String first = text.substring(at, end < 0 ? text.length() : end);
                if (!first.isBlank() && !first.startsWith("#")) {
                    separator = separator == 0 ? separator(first) : separator;
                    return record();
                }
                at = end < 0 ? text.length() : end + 1;
                next++;
            }
            return null;
        }

        private List<String> record() {
            List<String> cells = new ArrayList<>();
            line = next;
            open = false;
            boolean more = true;
            while (more) {
                StringBuilder cell = new StringBuilder();
                boolean quoted = false;
                char c = peek();
                while (c != separator && c != '\n') {
                    at++;
                    if (c == '"' && cell.toString().isBlank() && !quoted) {
                        cell.setLength(0);
                        quote(cell);
                        quoted = true;
                    } else if (!quoted || !Character.isWhitespace(c)) {
                        cell.append(c);
                    }
                    c = peek();
                }
                cells.add(quoted ? cell.toString() : cell.toString().strip());
                more = c == separator;
                at++;
            }
            next++;
            return cells;
        }

        private char peek() {
            return at < text.length() ? text.charAt(at) : '\n';
        }

        /** What stands between quotation marks; two of them are one. */
        private void quote(StringBuilder cell) {
            while (at < text.length()) {
                char c = text.charAt(at++);
                boolean mark = c == '"';
                if (mark && peek() != '"') {
                    return;
                }
                at += mark ? 1 : 0;
                next += c == '\n' ? 1 : 0;
                cell.append(c);
            }
            open = true;
        }
    }

    public List<Row> rows() {
        return rows;
    }

    public List<String> header() {
        return header;
    }
}
