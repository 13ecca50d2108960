package org.madang.kernel.pages;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.madang.kernel.language.Text;

/** How a page is coloured; AUTO follows the device. */
enum Theme {
    AUTO(Text.of("기기 설정대로", "As on this device")),
    LIGHT(Text.of("밝게", "Light")),
    DARK(Text.of("어둡게", "Dark")),
    CONTRAST(Text.of("고대비", "High contrast"));

    private final Text label;

    Theme(Text label) {
        this.label = label;
    }

    Text label() {
        return label;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Theme> ofCode(String code) {
        return Arrays.stream(values()).filter(theme -> theme.code().equals(code)).findFirst();
    }
}
