package org.madang.kernel.access;

import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;

/** Told of every sign-in and every refusal, so that they can be kept; the journal is one. */
public interface AccessWitness {

    /** Somebody signed in, by {@code password} or {@code passkey}. */
    void signedIn(Actor actor, String way);

    /**
     * Something was refused. Called after the refused work was rolled back.
     *
     * @param subject the resident whose account or data it was about, or null
     * @param what what was tried, such as {@code access.sign-in}
     */
    void refused(Actor actor, @Nullable Long subject, String what, Text reason);

    /** An account's authority was changed; called in the transaction that does it. */
    void changed(Actor actor, @Nullable Long subject, String what);
}
