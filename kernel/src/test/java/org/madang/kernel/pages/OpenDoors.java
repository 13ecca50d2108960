package org.madang.kernel.pages;

import org.madang.kernel.access.PublicPaths;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Opens the gallery, and places where nothing is, to everybody: tests of pages sign nobody in. */
@TestConfiguration(proxyBeanMethods = false)
@Import(Gallery.class)
class OpenDoors {

    @Bean
    PublicPaths galleryForAll() {
        return PublicPaths.of("/gallery", "/gallery/**", "/nope", "/api/gallery", "/api/nope");
    }
}
