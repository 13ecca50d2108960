package org.madang.kiosk.machines;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.Jurisdiction;
import org.madang.kernel.language.Text;

/**
 * A certificate machine.
 *
 * @param division ten digits: on whose ground it stands
 * @param sheets of paper left in it
 * @param tonerPercent 0 to 100
 * @param whyOut what people are told while it is out of service, or null
 */
public record Machine(
        long id,
        String division,
        Text place,
        State state,
        @Nullable String whyOut,
        int sheets,
        int tonerPercent,
        @Nullable Instant seenAt) {

    /** Below this somebody is sent to fill it up. */
    public static final int FEW_SHEETS = 50;

    /** How a machine stands. */
    public enum State {
        AWAITED(Text.of("설치 대기", "Awaited")),
        IN_SERVICE(Text.of("운영 중", "In service")),
        OUT_OF_SERVICE(Text.of("운영 중지", "Out of service")),
        RETIRED(Text.of("철거", "Retired"));

        private final Text word;

        State(Text word) {
            this.word = word;
        }

        public Text word() {
            return word;
        }
    }

    /** Whether it can hand out a paper now. */
    public boolean isOpen() {
        return state == State.IN_SERVICE && sheets > 0 && tonerPercent > 0;
    }

    public boolean needsCare() {
        return state == State.IN_SERVICE && (sheets < FEW_SHEETS || tonerPercent < 10);
    }

    /** The machine as the one who asks: it serves whoever stands before it, from anywhere. */
    public Actor.Machine actor(Set<String> duties) {
        return new Actor.Machine(
                "kiosk-" + id,
                Text.of("무인민원발급기 {0}", "Certificate machine {0}").with(place),
                Jurisdiction.NATION,
                duties);
    }
}
