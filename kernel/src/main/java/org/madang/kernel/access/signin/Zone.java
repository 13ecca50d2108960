package org.madang.kernel.access.signin;

import org.madang.kernel.access.Actor;

/** Who may come in at a path at all; what they may do there is decided by {@code Access}. */
enum Zone {
    /** Anybody. */
    PUBLIC,
    /** Anybody with an account. */
    SIGNED_IN,
    /** The resident's own pages. */
    RESIDENT,
    /** The officials' desks. */
    OFFICIAL,
    /** The API: people by session, machines by token. */
    API,
    /** Paths that no one has opened. */
    NOWHERE;

    boolean opensTo(Actor actor) {
        return switch (this) {
            case PUBLIC -> true;
            case SIGNED_IN -> actor instanceof Actor.Resident || actor instanceof Actor.Official;
            case RESIDENT -> actor instanceof Actor.Resident;
            case OFFICIAL -> actor instanceof Actor.Official;
            case API -> !(actor instanceof Actor.Visitor);
            case NOWHERE -> false;
        };
    }
}
