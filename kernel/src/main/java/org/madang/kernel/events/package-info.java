/**
 * How rooms follow each other's events: after the commit, a few at a time, until each listener has
 * done its part.
 */
@ApplicationModule(
        id = "kernel.events",
        allowedDependencies = {"kernel.rounds"})
@NullMarked
package org.madang.kernel.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
