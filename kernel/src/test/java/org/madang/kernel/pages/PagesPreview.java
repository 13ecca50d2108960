package org.madang.kernel.pages;

import org.madang.kernel.testing.TestDatabase;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** Starts the kernel's pages on a port, to look at them in a browser. */
final class PagesPreview {

    private PagesPreview() {}

    /** The kernel with its doors open. */
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = "org.madang.kernel",
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.CUSTOM,
                            classes = TypeExcludeFilter.class))
    static class Preview {}

    static void main(String... arguments) {
        new SpringApplicationBuilder(Preview.class, OpenDoors.class)
                .initializers(new TestDatabase())
                .run("--server.port=" + arguments[0]);
    }
}
