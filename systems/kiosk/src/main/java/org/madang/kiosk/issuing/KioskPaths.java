package org.madang.kiosk.issuing;

import org.madang.kernel.access.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Machines sign nobody in: they are opened by the token they carry. */
@Configuration(proxyBeanMethods = false)
class KioskPaths {

    @Bean
    PublicPaths machineScreens() {
        return PublicPaths.of("/kiosk", "/kiosk/**");
    }
}
