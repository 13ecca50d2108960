package org.madang.kernel.demo;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.HouseSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Furnishes the rooms of a demo house before its front door opens: whoever comes in finds everybody
 * there. Does nothing in production, and nothing where the population is 0.
 */
@Component
class OpenDemo implements SmartLifecycle {

    private final List<DemoRoom> rooms;
    private final Access access;
    private final HouseSettings house;
    private final long population;
    private final AtomicBoolean open = new AtomicBoolean();

    OpenDemo(
            ObjectProvider<DemoRoom> rooms,
            Access access,
            HouseSettings house,
            @Value("${madang.population:50000}") long population) {
        this.rooms = rooms.stream().sorted(Comparator.comparingInt(DemoRoom::order)).toList();
        this.access = access;
        this.house = house;
        this.population = population;
    }

    @Override
    public void start() {
        if (!house.production() && population > 0) {
            access.as(
                    new Actor.House(),
                    () -> {
                        rooms.forEach(room -> room.open(population));
                        return true;
                    });
        }
        open.set(true);
    }

    @Override
    public void stop() {
        open.set(false);
    }

    @Override
    public boolean isRunning() {
        return open.get();
    }

    /** Before the web server, which starts near the end. */
    @Override
    public int getPhase() {
        return 0;
    }
}
