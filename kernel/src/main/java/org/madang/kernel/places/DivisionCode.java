package org.madang.kernel.places;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * The ten-digit code of an administrative division as the Ministry of the Interior and Safety gives
 * it: two digits for the province, three for the municipality, five for the township. The code of a
 * wider division ends in zeros.
 *
 * <p>A large city under a province has districts without self-government (Suwon's Jangan-gu is
 * 4111100000); they take the municipality's place in the code of their townships, and the city
 * itself is 4111000000.
 */
public record DivisionCode(String value) implements Comparable<DivisionCode> {

    private static final Comparator<DivisionCode> ORDER = Comparator.comparing(DivisionCode::value);

    private static final String NO_MUNICIPALITY = "000";
    private static final String NO_TOWNSHIP = "00000";

    /**
     * Provinces by the first digits of their codes, old and new. Only cities under a province have
     * districts without self-government: those of a metropolitan city govern themselves.
     */
    private static final Set<String> PROVINCES =
            Set.of(
                    "41", "42", "43", "44", "45", "46", "47", "48", // do
                    "49", "50", // Jeju before and since 2006
                    "51", "52"); // Gangwon and Jeonbuk as special self-governing provinces

    /**
     * @throws IllegalArgumentException if the value is not ten digits, names no province, or names
     *     a township without its municipality
     */
    public DivisionCode {
        if (!isCode(value)) {
            throw new IllegalArgumentException("not a division code: " + value);
        }
    }

    public static DivisionCode of(String value) {
        return new DivisionCode(value);
    }

    /** The code, or empty if the text is none: for what people type. */
    public static Optional<DivisionCode> parse(String text) {
        return isCode(text) ? Optional.of(new DivisionCode(text)) : Optional.empty();
    }

    private static boolean isCode(String text) {
        return text.length() == 10
                && text.chars().allMatch(c -> c >= '0' && c <= '9')
                && !text.startsWith("00")
                && (!text.startsWith(NO_MUNICIPALITY, 2) || text.startsWith(NO_TOWNSHIP, 5));
    }

    public DivisionLevel level() {
        if (!value.endsWith(NO_TOWNSHIP)) {
            return DivisionLevel.TOWNSHIP;
        }
        return value.startsWith(NO_MUNICIPALITY, 2)
                ? DivisionLevel.PROVINCE
                : DivisionLevel.MUNICIPALITY;
    }

    /** The province (시도) this division lies in, or is. */
    public DivisionCode province() {
        return new DivisionCode(value.substring(0, 2) + "00000000");
    }

    /**
     * The municipality (시군구) this division lies in, or is; of a city that has districts, the
     * district.
     *
     * @throws IllegalStateException if this is a province
     */
    public DivisionCode municipality() {
        if (level() == DivisionLevel.PROVINCE) {
            throw new IllegalStateException(value + " is a province and lies in no municipality");
        }
        return new DivisionCode(value.substring(0, 5) + NO_TOWNSHIP);
    }

    /**
     * The self-governing municipality: the city for a district without self-government, else the
     * same as {@link #municipality()}.
     */
    public DivisionCode selfGoverning() {
        var municipality = municipality();
        return municipality.isCityDistrict()
                ? new DivisionCode(value.substring(0, 4) + "000000")
                : municipality;
    }

    /** The township (읍면동) itself; empty for anything wider. */
    public Optional<DivisionCode> township() {
        return level() == DivisionLevel.TOWNSHIP ? Optional.of(this) : Optional.empty();
    }

    /** Whether this is a district without self-government (일반구) of a city under a province. */
    public boolean isCityDistrict() {
        return level() == DivisionLevel.MUNICIPALITY
                && PROVINCES.contains(value.substring(0, 2))
                && value.charAt(2) < '7' // from 7 on: counties, whose last digit means nothing
                && value.charAt(4) != '0';
    }

    /** The division right above this one; empty for a province. */
    public Optional<DivisionCode> parent() {
        return switch (level()) {
            case PROVINCE -> Optional.empty();
            case MUNICIPALITY -> Optional.of(isCityDistrict() ? selfGoverning() : province());
            case TOWNSHIP -> Optional.of(municipality());
        };
    }

    /** Whether this division is the other one or lies in it. */
    public boolean isWithin(DivisionCode other) {
        return switch (other.level()) {
            case PROVINCE -> province().equals(other);
            case MUNICIPALITY ->
                    level() != DivisionLevel.PROVINCE
                            && (municipality().equals(other) || selfGoverning().equals(other));
            case TOWNSHIP -> equals(other);
        };
    }

    @Override
    public int compareTo(DivisionCode other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return value;
    }
}
