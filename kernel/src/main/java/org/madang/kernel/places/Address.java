package org.madang.kernel.places;

import org.madang.kernel.language.Text;

/**
 * A building's road address (도로명주소) while it stood unchanged (Road Name Address Act).
 *
 * @param id of the building, the same before and after a change
 * @param division the township when the address was given; what follows it is known to {@link
 *     Gazetteer}
 * @param main building number, 1 or more
 * @param sub number of a side building, 0 for none
 */
public record Address(
        long id, DivisionCode division, Text road, int main, int sub, InForce inForce) {

    /** As written: 12 or 12-3. */
    public String number() {
        return sub == 0 ? Integer.toString(main) : main + "-" + sub;
    }

    /**
     * The address as one writes it, with the names that its divisions bore: 서울특별시 종로구 자하문로 12-3
     * (청운효자동), 12-3 Jahamun-ro, Jongno-gu, Seoul. A town or township stands before the road, a
     * neighbourhood in brackets after the number, and not at all in English (Enforcement Decree of
     * the Road Name Address Act, article 6).
     *
     * @param township the full name of the township on the day asked for
     */
    Text written(Text township) {
        var ko = township.ko();
        var space = ko.lastIndexOf(' ');
        var comma = township.en().indexOf(", ");
        if (space < 0 || comma < 0) {
            throw new IllegalArgumentException("a full name has several levels: " + township);
        }
        var isNeighbourhood = !ko.endsWith("읍") && !ko.endsWith("면");
        return Text.of(
                isNeighbourhood
                        ? ko.substring(0, space)
                                + " %s %s (%s)"
                                        .formatted(road.ko(), number(), ko.substring(space + 1))
                        : ko + " " + road.ko() + " " + number(),
                number()
                        + " "
                        + road.en()
                        + ", "
                        + (isNeighbourhood ? township.en().substring(comma + 2) : township.en()));
    }
}
