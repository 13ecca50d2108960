package org.madang.kernel.pages;

import java.util.ArrayList;
import java.util.List;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.madang.kernel.language.Text;
import org.madang.kernel.systems.SystemDescriptor;
import org.madang.kernel.systems.Systems;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where an official's day begins: what waits, and the desks that their duties open. */
@Controller
class DeskHome {

    /** One desk, and what it is for. */
    record Door(String path, Text name, Text purpose) {}

    /** What the page shows. */
    record Model(Actor.Official official, List<Waiting.Item> waiting, List<Door> doors) {}

    private final Access access;
    private final ObjectProvider<Waiting> waiting;
    private final List<DeskDoor> kernelDoors;

    DeskHome(Access access, ObjectProvider<Waiting> waiting, ObjectProvider<DeskDoor> kernelDoors) {
        this.access = access;
        this.waiting = waiting;
        this.kernelDoors = kernelDoors.stream().toList();
    }

    @GetMapping("/desk")
    Reply open() {
        if (!(access.current() instanceof Actor.Official official)) {
            return Redirect.to("/");
        }
        var items =
                waiting.orderedStream().flatMap(source -> source.of(official).stream()).toList();
        return Page.of(
                Text.of("내 업무", "My desk"), "desk", new Model(official, items, doors(official)));
    }

    private List<Door> doors(Actor.Official official) {
        var doors = new ArrayList<Door>();
        for (var system : Systems.all()) {
            system.pages().stream()
                    .filter(page -> system.opens(page, official))
                    .map(page -> door(system, page))
                    .forEach(doors::add);
        }
        kernelDoors.stream()
                .filter(door -> official.has(door.duty()))
                .map(door -> new Door(door.path(), door.name(), door.purpose()))
                .forEach(doors::add);
        return doors;
    }

    private static Door door(SystemDescriptor system, SystemDescriptor.PageLink page) {
        return new Door(page.path(), page.name(), system.title());
    }
}
