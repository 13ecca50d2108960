package org.madang.kinship;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** The tables of all families of a disaster, and what turns their options into assignments. */
final class FamilyTables {
    private final Disaster disaster;
    private final List<FamilyTable> tables;
    private final double logNobody;

    FamilyTables(Disaster disaster, Collection<FamilyTable> tables) {
        this.disaster = disaster;
        this.tables = List.copyOf(tables);
        double log = 0;
        for (FamilyTable t : tables) {
            log += t.logBase();
        }
        for (Victim v : disaster.victims()) {
            for (Marker m : disaster.markers()) {
                Genotype g = v.profile().at(m.name());
                if (g != null && FamilyScorer.speaks(m, v.sex())) {
                    log += FamilyScorer.alone(m, v.sex(), g);
                }
            }
        }
        logNobody = log;
    }

    static FamilyTables of(Disaster disaster) {
        List<FamilyTable> tables = new ArrayList<>();
        for (Family family : disaster.families()) {
            FamilyWork work = new FamilyWork(disaster, family);
            work.work(() -> false, () -> {});
            tables.add(work.table());
        }
        return new FamilyTables(disaster, tables);
    }

    Disaster disaster() {
        return disaster;
    }

    List<FamilyTable> tables() {
        return tables;
    }

    /** Log-likelihood of all data if nobody is identified. */
    double logNobody() {
        return logNobody;
    }

    /** The assignment that takes the given option of each family. */
    Assignment assignment(int[] option) {
        String[] missingOf = new String[disaster.victims().size()];
        Arrays.fill(missingOf, Assignment.NOBODY);
        double lr = 0;
        double weight = 0;
        for (int f = 0; f < option.length; f++) {
            FamilyTable t = tables.get(f);
            lr += t.logLr(option[f]);
            weight += t.logWeight(option[f]);
            for (int i = 0; i < t.missing(); i++) {
                int v = t.victim(option[f], i);
                if (v >= 0) {
                    missingOf[v] = t.family().missing().get(i);
                }
            }
        }
        return new Assignment(Arrays.asList(missingOf), logNobody + lr, lr, weight - lr);
    }
}
