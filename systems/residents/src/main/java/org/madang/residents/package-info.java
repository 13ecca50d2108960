/** The resident registration system (주민등록): who lives where, and the papers that prove it. */
@ApplicationModule(
        allowedDependencies = {
            "kernel.rounds",
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
            "kernel.preface",
            "kernel.secrets",
            "kernel.demo",
            "kernel.notices",
            "kernel.bench"
        })
@NullMarked
package org.madang.residents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
