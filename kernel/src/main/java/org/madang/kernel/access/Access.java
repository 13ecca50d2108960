package org.madang.kernel.access;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who is asking now, and for which rows. The one place that decides what each may see and do. */
public interface Access {

    /** The actor of this thread: signed in, or {@link Actor.Visitor}. */
    Actor current();

    /**
     * The official now asking, holding the duty.
     *
     * @throws AccessRefused when it is no official or the duty is not theirs
     */
    Actor.Official official(Duty duty);

    /**
     * The resident now asking.
     *
     * @throws AccessRefused when it is not a resident who is signed in
     */
    Actor.Resident resident();

    /**
     * The official or machine now asking, holding the duty, wherever it is held for.
     *
     * @throws AccessRefused when the duty is not theirs
     */
    Actor holding(Duty duty);

    /**
     * The official or machine now asking, holding the duty for the area of the division.
     *
     * @param divisionCode ten digits
     * @throws AccessRefused when the duty is not theirs, or the division lies outside of their area
     */
    Actor actingFor(Duty duty, String divisionCode);

    /** Whether {@link #actingFor} would let the one now asking through: for what a page offers. */
    boolean mayActFor(Duty duty, String divisionCode);

    /** Runs the work as another actor: listeners, schedules and tests. */
    <T extends @Nullable Object> T as(Actor actor, Supplier<T> work);

    /**
     * Runs the work seeing other rows than the actor's own: for a use case that has decided, by its
     * own rule, that this is lawful. Works inside a running transaction and around a new one.
     */
    <T extends @Nullable Object> T within(Scope scope, Supplier<T> work);
}
