package org.madang.residents.registry;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.madang.kernel.language.Text;
import org.madang.kernel.places.Places;
import org.madang.residents.Residence;
import org.springframework.stereotype.Component;

/** Writes where somebody lives or lived, with the names that places bore at the time. */
@Component
public class AddressWords {

    private static final Text UNKNOWN = Text.of("주소 확인 필요", "Address to be confirmed");

    private final Places places;

    AddressWords(Places places) {
        this.places = places;
    }

    /** Words for one answer, in which each address is looked up once. */
    public Lookup on(LocalDate today) {
        return new Lookup(today);
    }

    /** An address with a unit within it, which may be empty. */
    public static Text line(Text written, String unit) {
        return unit.isBlank()
                ? written
                : Text.of("{0}, {1}", "{1}, {0}").with(written, UnitWords.of(unit));
    }

    /** The addresses of one answer. */
    public final class Lookup {

        private record Key(long addressId, LocalDate date) {}

        private final LocalDate today;
        private final Map<Key, Text> known = new HashMap<>();

        private Lookup(LocalDate today) {
            this.today = today;
        }

        /** The address on the last day of the residence, or today while it lasts. */
        public Text of(Residence residence) {
            var end = residence.period().end();
            var date = end == null || end.isAfter(today) ? today : end.minusDays(1);
            return of(residence.addressId(), residence.unit(), date);
        }

        /** An address with a unit within it, on a day. */
        public Text of(long addressId, String unit, LocalDate date) {
            var written = known.computeIfAbsent(new Key(addressId, date), this::lookUp);
            return line(written, unit);
        }

        private Text lookUp(Key key) {
            return places.address(key.addressId(), key.date())
                    .map(address -> places.written(address, key.date()))
                    .orElse(UNKNOWN);
        }
    }
}
