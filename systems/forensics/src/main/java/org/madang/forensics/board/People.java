package org.madang.forensics.board;

/** Names of actors where only their ids are kept. */
public final class People {

    private People() {}

    /** The sign-in name of an official. */
    public static String name(String actorId) {
        int colon = actorId.indexOf(':');
        return colon < 0 ? actorId : actorId.substring(colon + 1);
    }
}
