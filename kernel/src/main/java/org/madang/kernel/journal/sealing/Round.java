package org.madang.kernel.journal.sealing;

import java.time.Duration;
import org.madang.kernel.journal.format.Checkpoint;
import org.madang.kernel.language.Text;

/** What came of one look for new entries. */
public sealed interface Round {

    /** Another server leads. */
    record Following() implements Round {}

    /** No entry was committed since the last look. */
    record Quiet() implements Round {}

    /**
     * New entries have their places and are signed for.
     *
     * @param entries how many
     * @param lag age of the oldest of them when it was signed
     */
    record Sealed(long entries, Duration lag, Checkpoint.Signed checkpoint) implements Round {}

    /** What is stored is not what was signed. Nothing is signed on top of it. */
    record Broken(Text why) implements Round {}
}
