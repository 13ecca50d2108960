package org.madang.kinship.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.madang.kinship.Problem;

/**
 * A value read from JSON (RFC 8259) that knows where it stood. Numbers, true, false and null are
 * kept as they are written; nothing is converted.
 */
public final class Json {
    private static final int DEEPEST = 100;

    private final String file;
    private final int line;
    private final int column;
    private final String text;
    private final List<Json> elements = new ArrayList<>();
    private final Map<String, Json> members = new LinkedHashMap<>();
    private final char kind;

    private Json(String file, int line, int column, char kind, String text) {
        this.file = file;
        this.line = line;
        this.column = column;
        this.kind = kind;
        this.text = text;
    }

    /**
     * @throws InvalidKinshipFile naming line and column where the text stops being JSON
     */
    public static Json parse(String file, String text) {
        return new Reader(file, text.startsWith("\uFEFF") ? text.substring(1) : text).whole();
    }

    public int line() {
        return line;
    }

    public FileProblem problem(Problem problem) {
        return new FileProblem(file, line, column, problem);
    }

    /** A problem with this value, to be thrown. */
    InvalidKinshipFile refused(String due) {
        return bad(due);
    }

    private InvalidKinshipFile bad(String due) {
        return new InvalidKinshipFile(
                List.of(problem(new Problem(Problem.Code.BAD_FIELD, due, "'" + text + "'"))));
    }

    /** Elements of an array. */
    public List<Json> elements() {
        if (kind != '[') {
            throw bad("array");
        }
        return elements;
    }

    /** Members of an object, in the order written. */
    public Map<String, Json> members() {
        if (kind != '{') {
            throw bad("object");
        }
        return members;
    }

    public Json member(String name) {
        Json found = members().get(name);
        if (found == null) {
            throw bad("member " + name);
        }
        return found;
    }

    /** A text, or a number as written. */
    public String string() {
        if (kind == '[' || kind == '{' || (text.equals("null") && kind != '"')) {
            throw bad("text");
        }
        return text;
    }

    /** Writes maps, lists and texts, indented by two. */
    public static String write(Object value) {
        StringBuilder out = new StringBuilder();
        write(value, "", out);
        return out.append('\n').toString();
    }

    private static void write(Object value, String indent, StringBuilder out) {
        String deeper = indent + "  ";
        switch (value) {
            case Map<?, ?> map -> {
                out.append('{');
                String between = "\n";
                for (Map.Entry<?, ?> e : map.entrySet()) {
                    out.append(between).append(deeper);
                    quote(String.valueOf(e.getKey()), out);
                    out.append(": ");
                    write(java.util.Objects.requireNonNull(e.getValue()), deeper, out);
                    between = ",\n";
                }
                out.append(map.isEmpty() ? "}" : "\n" + indent + "}");
            }
            case List<?> list -> {
                out.append('[');
                String between = "\n";
                for (Object e : list) {
                    out.append(between).append(deeper);
                    write(java.util.Objects.requireNonNull(e), deeper, out);
                    between = ",\n";
                }
                out.append(list.isEmpty() ? "]" : "\n" + indent + "]");
            }
            case Number n -> out.append(n);
            default -> quote(value.toString(), out);
        }
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(c < ' ' ? String.format("\\u%04x", (int) c) : "" + c);
            }
        }
        out.append('"');
    }

    /** Reads from left to right; knows line and column. */
    private static final class Reader {
        private final String file;
        private final String text;
        private int at;
        private int line = 1;
        private int lineStart;

        Reader(String file, String text) {
            this.file = file;
            this.text = text;
        }

        private Json here(char kind, String what) {
            return new Json(file, line, at - lineStart + 1, kind, what);
        }

        private InvalidKinshipFile bad(String due) {
            String found = at < text.length() ? "" + text.charAt(at) : "end of file";
            return here(' ', found).bad(due);
        }

        private char peek() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                if (text.charAt(at) == '\n') {
                    line++;
                    lineStart = at + 1;
                }
                at++;
            }
            return at < text.length() ? text.charAt(at) : '\0';
        }

        private void take(char due) {
            if (peek() != due) {
                throw bad("'" + due + "'");
            }
            at++;
        }

        Json whole() {
            Json value = value(0);
            if (peek() != '\0') {
                throw bad("end of file");
            }
            return value;
        }

        private Json value(int depth) {
            if (depth > DEEPEST) {
                throw bad("less nesting");
            }
            return switch (peek()) {
                case '{' -> object(depth);
                case '[' -> array(depth);
                case '"' -> {
                    Json start = here('"', "");
                    yield new Json(file, start.line, start.column, '"', string());
                }
                default -> plain();
            };
        }

        private Json object(int depth) {
            Json object = here('{', "{");
            take('{');
            while (peek() != '}') {
                if (!object.members.isEmpty()) {
                    take(',');
                }
                if (peek() != '"') {
                    throw bad("name in quotation marks");
                }
                String name = string();
                take(':');
                if (object.members.put(name, value(depth + 1)) != null) {
                    throw bad("each name once: " + name);
                }
            }
            take('}');
            return object;
        }

        private Json array(int depth) {
            Json array = here('[', "[");
            take('[');
            while (peek() != ']') {
                if (!array.elements.isEmpty()) {
                    take(',');
                }
                array.elements.add(value(depth + 1));
            }
            take(']');
            return array;
        }

        private String string() {
            take('"');
            StringBuilder out = new StringBuilder();
            while (at < text.length() && text.charAt(at) != '"') {
                char c = text.charAt(at);
                if (c < ' ') {
                    throw bad("closing quotation mark");
                }
                at++;
                out.append(c == '\\' ? escaped() : c);
            }
            take('"');
            return out.toString();
        }

        private char escaped() {
            char c = at < text.length() ? text.charAt(at) : '\0';
            at++;
            return switch (c) {
                case '"', '\\', '/' -> c;
                case 'n' -> '\n';
                case 't' -> '\t';
                case 'r' -> '\r';
                case 'b' -> '\b';
                case 'f' -> '\f';
                case 'u' -> {
                    String hex = text.substring(at, Math.min(at + 4, text.length()));
                    if (!hex.matches("[0-9a-fA-F]{4}")) {
                        throw bad("four hexadecimal digits");
                    }
                    at += 4;
                    yield (char) Integer.parseInt(hex, 16);
                }
                default -> {
                    at--;
                    throw bad("escape");
                }
            };
        }

        private Json plain() {
            int start = at;
            Json value = here('0', "");
            while (at < text.length() && "+-.0123456789eEtrufalsn".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            String word = text.substring(start, at);
            if (!word.matches("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?|true|false|null")) {
                at = start;
                throw bad("value");
            }
            return new Json(file, value.line, value.column, '0', word);
        }
    }
}
