/** The automated certificate-issuing machines (무인민원발급기). */
@ApplicationModule(
        allowedDependencies = {
            "kernel.language",
            "kernel.digests",
            "kernel.access",
            "kernel.journal",
            "kernel.documents",
            "kernel.pages",
            "kernel.payments",
            "kernel.systems",
            "kernel.demo",
            "residents"
        })
@NullMarked
package org.madang.kiosk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
