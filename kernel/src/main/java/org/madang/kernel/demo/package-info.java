/**
 * What each system adds to a demo house, and the sign-ins it hands out; none of it in production.
 */
@ApplicationModule(
        id = "kernel.demo",
        allowedDependencies = {"kernel.language", "kernel.access"})
@NullMarked
package org.madang.kernel.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
