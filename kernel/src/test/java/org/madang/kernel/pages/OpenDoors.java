package org.madang.kernel.pages;

import org.madang.kernel.access.PublicPaths;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Opens the gallery and a path that leads nowhere to everybody, for tests of pages. */
@TestConfiguration(proxyBeanMethods = false)
@Import(Gallery.class)
class OpenDoors {

    @Bean
    PublicPaths galleryForAll() {
        return PublicPaths.of("/gallery", "/gallery/**", "/api/gallery", "/nope", "/api/nope");
    }
}
