package org.madang.residents.cards.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** ICAO Doc 9303, part 5, with its own specimen of a TD1 card. */
class MachineReadableZoneTest {

    private static MachineReadableZone zone(String number, String primary, String secondary) {
        return new MachineReadableZone(
                "I",
                "UTO",
                number,
                LocalDate.of(1974, 8, 12),
                'F',
                LocalDate.of(2012, 4, 15),
                "UTO",
                primary,
                secondary);
    }

    @Test
    void the_specimen_of_doc_9303_is_written_letter_by_letter() {
        assertThat(zone("D23145890", "Eriksson", "Anna Maria").lines())
                .containsExactly(
                        "I<UTOD231458907<<<<<<<<<<<<<<<",
                        "7408122F1204159UTO<<<<<<<<<<<6",
                        "ERIKSSON<<ANNA<MARIA<<<<<<<<<<");
    }

    @Test
    void the_check_digits_of_doc_9303_part_3_are_computed() {
        assertThat(MachineReadableZone.checkDigit("520727")).isEqualTo(3);
        assertThat(MachineReadableZone.checkDigit("AB2134<<<")).isEqualTo(5);
    }

    @Test
    void a_short_number_is_filled_and_still_checked() {
        assertThat(zone("A1", "Kim", "Siheom").lines().getFirst())
                .hasSize(30)
                .startsWith("I<UTOA1<<<<<<<");
    }

    @Test
    void accents_hyphens_and_apostrophes_become_what_machines_read() {
        assertThat(zone("D23145890", "O'Connor", "Enya Siobhán-Anne").lines().getLast())
                .isEqualTo("OCONNOR<<ENYA<SIOBHAN<ANNE<<<<");
    }

    @Test
    void a_long_name_ends_where_the_line_ends() {
        assertThat(zone("D23145890", "Nilavadhanananda", "Chayapa Dejthamrong").lines().getLast())
                .hasSize(30)
                .isEqualTo("NILAVADHANANANDA<<CHAYAPA<DEJT");
    }

    @Test
    void a_number_longer_than_its_field_is_refused() {
        assertThatThrownBy(() -> zone("D231458900", "A", "B").lines())
                .isInstanceOf(IllegalArgumentException.class);
    }
}
