/** The one-stop portal (정부24): services declared, applied for, decided and answered. */
@ApplicationModule(
        allowedDependencies = {
            "kernel.rounds",
            "kernel.language",
            "kernel.digests",
            "kernel.access",
            "kernel.journal",
            "kernel.documents",
            "kernel.facts",
            "kernel.notices",
            "kernel.payments",
            "kernel.places",
            "kernel.calendar",
            "kernel.pages",
            "kernel.systems",
            "kernel.database",
            "kernel.secrets",
            "kernel.demo",
            "kernel.bench",
            "residents"
        })
@NullMarked
package org.madang.services;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
