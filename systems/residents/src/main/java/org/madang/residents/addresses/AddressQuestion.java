package org.madang.residents.addresses;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Jurisdiction;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.places.Address;
import org.madang.kernel.places.Division;
import org.madang.kernel.places.DivisionLevel;
import org.madang.kernel.places.Places;
import org.springframework.stereotype.Component;

/**
 * One question for a road address: township, road and building number as people write them. What is
 * incomplete or fits several buildings is answered with a choice, so that it works without script.
 * Fields: {@code township}, {@code road}, {@code building}, and {@code addressId} once chosen.
 */
@Component
public class AddressQuestion {

    private static final int CHOICES = 20;
    private static final int TOWNSHIPS = 12;

    private final Places places;

    AddressQuestion(Places places) {
        this.places = places;
    }

    /** A building that may be meant. */
    public record Choice(long addressId, Text line) {}

    /**
     * What the answer led to.
     *
     * @param addressId the building; null where it is still open, then the form has the error
     * @param choices buildings to choose from
     */
    public record Answer(@Nullable Long addressId, List<Choice> choices) {
        public Answer {
            choices = List.copyOf(choices);
        }
    }

    /** Nothing asked yet. */
    public static final Answer UNASKED = new Answer(null, List.of());

    /**
     * Reads the answer.
     *
     * @param within only buildings in this area
     */
    public Answer read(Form form, LocalDate date, Jurisdiction within) {
        var township =
                form.ask("township", "읍·면·동", "Township")
                        .required("읍·면·동 이름을 입력해 주세요.", "Enter the name of the township.")
                        .text(40);
        var road = form.ask("road", "도로명", "Road").text(40).orElse("");
        var building = form.ask("building", "건물번호", "Building number").text(12).orElse("");
        if (township.isEmpty()) {
            return UNASKED;
        }
        var found = search(township.get(), road, building, date, within);
        var chosen = chosen(form, found);
        if (chosen.isPresent()) {
            return new Answer(chosen.get(), choices(found, date));
        }
        if (found.size() == 1 && !road.isEmpty() && !building.isEmpty()) {
            return new Answer(found.getFirst().id(), List.of());
        }
        if (found.isEmpty()) {
            form.error(
                    "township",
                    Text.of(
                            "이 주소를 찾지 못했어요. 읍·면·동과 도로명을 확인해 주세요.",
                            "We found no such address. Check the township and the road."));
        } else {
            form.error(
                    "addressId", Text.of("아래에서 주소를 골라 주세요.", "Choose the address from the list."));
        }
        return new Answer(null, choices(found, date));
    }

    private static Optional<Long> chosen(Form form, List<Address> found) {
        var typed = form.typed("addressId").strip();
        return found.stream()
                .map(Address::id)
                .filter(id -> String.valueOf(id).equals(typed))
                .findFirst();
    }

    private List<Address> search(
            String township, String road, String building, LocalDate date, Jurisdiction within) {
        var name = townshipName(township);
        return places.gazetteer().search(name, date, null, 400).stream()
                .filter(division -> division.level() == DivisionLevel.TOWNSHIP)
                .filter(division -> within.contains(division.code().value()))
                .limit(TOWNSHIPS)
                .flatMap(division -> addresses(division, road, building, date))
                .limit(CHOICES)
                .toList();
    }

    /** People write the divisions above it, too: the last word is the township. */
    private static String townshipName(String typed) {
        var words = typed.strip().split("\\s+", -1);
        return words[words.length - 1];
    }

    private Stream<Address> addresses(
            Division division, String road, String building, LocalDate date) {
        var limit = building.isEmpty() ? CHOICES : 2000;
        return places.addresses(division.code(), road, date, limit).stream()
                .filter(address -> building.isEmpty() || address.number().equals(building));
    }

    private List<Choice> choices(List<Address> found, LocalDate date) {
        return found.stream()
                .map(address -> new Choice(address.id(), places.written(address, date)))
                .toList();
    }
}
