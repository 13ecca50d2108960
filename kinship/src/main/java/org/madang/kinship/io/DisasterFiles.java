package org.madang.kinship.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.madang.kinship.AlleleFrequencies;
import org.madang.kinship.Disaster;
import org.madang.kinship.Family;
import org.madang.kinship.Genotype;
import org.madang.kinship.Marker;
import org.madang.kinship.MutationModel;
import org.madang.kinship.Person;
import org.madang.kinship.Profile;
import org.madang.kinship.Victim;

/**
 * A disaster as four tables in a folder, the way dvir's data are laid out.
 *
 * <ul>
 *   <li>{@code ped.tsv}: role (PM victim, AM family member), family, id, fid, mid (0 for none), sex
 *       (1 male, 2 female, 0 unknown), missing (1 or 0)
 *   <li>{@code geno.tsv}: role, family, id, marker, a1, a2
 *   <li>{@code freq.tsv}: marker, allele, freq
 *   <li>{@code mutation.tsv}, may be absent: marker, sex (male, female), model (equal,
 *       proportional, stepwise, dawid), rate, rate2, range
 * </ul>
 */
public final class DisasterFiles {
    static final String PED = "ped.tsv";
    static final String GENO = "geno.tsv";
    static final String FREQ = "freq.tsv";
    static final String MUTATION = "mutation.tsv";

    private DisasterFiles() {}

    /**
     * Reads a folder.
     *
     * @throws InvalidKinshipFile naming every problem by file, line and column
     */
    public static Disaster read(Path folder) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : new String[] {PED, GENO, FREQ, MUTATION}) {
            Path file = folder.resolve(name);
            if (Files.exists(file) || !name.equals(MUTATION)) {
                texts.put(name, Files.readString(file));
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
        StringBuilder ped = new StringBuilder("role\tfamily\tid\tfid\tmid\tsex\tmissing\n");
        StringBuilder geno = new StringBuilder("role\tfamily\tid\tmarker\ta1\ta2\n");
        for (Victim v : disaster.victims()) {
            line(ped, "PM", v.name(), v.name(), "0", "0", sex(v.sex()), "0");
            profile(geno, "PM", v.name(), v.name(), v.profile());
        }
        for (Family f : disaster.families()) {
            for (Person p : f.pedigree().people()) {
                String missing = f.missing().contains(p.id()) ? "1" : "0";
                String father = p.father() == null ? "0" : p.father();
                String mother = p.mother() == null ? "0" : p.mother();
                line(ped, "AM", f.name(), p.id(), father, mother, sex(p.sex()), missing);
            }
            f.references().forEach((id, profile) -> profile(geno, "AM", f.name(), id, profile));
        }
        StringBuilder freq = new StringBuilder("marker\tallele\tfreq\n");
        StringBuilder mutation = new StringBuilder("marker\tsex\tmodel\trate\trate2\trange\n");
        for (Marker m : disaster.markers()) {
            AlleleFrequencies table = m.frequencies();
            table.alleles().forEach(a -> line(freq, m.name(), a, "" + table.of(a)));
            mutation(mutation, m.name(), "male", m.paternal());
            mutation(mutation, m.name(), "female", m.maternal());
        }
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(PED, ped.toString());
        texts.put(GENO, geno.toString());
        texts.put(FREQ, freq.toString());
        texts.put(MUTATION, mutation.toString());
        return texts;
    }

    private static void profile(
            StringBuilder geno, String role, String family, String id, Profile profile) {
        profile.genotypes()
                .forEach((marker, g) -> {
                    String a = g.alleles().isEmpty() ? "" : g.alleles().getFirst();
                    String b = g.alleles().isEmpty() ? "" : g.alleles().getLast();
                    line(geno, role, family, id, marker, a, b);
                });
    }

    private static void mutation(
            StringBuilder text, String marker, String sex, MutationModel model) {
        switch (model) {
            case MutationModel.None n -> {}
            case MutationModel.Equal(double rate) ->
                    line(text, marker, sex, "equal", "" + rate, "NA", "NA");
            case MutationModel.Proportional(double rate) ->
                    line(text, marker, sex, "proportional", "" + rate, "NA", "NA");
            case MutationModel.Stepwise(double rate, double micro, double range) ->
                    line(text, marker, sex, "stepwise", "" + rate, "" + micro, "" + range);
            case MutationModel.Dawid(double rate, double range) ->
                    line(text, marker, sex, "dawid", "" + rate, "NA", "" + range);
            case MutationModel.Custom c ->
                    throw new IllegalArgumentException(
                            "a custom matrix has no place in mutation.tsv: " + marker);
        }
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
