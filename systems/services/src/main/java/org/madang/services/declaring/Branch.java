package org.madang.services.declaring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;
import org.madang.services.declaring.Problems.Place;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A mapping of a declaration being read (YAML, and JSON as its subset), which remembers where each
 * value stands. What is missing or does not fit becomes a problem and reads as a harmless value, so
 * that one reading finds everything that is wrong.
 */
final class Branch {

    private static final Text NOTHING = Text.same("?");

    private final String file;
    private final Place place;
    private final Map<String, Node> members = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Problems problems;

    private Branch(String file, @Nullable MappingNode node, Problems problems) {
        this.file = file;
        this.problems = problems;
        this.place = node == null ? new Place(file, 1) : at(file, node);
        if (node != null) {
            for (var tuple : node.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    members.put(key.getValue(), tuple.getValueNode());
                    places.put(key.getValue(), at(file, key));
                }
            }
        }
    }

    /** Reads a file; a file that is no mapping reads as an empty one. */
    static Branch read(String file, String text, Problems problems) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        try {
            var root = new Yaml(options).compose(new java.io.StringReader(text));
            if (root instanceof MappingNode mapping) {
                return new Branch(file, mapping, problems);
            }
            problems.add(
                    new Place(file, 1),
                    "이름과 값의 쌍이 있어야 합니다.",
                    "pairs of a name and a value belong here");
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            problems.add(
                    new Place(file, mark == null ? 1 : mark.getLine() + 1),
                    "읽을 수 없습니다: " + e.getProblem(),
                    "cannot be read: " + e.getProblem());
        }
        return new Branch(file, null, problems);
    }

    private static Place at(String file, Node node) {
        return new Place(file, node.getStartMark().getLine() + 1);
    }

    /** Whether expressions are to be looked into. */
    boolean isChecked() {
        return problems.areWanted();
    }

    Place place() {
        return place;
    }

    Place placeOf(String key) {
        return places.getOrDefault(key, place);
    }

    boolean has(String key) {
        return members.containsKey(key);
    }

    Collection<String> keys() {
        return members.keySet();
    }

    /** Says of every other key what is allowed here. */
    Branch only(String... allowed) {
        var known = Arrays.asList(allowed);
        for (var key : members.keySet()) {
            if (!known.contains(key)) {
                wrong(
                        key,
                        "'" + key + "'은(는) 쓸 수 없습니다. 쓸 수 있는 것: " + String.join(", ", known),
                        "'" + key + "' is not allowed here; allowed: " + String.join(", ", known));
            }
        }
        return this;
    }

    void wrong(String key, String ko, String en) {
        problems.add(placeOf(key), ko, en);
    }

    String text(String key) {
        return optional(key)
                .orElseGet(() -> {
                    missing(key);
                    return "";
                });
    }

    Optional<String> optional(String key) {
        var node = members.get(key);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue());
        }
        wrong(key, "'" + key + "'에는 값 하나가 와야 합니다.", "'" + key + "' takes one value");
        return Optional.of("");
    }

    private void missing(String key) {
        problems.add(place, "'" + key + "'이(가) 있어야 합니다.", "'" + key + "' is missing");
    }

    /** A text in both languages. */
    Text words(String key) {
        return optionalWords(key)
                .orElseGet(() -> {
                    missing(key);
                    return NOTHING;
                });
    }

    Optional<Text> optionalWords(String key) {
        return branch(key).map(Branch::bothLanguages);
    }

    /** This mapping itself as a text: {@code ko} and {@code en}. */
    Text bothLanguages() {
        var ko = text("ko");
        var en = text("en");
        return ko.isBlank() || en.isBlank() ? NOTHING : Text.of(ko, en);
    }

    long number(String key, long least, long most, long otherwise) {
        var written = optional(key);
        if (written.isEmpty()) {
            return otherwise;
        }
        try {
            long number = Long.parseLong(written.get());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number out of bounds.
        }
        var bounds = least + "–" + most;
        wrong(
                key,
                "'" + key + "'은(는) " + bounds + " 사이의 정수입니다.",
                "'" + key + "' is a whole number, " + bounds);
        return otherwise;
    }

    boolean flag(String key, boolean otherwise) {
        return optional(key)
                .map(written -> {
                    if (!written.equals("true") && !written.equals("false")) {
                        wrong(
                                key,
                                "'" + key + "'은(는) true 또는 false입니다.",
                                "'" + key + "' is true or false");
                    }
                    return written.equals("true");
                })
                .orElse(otherwise);
    }

    /** One of the allowed words. */
    String choice(String key, Collection<String> allowed, String otherwise) {
        var written = optional(key).orElse(otherwise);
        if (!allowed.contains(written)) {
            var list = String.join(", ", allowed);
            problems.add(
                    placeOf(key),
                    "'" + key + "'에 쓸 수 있는 값: " + list,
                    "'" + key + "' is one of: " + list);
            return otherwise;
        }
        return written;
    }

    /** The one that an enum has for it, written in lower case with hyphens. */
    <E extends Enum<E>> E choice(String key, Class<E> kind, E otherwise) {
        var names = Arrays.stream(kind.getEnumConstants()).map(Branch::written).toList();
        var chosen = choice(key, names, written(otherwise));
        return kind.getEnumConstants()[names.indexOf(chosen)];
    }

    static String written(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    Optional<Branch> branch(String key) {
        var node = members.get(key);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof MappingNode mapping) {
            return Optional.of(new Branch(file, mapping, problems));
        }
        wrong(
                key,
                "'" + key + "'에는 이름과 값의 쌍이 와야 합니다.",
                "'" + key + "' takes pairs of a name and a value");
        return Optional.empty();
    }

    Branch needed(String key) {
        if (!has(key)) {
            missing(key);
        }
        return branch(key).orElseGet(() -> new Branch(file, null, new Problems()));
    }

    List<Branch> branches(String key) {
        return items(
                key,
                node ->
                        node instanceof MappingNode mapping
                                ? new Branch(file, mapping, problems)
                                : null);
    }

    List<String> texts(String key) {
        return items(key, node -> node instanceof ScalarNode scalar ? scalar.getValue() : null);
    }

    private <T> List<T> items(String key, Function<Node, @Nullable T> read) {
        var node = members.get(key);
        var all = new ArrayList<T>();
        if (node == null) {
            return all;
        }
        if (!(node instanceof SequenceNode sequence)) {
            wrong(key, "'" + key + "'에는 목록이 와야 합니다.", "'" + key + "' takes a list");
            return all;
        }
        for (var item : sequence.getValue()) {
            var one = read.apply(item);
            if (one == null) {
                problems.add(
                        at(file, item),
                        "'" + key + "'의 항목으로 쓸 수 없습니다.",
                        "this does not fit in the list '" + key + "'");
            } else {
                all.add(one);
            }
        }
        return all;
    }
}
