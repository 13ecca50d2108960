package org.madang.forensics.register;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;
import org.madang.kinship.Profile;

/**
 * A sample and what was read from it.
 *
 * @param personId of whom, for references and belongings
 * @param remainsId from what, for post-mortem samples
 * @param dropOut probability that an allele left no trace in it
 * @param profile empty when not typed yet, or deleted
 */
public record SampleRow(
        long id,
        String code,
        Kind kind,
        @Nullable Long personId,
        @Nullable Long remainsId,
        String material,
        LocalDate takenOn,
        @Nullable LocalDate consentOn,
        double dropOut,
        Profile profile,
        int markers,
        @Nullable LocalDate destroyedOn,
        @Nullable LocalDate deletedOn,
        @Nullable String deletedWhy) {

    /** Where a sample comes from. */
    public enum Kind {
        REFERENCE("가족 대조시료", "Reference of a relative"),
        BELONGINGS("실종자 유류품", "Belongings of the missing"),
        POST_MORTEM("사후 시료", "Post-mortem sample");

        private final Text words;

        Kind(String ko, String en) {
            words = Text.of(ko, en);
        }

        public Text words() {
            return words;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean typed() {
        return !profile.isEmpty();
    }
}
