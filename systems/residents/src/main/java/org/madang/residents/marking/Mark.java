package org.madang.residents.marking;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;

/**
 * A mark on somebody's record.
 *
 * @param until the first day on which it no longer holds; null while it lasts
 */
public record Mark(Kind kind, LocalDate since, @Nullable LocalDate until, String words) {

    /** What a mark says. */
    public enum Kind {
        IN_BARRACKS(Text.of("영내 기거 군인", "Soldier in barracks")),
        STAYING_ABROAD(Text.of("해외체류자", "Staying abroad"));

        private final Text word;

        Kind(Text word) {
            this.word = word;
        }

        public Text word() {
            return word;
        }
    }
}
