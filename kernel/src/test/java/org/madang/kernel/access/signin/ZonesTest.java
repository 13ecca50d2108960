package org.madang.kernel.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madang.kernel.access.PublicPaths;

class ZonesTest {

    private final Zones zones = new Zones(List.of(PublicPaths.of("/guides/**", "/api/open/*")));

    @ParameterizedTest
    @CsvSource({
        "/, PUBLIC",
        "/sign-in, PUBLIC",
        "/verify/2026-1, PUBLIC",
        "/systems, PUBLIC",
        "/guides/moving, PUBLIC",
        "/api/open/one, PUBLIC",
        "/api/open/one/two, API",
        "/api/places/11, PUBLIC",
        "/api/residents/1, API",
        "/security, SIGNED_IN",
        "/my, RESIDENT",
        "/my/papers, RESIDENT",
        "/desk, OFFICIAL",
        "/desk/people/1, OFFICIAL",
        "/mydesk, NOWHERE",
        "/actuator/env, NOWHERE",
        "/api, API"
    })
    void each_path_lies_in_one_zone(String path, Zone zone) {
        assertThat(zones.of(path)).isEqualTo(zone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/**", "/*", "/my/**", "/desk/**", "/api/**", "/security/**", "guides"})
    void nobody_opens_a_whole_area_by_mistake(String pattern) {
        assertThatThrownBy(() -> PublicPaths.of(pattern))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void a_local_path_never_leads_a_browser_elsewhere(@ForAll String text) {
        for (var candidate : List.of(text, "/" + text, "//" + text, "/\\" + text)) {
            LocalPath.of(candidate)
                    .ifPresent(path ->
                            assertThat(path.path())
                                    .startsWith("/")
                                    .doesNotStartWith("//")
                                    .doesNotContain("\\", "\n", "\t", "\r"));
        }
        assertThat(LocalPath.of("//" + text)).isEmpty();
        assertThat(LocalPath.of("/\\" + text)).isEmpty();
    }
}
