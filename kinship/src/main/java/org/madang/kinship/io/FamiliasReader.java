package org.madang.kinship.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.madang.kinship.AlleleFrequencies;
import org.madang.kinship.Disaster;
import org.madang.kinship.Genotype;
import org.madang.kinship.InvalidKinshipData;
import org.madang.kinship.Marker;
import org.madang.kinship.MutationModel;
import org.madang.kinship.Pedigree;
import org.madang.kinship.Person;
import org.madang.kinship.Problem;
import org.madang.kinship.Profile;
import org.madang.kinship.Sex;

/**
 * Reads the positional format of Familias 3: a value a line, in a fixed order, so that the first
 * line that is not what is due ends the reading.
 */
final class FamiliasReader {
    private static final Pattern THETA = Pattern.compile("Fst: ([0-9.eE+-]+)");
    private static final Pattern DROP_OUT = Pattern.compile("Dropout probability = ([0-9.eE+-]+)");

    private final FamiliasLines lines;
    private final List<Genotyped> persons = new ArrayList<>();
    private final List<Person> extras = new ArrayList<>();
    private final Map<String, List<int[]>> relations = new LinkedHashMap<>();
    private final Map<String, List<Person>> extrasOf = new LinkedHashMap<>();
    private final Map<String, Integer> pedigreeLine = new LinkedHashMap<>();
    private final List<int[]> known = new ArrayList<>();
    private final List<Marker> markers = new ArrayList<>();
    private final List<Double> dropOut = new ArrayList<>();
    private final List<FileProblem> remarks = new ArrayList<>();

    /** A person with calls as places in the marker's list of alleles. */
    private record Genotyped(String id, Sex sex, boolean poor, List<int[]> calls) {}

    FamiliasReader(String file, String text) {
        lines = new FamiliasLines(file, text);
    }

    FamiliasFile read() {
        lines.text();
        lines.text();
        String version = lines.text();
        lines.skipEmpty();
        int number = lines.count("number of persons");
        for (int i = 0; i < number; i++) {
            persons.add(person());
        }
        lines.expect("Known relations");
        extras(extras, "extra");
        relations(lines.count("number of relations"), known);
        int pedigrees = lines.count("number of pedigrees");
        for (int i = 0; i < pedigrees; i++) {
            lines.count("number of the pedigree");
            String name = lines.text();
            pedigreeLine.put(name, lines.number());
            List<Person> own = new ArrayList<>();
            extras(own, "extra of " + name);
            extrasOf.put(name, own);
            List<int[]> ours = new ArrayList<>(known);
            relations(lines.count("number of relations"), ours);
            relations.put(name, ours);
        }
        double theta = theta(lines.text());
        int loci = lines.count("number of markers");
        String database = lines.flag() ? lines.text() : "";
        for (int i = 0; i < loci; i++) {
            marker();
        }
        Map<String, Profile> profiles = profiles();
        Disaster disaster =
                lines.find("[DVI]") ? new FamiliasDisaster(lines, markers).disaster() : null;
        return new FamiliasFile(
                version, database, theta, markers, profiles, pedigrees(), disaster, remarks);
    }

    private Genotyped person() {
        String id = lines.text();
        lines.text();
        boolean poor = lines.text().contains("Consider dropouts");
        lines.text();
        Sex sex = lines.flag() ? Sex.MALE : Sex.FEMALE;
        int calls = lines.count("number of genotypes");
        List<int[]> all = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            int a = lines.count("place of an allele");
            int b = lines.count("place of an allele");
            all.add(new int[] {a, b, lines.count("place of a marker"), lines.number()});
        }
        return new Genotyped(id, sex, poor, all);
    }

    private void extras(List<Person> into, String name) {
        int women = lines.count("number of extra women");
        int men = lines.count("number of extra men");
        for (int i = 0; i < women + men; i++) {
            into.add(Person.founder(name + " " + (i + 1), i < women ? Sex.FEMALE : Sex.MALE));
        }
    }

    private void relations(int number, List<int[]> into) {
        for (int i = 0; i < number; i++) {
            int parent = lines.count("place of a parent");
            into.add(new int[] {parent, lines.count("place of a child"), lines.number()});
        }
    }

    private static double theta(String text) {
        Matcher found = THETA.matcher(text);
        return found.find() ? Double.parseDouble(found.group(1)) : 0;
    }

    private void marker() {
        String name = lines.text();
        int start = lines.number();
        double[] rate = {lines.decimal("rate, mothers"), lines.decimal("rate, fathers")};
        int[] model = {lines.count("model, mothers"), lines.count("model, fathers")};
        lines.count("number of alleles with the silent one");
        double[] range = {lines.decimal("range, mothers"), lines.decimal("range, fathers")};
        double[] micro = {lines.decimal("second rate"), lines.decimal("second rate")};
        boolean hasSilent = lines.flag();
        double silent = lines.decimal("frequency of the silent allele");
        String info = lines.text();
        int alleles = lines.count(info.split("\\t", 2)[0], "number of alleles");
        Matcher lost = DROP_OUT.matcher(info);
        dropOut.add(lost.find() ? Double.parseDouble(lost.group(1)) : 0.0);
        Map<String, Double> table = new LinkedHashMap<>();
        for (int i = 0; i < alleles; i++) {
            String allele = org.madang.kinship.Alleles.normal(lines.text());
            table.put(allele, lines.decimal("frequency"));
        }
        double hidden = hasSilent ? silent : 0;
        double sum = table.values().stream().mapToDouble(x -> x).sum();
        if (hidden > 0 && Math.abs(sum + hidden - 1) < 1e-3) {
            table.replaceAll((a, f) -> f / (1 - hidden));
        }
        lines.at(
                start,
                () -> {
                    Marker plain = Marker.of(name, AlleleFrequencies.of(table)).withSilent(hidden);
                    boolean steps =
                            table.keySet().stream().allMatch(a -> a.matches("\\d+(\\.\\d)?"));
                    MutationModel mothers = model(model[0], rate[0], micro[0], range[0], steps);
                    MutationModel fathers = model(model[1], rate[1], micro[1], range[1], steps);
                    if (!steps && (model[0] > 1 || model[1] > 1)) {
                        remark(start, name);
                    }
                    markers.add(plain.withMutation(fathers, mothers));
                });
    }

    private void remark(int line, String marker) {
        String what = "not all alleles are repeat numbers, equal model used";
        remarks.add(
                lines.problem(line, new Problem(Problem.Code.BAD_MUTATION_MODEL, marker, what)));
    }

    /** Codes of Familias: equal, proportional, stepwise, stationary stepwise, extended stepwise. */
    private MutationModel model(int code, double rate, double micro, double range, boolean steps) {
        if (rate == 0 && (code < 2 || micro == 0)) {
            return MutationModel.none();
        }
        if (code == 0 || (code > 1 && !steps)) {
            return new MutationModel.Equal(rate);
        }
        return switch (code) {
            case 1 -> new MutationModel.Proportional(rate);
            case 2, 4 -> new MutationModel.Stepwise(rate, micro, range);
            case 3 -> new MutationModel.Stationary(new MutationModel.Stepwise(rate, micro, range));
            default ->
                    throw InvalidKinshipData.of(
                            new Problem(Problem.Code.BAD_MUTATION_MODEL, "code " + code, ""));
        };
    }

    private Map<String, Profile> profiles() {
        Map<String, Profile> all = new LinkedHashMap<>();
        for (Genotyped person : persons) {
            Map<String, Genotype> genotypes = new LinkedHashMap<>();
            for (int[] call : person.calls) {
                if (call[2] >= markers.size()) {
                    throw lines.bad(call[3], "place of a marker", "" + call[2]);
                }
                Marker marker = markers.get(call[2]);
                List<String> names = marker.frequencies().alleles();
                if (call[0] >= names.size() || call[1] >= names.size()) {
                    throw lines.bad(call[3] - 1, "place of an allele", marker.name());
                }
                double lost = person.poor ? dropOut.get(call[2]) : 0;
                Genotype g = Genotype.of(names.get(call[0]), names.get(call[1]));
                genotypes.put(marker.name(), g.withDropOut(lost));
            }
            if (!genotypes.isEmpty()) {
                all.put(person.id, new Profile(genotypes));
            }
        }
        return all;
    }

    private Map<String, Pedigree> pedigrees() {
        Map<String, Pedigree> all = new LinkedHashMap<>();
        relations.forEach((name, pairs) -> {
            List<Person> people = new ArrayList<>();
            persons.forEach(p -> people.add(Person.founder(p.id, p.sex)));
            people.addAll(extras);
            people.addAll(extrasOf.getOrDefault(name, List.of()));
            for (int[] pair : pairs) {
                if (pair[0] >= people.size() || pair[1] >= people.size()) {
                    throw lines.bad(pair[2], "place of a person", name);
                }
                Person parent = people.get(pair[0]);
                people.set(pair[1], childOf(people.get(pair[1]), parent));
            }
            int line = pedigreeLine.getOrDefault(name, 0);
            lines.at(line, () -> all.put(name, Pedigree.of(people)));
        });
        return all;
    }

    static Person childOf(Person child, Person parent) {
        boolean father =
                parent.sex() == Sex.MALE || (parent.sex() == Sex.UNKNOWN && child.father() == null);
        @Nullable String f = father ? parent.id() : child.father();
        @Nullable String m = father ? child.mother() : parent.id();
        return new Person(child.id(), f, m, child.sex(), child.born());
    }
}
