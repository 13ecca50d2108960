package org.madang.kernel.places;

import org.madang.kernel.language.Text;

/** How wide a division is. */
public enum DivisionLevel {
    /** 시도: special, metropolitan and special self-governing cities, provinces. */
    PROVINCE(Text.of("시도", "Province")),
    /** 시군구: cities, counties, districts, with and without self-government. */
    MUNICIPALITY(Text.of("시군구", "Municipality")),
    /** 읍면동: towns, townships, administrative neighbourhoods. */
    TOWNSHIP(Text.of("읍면동", "Township"));

    private final Text title;

    DivisionLevel(Text title) {
        this.title = title;
    }

    public Text title() {
        return title;
    }
}
