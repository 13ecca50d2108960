package org.madang.kinship.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.madang.kinship.AlleleFrequencies;
import org.madang.kinship.Disaster;
import org.madang.kinship.Family;
import org.madang.kinship.Genotype;
import org.madang.kinship.Inheritance;
import org.madang.kinship.Marker;
import org.madang.kinship.Person;
import org.madang.kinship.Profile;
import org.madang.kinship.Victim;

/**
 * A disaster as tables in a folder, the way dvir's data are laid out; each may be {@code .tsv} or
 * {@code .csv}.
 *
 * <ul>
 *   <li>{@code ped}: role (PM victim, AM family member), family, id, fid, mid (0 for none), sex (1
 *       male, 2 female, 0 unknown), missing (1 or 0), and if known born
 *   <li>{@code geno}: role, family, id, marker, a1, a2, and if the sample is poor dropout
 *   <li>{@code freq}: marker, allele, freq; an allele named silent is one, and the frequencies with
 *       it sum to 1
 *   <li>{@code markers}, may be absent: marker, inheritance (autosomal, X, Y), silent (frequency of
 *       a silent allele where that of the others sum to 1 without it)
 *   <li>{@code mutation} and {@code matrix}, may be absent: see {@link MutationSheet}; no table, no
 *       mutation
 * </ul>
 */
public final class DisasterFiles {
    static final String PED = "ped.tsv";
    static final String GENO = "geno.tsv";
    static final String FREQ = "freq.tsv";
    static final String MARKERS = "markers.tsv";
    static final String MUTATION = "mutation.tsv";
    static final String MATRIX = "matrix.tsv";
    static final String SILENT = "silent";

    private DisasterFiles() {}

    /**
     * Reads a folder.
     *
     * @throws InvalidKinshipFile naming every problem by file, line and column
     */
    public static Disaster read(Path folder) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : List.of(PED, GENO, FREQ, MARKERS, MUTATION, MATRIX)) {
            Path file = folder.resolve(name);
            Path other = folder.resolve(name.replace(".tsv", ".csv"));
            boolean needed = List.of(PED, GENO, FREQ).contains(name);
            if (Files.exists(file) || Files.exists(other) || needed) {
                texts.put(name, Files.readString(Files.exists(other) ? other : file));
            }
        }
        return parse(texts);
    }

    /** Reads texts by file name, for callers that have no folder. */
    public static Disaster parse(Map<String, String> texts) {
        return new DisasterReader(texts).disaster();
    }

    /** Writes what {@link #read} reads; numbers to the last digit. */
    public static void write(Disaster disaster, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> e : texts(disaster).entrySet()) {
            Files.writeString(folder.resolve(e.getKey()), e.getValue());
        }
    }

    /** The same as {@link #write}, as texts by file name. */
    public static Map<String, String> texts(Disaster disaster) {
        StringBuilder freq = new StringBuilder("marker\tallele\tfreq\n");
        StringBuilder markers = new StringBuilder("marker\tinheritance\tsilent\n");
        int none = markers.length();
        for (Marker m : disaster.markers()) {
            AlleleFrequencies table = m.frequencies();
            table.alleles().forEach(a -> line(freq, m.name(), a, "" + table.of(a)));
            if (m.inheritance() != Inheritance.AUTOSOMAL || m.silent() > 0) {
                line(markers, m.name(), m.inheritance().name(), "" + m.silent());
            }
        }
        String[] mutation = MutationSheet.write(disaster);
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(PED, people(disaster));
        texts.put(GENO, genotypes(disaster));
        texts.put(FREQ, freq.toString());
        if (markers.length() > none) {
            texts.put(MARKERS, markers.toString());
        }
        texts.put(MUTATION, mutation[0]);
        if (!mutation[1].isEmpty()) {
            texts.put(MATRIX, mutation[1]);
        }
        return texts;
    }

    private static String people(Disaster disaster) {
        StringBuilder ped = new StringBuilder("role\tfamily\tid\tfid\tmid\tsex\tmissing\tborn\n");
        for (Victim v : disaster.victims()) {
            line(ped, "PM", v.name(), v.name(), "0", "0", sex(v.sex()), "0", "");
        }
        for (Family f : disaster.families()) {
            for (Person p : f.pedigree().people()) {
                String missing = f.missing().contains(p.id()) ? "1" : "0";
                String father = p.father() == null ? "0" : p.father();
                String mother = p.mother() == null ? "0" : p.mother();
                String born = p.born() == null ? "" : p.born().toString();
                line(ped, "AM", f.name(), p.id(), father, mother, sex(p.sex()), missing, born);
            }
        }
        return ped.toString();
    }

    private static String genotypes(Disaster disaster) {
        StringBuilder geno = new StringBuilder("role\tfamily\tid\tmarker\ta1\ta2\tdropout\n");
        for (Victim v : disaster.victims()) {
            profile(geno, "PM", v.name(), v.name(), v.profile());
        }
        for (Family f : disaster.families()) {
            f.references().forEach((id, profile) -> profile(geno, "AM", f.name(), id, profile));
        }
        return geno.toString();
    }

    private static void profile(
            StringBuilder geno, String role, String family, String id, Profile profile) {
        profile.genotypes()
                .forEach((marker, g) -> {
                    String a = g.alleles().isEmpty() ? "" : g.alleles().getFirst();
                    String b = g.alleles().isEmpty() ? "" : g.alleles().getLast();
                    String lost = g.dropOut() == 0 ? "" : "" + g.dropOut();
                    line(geno, role, family, id, marker, a, b, lost);
                });
    }

    private static String sex(org.madang.kinship.Sex sex) {
        return switch (sex) {
            case MALE -> "1";
            case FEMALE -> "2";
            case UNKNOWN -> "0";
        };
    }

    private static void line(StringBuilder text, String... cells) {
        text.append(String.join("\t", cells)).append('\n');
    }

    static Genotype genotype(String first, String second) {
        if (first.isEmpty() && second.isEmpty()) {
            return Genotype.of();
        }
        String a = first.isEmpty() ? second : first;
        return Genotype.of(a, second.isEmpty() ? a : second);
    }
}
