package org.madang.kernel.access;

import java.io.Serial;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Which personal rows a transaction may touch. PostgreSQL's row-level security reads it from the
 * settings {@code madang.divisions}, {@code madang.resident} and {@code madang.household}, so a
 * rule forgotten in code still shows nothing.
 *
 * @param divisions leading digits of division codes; empty is the nation, null none by area
 * @param residentId one person, or null
 * @param householdId one household, or null
 */
public record Scope(
        @Nullable String divisions, @Nullable Long residentId, @Nullable Long householdId)
        implements Serializable {
    @Serial private static final long serialVersionUID = 1;

    public static final Scope NONE = new Scope(null, null, null);
    public static final Scope NATION = new Scope("", null, null);

    public static Scope within(Jurisdiction jurisdiction) {
        return new Scope(jurisdiction.prefix(), null, null);
    }

    public static Scope resident(long residentId) {
        return new Scope(null, residentId, null);
    }

    /** One person and the household they live in, for a certificate that names its members. */
    public static Scope household(long residentId, long householdId) {
        return new Scope(null, residentId, householdId);
    }
}
