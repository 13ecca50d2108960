/** The local government financial management system (지방재정관리시스템). */
@ApplicationModule(
        allowedDependencies = {
            "kernel.language",
            "kernel.digests",
            "kernel.access",
            "kernel.journal",
            "kernel.documents",
            "kernel.facts",
            "kernel.places",
            "kernel.calendar",
            "kernel.pages",
            "kernel.systems",
            "kernel.database",
            "kernel.secrets",
            "kernel.demo",
            "kernel.notices",
            "kernel.bench",
            "residents"
        })
@NullMarked
package org.madang.finance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
