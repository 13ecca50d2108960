package org.madang.kinship.io;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.madang.kinship.Assignment;
import org.madang.kinship.Disaster;
import org.madang.kinship.Evidence;
import org.madang.kinship.JointResult;
import org.madang.kinship.JointSearch;

/**
 * A computation kept whole: the data, the frequency table with its source, the models, the prior,
 * the options, the version of the program, and every figure of the result to the last bit. Years
 * later {@link #recompute} does it again and says whether every figure is the same. JSON, so that
 * others can read it without this library.
 *
 * @param software that computed it
 * @param frequencies source and version of the frequency table
 * @param figures numbers by name, as hexadecimal floating point
 * @param sha256 over the case and the options, as printed in reports
 */
public record CaseRecord(
        String software,
        String frequencies,
        JointSearch.Options options,
        Disaster disaster,
        Map<String, String> figures,
        String sha256) {
    private static final String FORMAT = "madang-kinship-record-1";

    public CaseRecord {
        figures = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }

    /** What came of computing it again: names of the figures that differ; empty if none does. */
    public record Recomputed(String softwareThen, String softwareNow, List<String> differing) {
        public Recomputed {
            differing = List.copyOf(differing);
        }

        public boolean isSame() {
            return differing.isEmpty();
        }
    }

    /**
     * @param frequencies source and version of the table the markers were made from
     */
    public static CaseRecord of(
            Disaster disaster,
            JointSearch.Options options,
            JointResult result,
            String frequencies) {
        return new CaseRecord(
                Evidence.SOFTWARE,
                frequencies,
                options,
                disaster,
                figures(disaster, result),
                fingerprint(disaster, options, frequencies));
    }

    private static Map<String, String> figures(Disaster disaster, JointResult result) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("assignments", result.assignments().toString());
        all.put("left out beforehand", "" + result.leftOut());
        put(all, "cut", result.cut());
        put(all, "log total", result.logTotal());
        for (int r = 0; r < result.best().size(); r++) {
            Assignment a = result.best().get(r);
            String who = "assignment " + (r + 1) + " " + String.join(" ", a.missingOf());
            put(all, who + " log likelihood", a.logLikelihood());
            put(all, who + " log ratio", a.logLr());
        }
        for (String v : result.victims()) {
            for (String m : result.missing()) {
                put(all, "posterior " + v + " " + m, result.posterior(v, m));
            }
        }
        if (!result.best().isEmpty()) {
            List<String> best = result.best().getFirst().missingOf();
            for (int v = 0; v < best.size(); v++) {
                if (!best.get(v).equals(Assignment.NOBODY)) {
                    String victim = result.victims().get(v);
                    Evidence evidence = Evidence.of(disaster, victim, best.get(v));
                    String pair = "ratio " + victim + " " + best.get(v);
                    evidence.items().forEach(i -> put(all, pair + " " + i.marker(), i.logLr()));
                    put(all, pair, evidence.logLr());
                }
            }
        }
        return all;
    }

    private static void put(Map<String, String> all, String name, double value) {
        all.put(name, Double.toHexString(value));
    }

    private static List<List<String>> weights(Disaster disaster) {
        List<List<String>> rows = new ArrayList<>();
        disaster.victims()
                .forEach(v ->
                        disaster.missing()
                                .forEach(m -> {
                                    double w = disaster.prior().weight(v.name(), m);
                                    if (w != 1) {
                                        rows.add(List.of(v.name(), m, Double.toHexString(w)));
                                    }
                                }));
        return rows;
    }

    private static Map<String, Object> options(JointSearch.Options options) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("tolerance", Double.toHexString(options.tolerance()));
        all.put("best", "" + options.best());
        all.put("mostStates", "" + options.mostStates());
        all.put("mostPlacings", "" + options.mostPlacings());
        return all;
    }

    private static Map<String, Object> input(
            Disaster disaster, JointSearch.Options options, String frequencies) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("frequencies", frequencies);
        all.put("options", options(options));
        Map<String, Object> tables = new LinkedHashMap<>();
        DisasterFiles.texts(disaster).forEach((name, t) -> tables.put(name, t.lines().toList()));
        all.put("tables", tables);
        all.put("prior", weights(disaster));
        return all;
    }

    private static String fingerprint(
            Disaster disaster, JointSearch.Options options, String frequencies) {
        String text = Json.write(input(disaster, options, frequencies));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The record as text. */
    public String write() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("format", FORMAT);
        all.put("software", software);
        all.put("sha256", sha256);
        all.put("input", input(disaster, options, frequencies));
        all.put("figures", figures);
        return Json.write(all);
    }

    /**
     * Reads a record.
     *
     * @throws InvalidKinshipFile naming line and column of what is not a record, also if the input
     *     was changed after it was written
     */
    public static CaseRecord read(String file, String text) {
        Json all = Json.parse(file, text);
        if (!all.member("format").string().equals(FORMAT)) {
            throw all.member("format").refused("format");
        }
        Json input = all.member("input");
        Json o = input.member("options");
        JointSearch.Options options =
                new JointSearch.Options(
                        Double.parseDouble(o.member("tolerance").string()),
                        Integer.parseInt(o.member("best").string()),
                        Integer.parseInt(o.member("mostStates").string()),
                        Long.parseLong(o.member("mostPlacings").string()),
                        JointSearch.Options.DEFAULT.threads());
        Map<String, String> tables = new LinkedHashMap<>();
        input.member("tables")
                .members()
                .forEach((name, lines) -> {
                    StringBuilder table = new StringBuilder();
                    lines.elements().forEach(l -> table.append(l.string()).append('\n'));
                    tables.put(name, table.toString());
                });
        Map<String, Map<String, Double>> weights = new HashMap<>();
        for (Json row : input.member("prior").elements()) {
            List<Json> cells = row.elements();
            weights.computeIfAbsent(cells.get(0).string(), k -> new HashMap<>())
                    .put(cells.get(1).string(), Double.valueOf(cells.get(2).string()));
        }
        Disaster disaster = DisasterFiles.parse(tables).with(Assignment.Prior.of(weights));
        String frequencies = input.member("frequencies").string();
        String sha256 = all.member("sha256").string();
        if (!fingerprint(disaster, options, frequencies).equals(sha256)) {
            throw all.member("sha256").refused("sha256 of the input");
        }
        Map<String, String> figures = new LinkedHashMap<>();
        all.member("figures").members().forEach((name, f) -> figures.put(name, f.string()));
        return new CaseRecord(
                all.member("software").string(), frequencies, options, disaster, figures, sha256);
    }

    /** Computes everything again and compares figure by figure, bit by bit. */
    public Recomputed recompute() {
        JointResult result = new JointSearch(disaster, options).solve();
        Map<String, String> now = figures(disaster, result);
        List<String> differing = new ArrayList<>();
        figures.forEach((name, then) -> {
            if (!then.equals(now.get(name))) {
                differing.add(name);
            }
        });
        now.keySet().stream().filter(n -> !figures.containsKey(n)).forEach(differing::add);
        return new Recomputed(software, Evidence.SOFTWARE, differing);
    }
}
