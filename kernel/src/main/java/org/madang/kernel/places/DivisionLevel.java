package org.madang.kernel.places;

import org.madang.kernel.language.Text;

/** How wide a division is. */
public enum DivisionLevel {
    /** 시도: special, metropolitan and special self-governing cities, provinces. */
    PROVINCE,
    /** 시군구: cities, counties, districts, with and without self-government. */
    MUNICIPALITY,
    /** 읍면동: towns, townships, administrative neighbourhoods. */
    TOWNSHIP;

    public Text title() {
        return switch (this) {
            case PROVINCE -> Text.of("시도", "Province");
            case MUNICIPALITY -> Text.of("시군구", "Municipality");
            case TOWNSHIP -> Text.of("읍면동", "Township");
        };
    }
}
