package org.madang.kinship.io;

import java.util.Locale;
import java.util.Map;
import org.madang.kinship.Disaster;
import org.madang.kinship.Family;
import org.madang.kinship.Genotype;
import org.madang.kinship.Marker;
import org.madang.kinship.MutationModel;
import org.madang.kinship.Person;
import org.madang.kinship.Profile;
import org.madang.kinship.Sex;
import org.madang.kinship.Victim;

/** Writes a disaster as Familias' DVI module does. */
final class FamiliasWriter {
    private final StringBuilder text = new StringBuilder();

    private FamiliasWriter() {}

    /**
     * @throws IllegalArgumentException for a model that has no code in Familias, and for a family
     *     with models of its own
     */
    static String disaster(Disaster disaster, String database) {
        FamiliasWriter w = new FamiliasWriter();
        w.lines("\"Output from Familias, version 3.3.1\"", "\"DO NOT EDIT!\"", "3.3.1 (DVI)");
        w.lines("\"\"", "0", "\"Known relations\"", "0", "0", "0", "0");
        w.lines("#FALSE# (#Databases: 1 ;Theta/Kinship/Fst: 0 )");
        w.lines("" + disaster.markers().size(), "#TRUE#", quoted(database));
        disaster.markers().forEach(w::marker);
        w.lines("", "[DVI]", "[[Unidentified persons]]");
        w.lines("nPersons= " + disaster.victims().size());
        int number = 1;
        for (Victim v : disaster.victims()) {
            w.person(3, number++, v.name(), v.sex(), v.profile());
        }
        w.lines("", "[[Reference Families]]", "nFamilies= " + disaster.families().size());
        number = 1;
        for (Family f : disaster.families()) {
            w.family(number++, f);
        }
        return w.text.toString();
    }

    private void lines(String... all) {
        for (String line : all) {
            text.append(line).append('\n');
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "") + '"';
    }

    private void marker(Marker m) {
        MutationModel[] both = {m.maternal(), m.paternal()};
        lines(quoted(m.name()));
        for (MutationModel model : both) {
            lines("" + rate(model));
        }
        for (MutationModel model : both) {
            lines("" + code(model));
        }
        int alleles = m.frequencies().size();
        lines("" + (alleles + (m.silent() > 0 ? 1 : 0)));
        for (MutationModel model : both) {
            lines("" + (step(model) instanceof MutationModel.Stepwise s ? s.range() : 0.1));
        }
        for (MutationModel model : both) {
            lines("" + (step(model) instanceof MutationModel.Stepwise s ? s.microRate() : 0.0));
        }
        lines(m.silent() > 0 ? "#TRUE#" : "#FALSE#", "" + m.silent());
        lines(
                alleles
                        + "\t(DatabaseSize = 0 , Dropout probability = 0 ,"
                        + " Minor allele frequency = 0 )");
        for (String a : m.frequencies().alleles()) {
            lines(quoted(a), "" + m.frequencies().of(a) * (1 - m.silent()));
        }
    }

    private static MutationModel step(MutationModel model) {
        return model instanceof MutationModel.Stationary(MutationModel of) ? of : model;
    }

    private static double rate(MutationModel model) {
        return switch (step(model)) {
            case MutationModel.None n -> 0;
            case MutationModel.Equal(double rate) -> rate;
            case MutationModel.Proportional(double rate) -> rate;
            case MutationModel.Stepwise s -> s.rate();
            default -> throw new IllegalArgumentException("Familias has no " + model.label());
        };
    }

    private static int code(MutationModel model) {
        return switch (model) {
            case MutationModel.Proportional p -> 1;
            case MutationModel.Stepwise s -> 4;
            case MutationModel.Stationary s -> 3;
            default -> 0;
        };
    }

    private void heading(int depth, String name) {
        lines("[".repeat(depth) + name + "]".repeat(depth));
    }

    private void person(int depth, int number, String name, Sex sex, Profile profile) {
        heading(depth, "Person " + number);
        String word = sex.name().charAt(0) + sex.name().substring(1).toLowerCase(Locale.ROOT);
        lines("Name= " + name, "Gender= " + word);
        heading(depth + 1, "DNA data");
        lines("nSystems= " + profile.genotypes().size());
        for (Map.Entry<String, Genotype> e : profile.genotypes().entrySet()) {
            var alleles = e.getValue().alleles();
            if (!alleles.isEmpty()) {
                lines("SystemName= " + e.getKey());
                lines("Allele1= " + alleles.getFirst(), "Allele2= " + alleles.getLast());
            }
        }
    }

    private void family(int number, Family f) {
        if (!f.mutating() || !f.mutations().isEmpty()) {
            throw new IllegalArgumentException(f.name() + " has mutation models of its own");
        }
        heading(3, "Family " + number);
        lines("Name= " + f.name());
        heading(4, "Persons");
        lines("nPersons= " + f.pedigree().size());
        int i = 1;
        for (Person p : f.pedigree().people()) {
            Profile profile = f.references().getOrDefault(p.id(), Profile.EMPTY);
            person(5, i++, name(f, p.id()), p.sex(), profile);
        }
        heading(4, "Pedigrees");
        lines("nPedigrees= 1");
        heading(5, "Pedigree 1");
        StringBuilder pairs = new StringBuilder();
        int relations = 0;
        for (Person p : f.pedigree().people()) {
            for (String parent : new String[] {p.father(), p.mother()}) {
                if (parent != null) {
                    pairs.append("Parent= ").append(name(f, parent)).append('\n');
                    pairs.append("Child= ").append(name(f, p.id())).append('\n');
                    relations++;
                }
            }
        }
        lines("Name= Family pedigree", "nRelations= " + relations);
        text.append(pairs);
    }

    /** Familias knows the missing by their name. */
    private static String name(Family f, String id) {
        boolean marked = id.startsWith("Missing");
        return f.missing().contains(id) && !marked ? "Missing " + id : id;
    }
}
