package org.madang.kernel.systems;

/**
 * A room of the house. Found by {@link java.util.ServiceLoader}, so that the map of the government
 * can be printed without starting the server; adding a system is adding its module.
 */
public interface GovernmentSystem {

    SystemDescriptor descriptor();
}
