package org.madang.kinship.forms;

/** The two INTERPOL forms, known by the colour of their paper. */
public enum FormColour {
    /** Ante mortem: what is known of a missing person. */
    YELLOW("사망 전 자료", "ante mortem"),
    /** Post mortem: what was found on remains. */
    PINK("사망 후 자료", "post mortem");

    private final String ko;
    private final String en;

    FormColour(String ko, String en) {
        this.ko = ko;
        this.en = en;
    }

    public String ko() {
        return ko;
    }

    public String en() {
        return en;
    }
}
