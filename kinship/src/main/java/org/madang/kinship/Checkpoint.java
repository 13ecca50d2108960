package org.madang.kinship;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** A stopped search as text: a fingerprint of the data, then the finished families. */
final class Checkpoint {
    private static final String FORMAT = "madang-kinship-checkpoint-1";

    private Checkpoint() {}

    static String write(Disaster disaster, Map<String, FamilyTable> done, long peels) {
        StringBuilder text = new StringBuilder();
        text.append(FORMAT).append('\n').append(fingerprint(disaster)).append('\n');
        text.append(peels).append('\n');
        done.forEach((name, table) -> {
            text.append("family\t").append(table.options()).append('\t');
            text.append(Double.toHexString(table.logBase())).append('\t');
            text.append(name).append('\n');
            for (int o = 0; o < table.options(); o++) {
                text.append(Double.toHexString(table.logLr(o))).append('\t');
                text.append(Double.toHexString(table.logWeight(o)));
                for (int i = 0; i < table.missing(); i++) {
                    text.append('\t').append(table.victim(o, i));
                }
                text.append('\n');
            }
        });
        return text.toString();
    }

    /** Fills the map and returns the number of pedigree sums done before. */
    static long read(Disaster disaster, String text, Map<String, FamilyTable> done) {
        List<String> lines = text.lines().toList();
        boolean own =
                lines.size() >= 3
                        && lines.get(0).equals(FORMAT)
                        && lines.get(1).equals(fingerprint(disaster));
        if (!own) {
            throw InvalidKinshipData.of(Problem.of(Problem.Code.OTHER_DATA, "checkpoint"));
        }
        for (int at = 3; at < lines.size(); ) {
            String[] head = lines.get(at++).split("\t", 4);
            Family family =
                    disaster.families().stream()
                            .filter(f -> f.name().equals(head[3]))
                            .findFirst()
                            .orElseThrow();
            FamilyTable table = FamilyTable.restored(family, Double.parseDouble(head[2]));
            int options = Integer.parseInt(head[1]);
            for (int o = 0; o < options; o++) {
                String[] cells = lines.get(at++).split("\t", -1);
                int[] placed = new int[family.missing().size()];
                for (int i = 0; i < placed.length; i++) {
                    placed[i] = Integer.parseInt(cells[2 + i]);
                }
                table.append(placed, Double.parseDouble(cells[0]), Double.parseDouble(cells[1]));
            }
            done.put(family.name(), table);
        }
        return Long.parseLong(lines.get(2));
    }

    /** SHA-256 over everything the search depends on. */
    static String fingerprint(Disaster disaster) {
        StringBuilder all = new StringBuilder();
        for (Marker m : disaster.markers()) {
            all.append(m.name()).append(m.inheritance()).append(m.paternal().label());
            all.append(m.maternal().label()).append(m.silent());
            for (String a : m.frequencies().alleles()) {
                all.append(' ').append(a).append('=').append(m.frequencies().of(a));
            }
            all.append('\n');
        }
        for (Family f : disaster.families()) {
            all.append(f.name()).append(f.mutating()).append(f.missing()).append('\n');
            all.append(f.pedigree().people()).append(f.references()).append('\n');
        }
        for (Victim v : disaster.victims()) {
            all.append(v).append('\n');
            for (String m : disaster.missing()) {
                all.append(disaster.prior().weight(v.name(), m)).append(' ');
            }
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
