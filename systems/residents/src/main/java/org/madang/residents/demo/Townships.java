package org.madang.residents.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.madang.kernel.places.DivisionCode;

/**
 * The townships of the reference day, by the census's municipalities, with the codes each had
 * before: a residence that outlasted a renumbering was under both codes.
 */
final class Townships {

    /**
     * A township and its codes over time.
     *
     * @param code on the reference day
     * @param rural whether it is a town or village (읍, 면) of houses rather than flats
     * @param codes the code from each day on, the earliest first
     */
    record Township(String code, boolean rural, List<Era> codes) {

        /** The code from a day on (days since 1970-01-01). */
        record Era(int from, String code) {}
    }

    private static final Map<String, Double> USUAL =
            Map.of("dong", 15_000.0, "eup", 18_000.0, "myeon", 3_700.0);

    private final List<List<Township>> townships = new ArrayList<>();
    private final List<double[]> weights = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();

    private Townships() {}

    static Townships read(Census census, long seed, LocalDate reference) {
        var townships = new Townships();
        var renumbered = renumbered(reference);
        var byMunicipality = inForce(reference);
        var usual = usualSizes(byMunicipality);
        for (var municipality : census.municipalities()) {
            var now = municipality;
            while (renumbered.containsKey(now)) {
                now = renumbered.get(now).successor();
            }
            var names = byMunicipality.getOrDefault(now.substring(0, 5), List.of());
            if (names.isEmpty()) {
                throw new IllegalStateException("no township in " + now);
            }
            townships.add(now, names, usual, renumbered, seed);
        }
        return townships;
    }

    private void add(
            String municipality,
            List<Division> divisions,
            Map<String, Double> usual,
            Map<String, Renumbering> renumbered,
            long seed) {
        var list = new ArrayList<Township>();
        var sizes = new double[divisions.size()];
        for (int i = 0; i < sizes.length; i++) {
            var division = divisions.get(i);
            list.add(
                    new Township(
                            division.code(),
                            !division.kind().equals("dong"),
                            eras(division.code(), renumbered)));
            double size = usual.getOrDefault(division.province() + division.kind(), 5_000.0);
            var dice = Dice.of(seed, Long.parseLong(division.code()));
            // Of two townships of a kind, one is easily twice as large as the other.
            sizes[i] = size * StrictMath.exp((dice.unit() + dice.unit() + dice.unit() - 1.5) * 0.9);
        }
        codes.add(municipality);
        townships.add(list);
        weights.add(Dice.sums(sizes));
    }

    /** Code of the municipality on the reference day. */
    String code(int municipality) {
        return codes.get(municipality);
    }

    int municipalities() {
        return codes.size();
    }

    Township pick(int municipality, Dice dice) {
        return townships.get(municipality).get(dice.pick(weights.get(municipality)));
    }

    private static List<Township.Era> eras(String code, Map<String, Renumbering> renumbered) {
        var eras = new ArrayList<Township.Era>();
        var current = code;
        for (boolean found = true; found; ) {
            found = false;
            for (var old : renumbered.entrySet()) {
                if (old.getValue().successor().equals(current)) {
                    eras.addFirst(new Township.Era(old.getValue().day(), current));
                    current = old.getKey();
                    found = true;
                    break;
                }
            }
        }
        eras.addFirst(new Township.Era(Integer.MIN_VALUE, current));
        return List.copyOf(eras);
    }

    private record Renumbering(String successor, int day) {}

    /** Same area, new code, up to the reference day; by the old code. */
    private static Map<String, Renumbering> renumbered(LocalDate reference) {
        var renumbered = new HashMap<String, Renumbering>();
        for (var fields : rows("successions.tsv", "predecessor")) {
            var date = LocalDate.parse(fields[2]);
            if (fields[3].equals("renumbered") && !date.isAfter(reference)) {
                renumbered.put(fields[0], new Renumbering(fields[1], (int) date.toEpochDay()));
            }
        }
        return renumbered;
    }

    private record Division(String code, String kind) {
        String province() {
            return code.substring(0, 2);
        }
    }

    private static Map<String, List<Division>> inForce(LocalDate reference) {
        var divisions = new HashMap<String, List<Division>>();
        var day = reference.toString();
        for (var fields : rows("divisions.tsv", "code")) {
            boolean inForce =
                    fields[1].compareTo(day) <= 0
                            && (fields[2].isEmpty() || fields[2].compareTo(day) > 0);
            if (inForce && !fields[0].endsWith("00000")) {
                divisions
                        .computeIfAbsent(fields[0].substring(0, 5), code -> new ArrayList<>())
                        .add(new Division(fields[0], kind(fields[3])));
            }
        }
        return divisions;
    }

    private static String kind(String name) {
        return name.endsWith("읍") ? "eup" : name.endsWith("면") ? "myeon" : "dong";
    }

    /** Mean size by province and kind: the census's people over today's townships. */
    private static Map<String, Double> usualSizes(Map<String, List<Division>> divisions) {
        var number = new HashMap<String, Integer>();
        for (var list : divisions.values()) {
            for (var division : list) {
                number.merge(division.province() + division.kind(), 1, Integer::sum);
            }
        }
        var sizes = new HashMap<String, Double>();
        number.keySet()
                .forEach(key -> sizes.put(key, USUAL.getOrDefault(key.substring(2), 5_000.0)));
        for (var fields : rows("population-2010-kinds.tsv", "province")) {
            var key = fields[0].substring(0, 2).replace("45", "52").replace("42", "51") + fields[1];
            var townships = number.getOrDefault(key, 0);
            if (townships > 0) {
                sizes.put(key, Double.parseDouble(fields[2]) / townships);
            }
        }
        return sizes;
    }

    private static List<String[]> rows(String resource, String firstColumn) {
        var stream =
                Objects.requireNonNull(DivisionCode.class.getResourceAsStream(resource), resource);
        try (var lines =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith(firstColumn + "\t"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
