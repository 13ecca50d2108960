package org.madang.kernel.notices;

import java.util.Optional;
import org.madang.kernel.access.Actor;

/** Whose inbox: a resident's or an official's, by the id that actors carry. */
public record Recipient(String actorId) {

    public Recipient {
        if (!actorId.matches("resident:\\d{1,18}|official:.{1,100}")) {
            throw new IllegalArgumentException("only residents and officials have an inbox");
        }
    }

    public static Recipient resident(long residentId) {
        return new Recipient("resident:" + residentId);
    }

    public static Recipient official(String username) {
        return new Recipient("official:" + username);
    }

    /** The inbox of an actor; empty for visitors, machines and the house. */
    public static Optional<Recipient> of(Actor actor) {
        return actor instanceof Actor.Resident || actor instanceof Actor.Official
                ? Optional.of(new Recipient(actor.id()))
                : Optional.empty();
    }
}
