/** The automated certificate-issuing machine (무인민원발급기). */
@ApplicationModule(
        allowedDependencies = {
            "kernel.language",
            "kernel.access",
            "kernel.journal",
            "kernel.documents",
            "kernel.places",
            "kernel.calendar",
            "kernel.pages",
            "kernel.systems",
            "kernel.database",
            "kernel.secrets",
            "kernel.demo",
            "kernel.bench",
            "residents",
            "services"
        })
@NullMarked
package org.madang.kiosk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
