package org.madang.kinship;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A prior from what is known beside DNA: how many people may be among the remains whom nobody
 * misses, and how well age, stature and place of remains fit those of a missing person.
 *
 * <p>Before anything else a victim is equally likely to be any of the missing or of the unreported,
 * so that a pairing weighs 1 / unreported against being none of the missing. An estimate of age or
 * stature multiplies this by its likelihood ratio: the normal density of the estimate around the
 * missing person's value against the mean of the same over all missing persons of whom the value is
 * known. Values nobody recorded multiply by 1. A place multiplies by the ratio given for remains
 * found where the person was last known to be, or not.
 */
public final class Demography implements Assignment.Prior {
    private final double unreported;
    private final double samePlace;
    private final double otherPlace;
    private final Map<String, Person> missing;
    private final Map<String, Remains> remains;
    private final List<Double> ages = new ArrayList<>();
    private final List<Double> statures = new ArrayList<>();

    /**
     * A missing person.
     *
     * @param age in years when the disaster happened
     * @param stature in cm
     * @param place seat, carriage, storey or village, by whatever names are used for remains too
     */
    public record Person(
            String id, @Nullable Double age, @Nullable Double stature, @Nullable String place) {}

    /** An estimate with the standard deviation of its error, above 0. */
    public record Estimate(double value, double error) {
        public Estimate {
            if (!(error > 0)) {
                throw InvalidKinshipData.of(
                        Problem.of(Problem.Code.BAD_FIELD, "error of an estimate", "" + error));
            }
        }

        /** A range that holds the true value in 95 of 100 cases. */
        public static Estimate range(double least, double most) {
            return new Estimate((least + most) / 2, Math.max(0.5, (most - least) / (2 * 1.959964)));
        }

        private double density(double truth) {
            double z = (value - truth) / error;
            return StrictMath.exp(-z * z / 2);
        }
    }

    /** Remains, with what could be estimated of them. */
    public record Remains(
            String victim,
            @Nullable Estimate age,
            @Nullable Estimate stature,
            @Nullable String place) {}

    /**
     * @param unreported expected number of people among the remains whom nobody misses, above 0: in
     *     a closed disaster (a list of passengers) small, in an open one what police expect
     * @param samePlace how much more often than at random remains are found at the person's place;
     *     1 if places say nothing
     * @param otherPlace the same for remains found elsewhere
     */
    public Demography(
            double unreported,
            double samePlace,
            double otherPlace,
            List<Person> missing,
            List<Remains> remains) {
        if (!(unreported > 0) || !(samePlace > 0) || !(otherPlace > 0)) {
            throw InvalidKinshipData.of(
                    Problem.of(Problem.Code.BAD_FIELD, "demography", "not above 0"));
        }
        this.unreported = unreported;
        this.samePlace = samePlace;
        this.otherPlace = otherPlace;
        this.missing = new LinkedHashMap<>();
        for (Person p : missing) {
            this.missing.put(p.id(), p);
            Double age = p.age();
            if (age != null) {
                ages.add(age);
            }
            Double stature = p.stature();
            if (stature != null) {
                statures.add(stature);
            }
        }
        this.remains = new LinkedHashMap<>();
        remains.forEach(r -> this.remains.put(r.victim(), r));
    }

    @Override
    public double weight(String victim, String missingPerson) {
        double weight = 1 / unreported;
        Person person = missing.get(missingPerson);
        Remains found = remains.get(victim);
        if (person == null || found == null) {
            return weight;
        }
        weight *= ratio(found.age(), person.age(), ages);
        weight *= ratio(found.stature(), person.stature(), statures);
        String at = found.place();
        String from = person.place();
        if (at != null && from != null) {
            weight *= at.equals(from) ? samePlace : otherPlace;
        }
        return weight;
    }

    private static double ratio(
            @Nullable Estimate estimate, @Nullable Double own, List<Double> all) {
        if (estimate == null || own == null) {
            return 1;
        }
        double mean = all.stream().mapToDouble(estimate::density).average().orElse(0);
        return mean > 0 ? estimate.density(own) / mean : 1;
    }
}
