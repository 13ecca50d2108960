package org.madang.kinship;

/**
 * What was seen of a person at one marker.
 *
 * @param places places of the alleles in the marker's table
 */
// Arrays on purpose: tables of the inner loops, made once and never handed out.
@SuppressWarnings("ArrayRecordComponent")
record Seen(int[] places, double dropOut) {
    static Seen of(Marker marker, Genotype genotype) {
        return new Seen(marker.places(genotype), genotype.dropOut());
    }
}
