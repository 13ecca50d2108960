package org.madang.forensics.runs;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.madang.forensics.register.FamilyRow;
import org.madang.forensics.register.Forms.FormRow;
import org.madang.forensics.register.PersonRow;
import org.madang.forensics.register.RemainsRow;
import org.madang.kinship.Demography;
import org.madang.kinship.Demography.Estimate;
import org.madang.kinship.Family;
import org.madang.kinship.Victim;
import org.madang.kinship.forms.DviForm;
import org.madang.kinship.forms.FormField;

/**
 * What is known of the missing and the remains beside DNA, teeth and fingerprints: age and stature
 * of the forms, and the year of birth of the pedigree where a form says nothing. They weigh in the
 * prior when the case says how many of the victims nobody misses. Pure.
 *
 * @param day of the disaster
 */
record Beside(LocalDate day, List<FormRow> forms) {

    /** Weights by {@code victim=missing}; empty where the prior is flat. */
    Map<String, Double> prior(
            @Nullable Double unreported,
            List<FamilyRow> families,
            List<RemainsRow> remains,
            List<Family> kin,
            List<Victim> open) {
        if (unreported == null) {
            return Map.of();
        }
        var missing = new ArrayList<String>();
        kin.forEach(f -> missing.addAll(f.missing()));
        var people = new ArrayList<Demography.Person>();
        for (var family : families) {
            for (var person : family.missing()) {
                if (missing.contains(person.code())) {
                    people.add(person(person));
                }
            }
        }
        var victims = open.stream().map(Victim::name).toList();
        var found =
                remains.stream()
                        .filter(r -> victims.contains(r.code()))
                        .map(this::remains)
                        .toList();
        var demography = new Demography(unreported, 1, 1, people, found);
        var weights = new TreeMap<String, Double>();
        for (var victim : victims) {
            for (var code : missing) {
                weights.put(Snapshot.pairKey(victim, code), demography.weight(victim, code));
            }
        }
        return weights;
    }

    private Demography.Person person(PersonRow person) {
        var form = of(person.id(), null);
        var stature = middle(form, FormField.STATURE_LEAST, FormField.STATURE_MOST);
        return new Demography.Person(person.code(), age(person, form), stature, null);
    }

    private @Nullable Double age(PersonRow person, @Nullable DviForm form) {
        var born = form == null ? null : form.day(FormField.BORN);
        if (born != null) {
            return (double) Period.between(born, day).getYears();
        }
        var stated = middle(form, FormField.AGE_LEAST, FormField.AGE_MOST);
        if (stated != null) {
            return stated;
        }
        var year = person.born();
        return year == null ? null : (double) (day.getYear() - year);
    }

    private Demography.Remains remains(RemainsRow found) {
        var form = of(null, found.id());
        return new Demography.Remains(
                found.code(),
                range(form, FormField.AGE_LEAST, FormField.AGE_MOST),
                range(form, FormField.STATURE_LEAST, FormField.STATURE_MOST),
                null);
    }

    private static @Nullable Estimate range(
            @Nullable DviForm form, FormField least, FormField most) {
        var low = form == null ? null : form.whole(least);
        var high = form == null ? null : form.whole(most);
        return low == null || high == null || high < low ? null : Estimate.range(low, high);
    }

    private static @Nullable Double middle(
            @Nullable DviForm form, FormField least, FormField most) {
        var low = form == null ? null : form.whole(least);
        var high = form == null ? null : form.whole(most);
        return low == null || high == null ? null : (low + high) / 2.0;
    }

    private @Nullable DviForm of(@Nullable Long personId, @Nullable Long remainsId) {
        for (var row : forms) {
            boolean his = personId != null && personId.equals(row.personId());
            if (his || (remainsId != null && remainsId.equals(row.remainsId()))) {
                return row.form();
            }
        }
        return null;
    }
}
