package org.madang.kinship;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A stopped search as text: a fingerprint of the data, then the finished branches of families. */
final class Checkpoint {
    private static final String FORMAT = "madang-kinship-checkpoint-2";

    private Checkpoint() {}

    static String write(Disaster disaster, List<FamilyWork> works, long peels) {
        StringBuilder text = new StringBuilder();
        text.append(FORMAT).append('\n').append(fingerprint(disaster)).append('\n');
        text.append(peels).append('\n');
        for (int f = 0; f < works.size(); f++) {
            FamilyWork work = works.get(f);
            for (int b = 0; b < work.branches(); b++) {
                FamilyTable part = work.part(b);
                if (part != null) {
                    text.append("branch\t").append(f).append('\t').append(b).append('\t');
                    text.append(part.options()).append('\t');
                    text.append(Double.toHexString(part.logBase())).append('\n');
                    options(text, part);
                }
            }
        }
        return text.toString();
    }

    private static void options(StringBuilder text, FamilyTable table) {
        for (int o = 0; o < table.options(); o++) {
            text.append(Double.toHexString(table.logLr(o))).append('\t');
            text.append(Double.toHexString(table.logWeight(o)));
            for (int i = 0; i < table.missing(); i++) {
                text.append('\t').append(table.victim(o, i));
            }
            text.append('\n');
        }
    }

    /** Fills the works and returns the number of pedigree sums done before. */
    static long read(Disaster disaster, String text, List<FamilyWork> works) {
        List<String> lines = text.lines().toList();
        boolean own =
                lines.size() >= 3
                        && lines.get(0).equals(FORMAT)
                        && lines.get(1).equals(fingerprint(disaster));
        if (!own) {
            throw InvalidKinshipData.of(Problem.of(Problem.Code.OTHER_DATA, "checkpoint"));
        }
        for (int at = 3; at < lines.size(); ) {
            String[] head = lines.get(at++).split("\t", 5);
            FamilyWork work = works.get(Integer.parseInt(head[1]));
            double logBase = Double.parseDouble(head[4]);
            FamilyTable table = FamilyTable.empty(work.family(), logBase);
            int options = Integer.parseInt(head[3]);
            for (int o = 0; o < options; o++) {
                String[] cells = lines.get(at++).split("\t", -1);
                int[] placed = new int[table.missing()];
                for (int i = 0; i < placed.length; i++) {
                    placed[i] = Integer.parseInt(cells[2 + i]);
                }
                table.append(placed, Double.parseDouble(cells[0]), Double.parseDouble(cells[1]));
            }
            work.put(Integer.parseInt(head[2]), table);
            work.base(logBase);
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
            all.append(f.name()).append(f.mutating()).append(f.mutations());
            all.append(f.missing()).append('\n');
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
