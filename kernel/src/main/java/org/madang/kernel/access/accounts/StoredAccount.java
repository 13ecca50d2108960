package org.madang.kernel.access.accounts;

import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Actor;

/**
 * An account as it is in the database, read once for a sign-in.
 *
 * @param actor as whom the person acts today
 */
public record StoredAccount(
        long id,
        String username,
        String password,
        boolean demo,
        boolean locked,
        boolean disabled,
        Actor actor) {

    /** Whether the person may sign in at all. */
    public boolean open() {
        return !locked && !disabled;
    }

    /** The resident whose account it is, or null for an official's. */
    public @Nullable Long residentId() {
        return actor instanceof Actor.Resident resident ? resident.residentId() : null;
    }

    @Override
    public String toString() {
        return "account " + id;
    }
}
