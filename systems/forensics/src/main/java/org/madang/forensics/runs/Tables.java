package org.madang.forensics.runs;

import java.util.List;
import java.util.Set;
import org.madang.forensics.register.ModelRow;
import org.madang.kinship.FrequencyTable;
import org.madang.kinship.Marker;
import org.madang.kinship.Profile;

/** Allele frequencies of a case's population. */
final class Tables {

    private static final FrequencyTable NIST = FrequencyTable.nist1036();

    private Tables() {}

    /** Markers without mutation, their tables made to know the alleles seen. */
    static List<Marker> markers(ModelRow model, Set<Profile> seen) {
        var correction =
                model.minimumCount() == 0
                        ? new FrequencyTable.Correction.AsCounted()
                        : new FrequencyTable.Correction.Minimum(model.minimumCount());
        return NIST.markers(model.population(), seen, correction);
    }
}
