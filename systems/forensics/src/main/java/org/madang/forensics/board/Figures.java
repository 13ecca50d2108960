package org.madang.forensics.board;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal rests on, frozen when it was made.
 *
 * @param posterior joint posterior probability, or null when the run was not joint
 * @param tied codes of the missing persons this victim cannot be told apart from; empty without tie
 * @param runnerUp the next candidate for this victim and its posterior, or null
 * @param items likelihood ratio by marker, natural logarithms
 * @param others conclusions of dental, fingerprint and physical comparisons
 * @param weighted whether age and stature weighed in the prior; otherwise it was flat
 * @param reason why the scientist proposes it
 */
public record Figures(
        String remains,
        String person,
        String family,
        double log10Lr,
        int exclusions,
        @Nullable Double posterior,
        List<String> tied,
        @Nullable RunnerUp runnerUp,
        List<Item> items,
        List<Other> others,
        String source,
        String population,
        String software,
        String exactnessKo,
        String exactnessEn,
        String inputHash,
        String outcomeHash,
        String reason,
        @Nullable Boolean weighted) {

    /** Whether age and stature weighed in the prior. */
    public boolean byDemography() {
        return Boolean.TRUE.equals(weighted);
    }

    /** One marker: what was seen, the model and its logarithmic ratio. */
    public record Item(String marker, String genotype, String model, double logLr) {}

    /** The next best candidate. */
    public record RunnerUp(String person, @Nullable Double posterior, double log10Lr) {}

    /** A conclusion from another kind of evidence, by codes. */
    public record Other(String kind, String conclusion, String note) {}

    /** Markers that speak clearly against the pairing, as a mutation would. */
    public List<Item> against() {
        return items.stream().filter(i -> i.logLr() < -Math.log(10)).toList();
    }
}
