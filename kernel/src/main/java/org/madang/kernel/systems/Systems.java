package org.madang.kernel.systems;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** All systems on the class path, in the order of the map. */
public final class Systems {

    private static final List<SystemDescriptor> ALL =
            ServiceLoader.load(GovernmentSystem.class).stream()
                    .map(provider -> provider.get().descriptor())
                    .sorted(Comparator.comparingInt(SystemDescriptor::order))
                    .toList();

    private Systems() {}

    public static List<SystemDescriptor> all() {
        return ALL;
    }
}
