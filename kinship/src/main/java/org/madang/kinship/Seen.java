package org.madang.kinship;

import org.jspecify.annotations.Nullable;

/**
 * What was seen of a person at one marker.
 *
 * @param places places of the alleles in the marker's table
 * @param also what another sample of the same person showed, or {@code null}
 */
// Arrays on purpose: tables of the inner loops, made once and never handed out.
@SuppressWarnings("ArrayRecordComponent")
record Seen(int[] places, double dropOut, @Nullable Seen also) {
    Seen(int[] places, double dropOut) {
        this(places, dropOut, null);
    }

    static Seen of(Marker marker, Genotype genotype) {
        return new Seen(marker.places(genotype), genotype.dropOut());
    }

    /** Two samples of one person, as belongings and remains: both have to be explained. */
    Seen with(@Nullable Seen other) {
        return other == null ? this : new Seen(places, dropOut, other);
    }
}
