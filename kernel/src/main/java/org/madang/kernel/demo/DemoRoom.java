package org.madang.kernel.demo;

import java.util.List;

/**
 * A bean of a system that furnishes its room in a demo house. Rooms are furnished in their order on
 * every start, before the front door opens, so {@link #open} does nothing where all is there.
 */
public interface DemoRoom {

    /** As on the map of systems: what a room builds on has a lower one. */
    int order();

    /** The sign-ins this room adds. */
    List<DemoSignIn> signIns();

    /**
     * Furnishes the room, acting as the house.
     *
     * @param population people of the demo country, above 0
     */
    void open(long population);

    /** Whether all is there: a large room may go on being furnished while people come in. */
    default boolean isFurnished() {
        return true;
    }
}
