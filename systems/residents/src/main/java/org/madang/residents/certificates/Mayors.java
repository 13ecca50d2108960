package org.madang.residents.certificates;

import org.madang.kernel.documents.Issuer;
import org.madang.kernel.language.Text;
import org.madang.kernel.places.DivisionCode;
import org.madang.kernel.places.Places;
import org.madang.residents.registry.RegisterClock;
import org.springframework.stereotype.Component;

/** Who certifies: the mayor of where somebody lives (Article 2: registers are the mayors'). */
@Component
class Mayors {

    private final Places places;
    private final RegisterClock clock;

    Mayors(Places places, RegisterClock clock) {
        this.places = places;
        this.clock = clock;
    }

    Issuer of(String division) {
        var code = DivisionCode.of(division);
        var municipality = code.selfGoverning();
        var name =
                places.fullName(municipality, clock.today())
                        .orElse(Text.of("행정안전부", "Ministry of the Interior and Safety"));
        return new Issuer(
                "residents-" + municipality.value(),
                Text.of("{0}장", "Mayor of {0}").with(name),
                Text.of("{0}장의인", "Seal of {0}").with(name));
    }
}
