package org.madang.residents.registry;

import org.madang.kernel.places.DivisionCode;

/** The leading digits that all codes within a division share, and no others. */
public final class DivisionPrefix {

    private DivisionPrefix() {}

    /**
     * Two digits of a province, five of a municipality, four of a city whose districts come next
     * (Suwon is 4111, its Jangan-gu 41111), ten of a township.
     */
    public static String of(DivisionCode division) {
        var code = division.value();
        return switch (division.level()) {
            case PROVINCE -> code.substring(0, 2);
            case TOWNSHIP -> code;
            case MUNICIPALITY -> code.substring(0, mayHaveDistricts(code) ? 4 : 5);
        };
    }

    private static boolean mayHaveDistricts(String code) {
        return code.charAt(4) == '0'
                && DivisionCode.of(code.substring(0, 4) + "100000").isCityDistrict();
    }
}
