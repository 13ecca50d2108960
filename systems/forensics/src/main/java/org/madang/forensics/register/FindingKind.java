package org.madang.forensics.register;

import org.madang.kernel.language.Text;

/**
 * Identifiers beside DNA. Teeth and fingerprints are primary: each can identify alone, as DNA can.
 * Physical data are secondary: they support or direct, and never identify or exclude alone.
 */
public enum FindingKind {
    DENTAL("치아", "Teeth", true),
    FINGERPRINT("지문", "Fingerprints", true),
    PHYSICAL("신체 특징·소지품", "Body and belongings", false);

    private final Text words;
    private final boolean primary;

    FindingKind(String ko, String en, boolean primary) {
        words = Text.of(ko, en);
        this.primary = primary;
    }

    public Text words() {
        return words;
    }

    public boolean primary() {
        return primary;
    }
}
