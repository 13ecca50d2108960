/** The forensic laboratory (법과학감정): disaster victim identification. */
@ApplicationModule(
        allowedDependencies = {
            "kernel.language",
            "kernel.digests",
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
            "residents"
        })
@NullMarked
package org.madang.forensics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
