package org.madang.residents.cards.printing;

import java.time.LocalDate;
import java.util.Optional;
import org.madang.kernel.language.Text;
import org.madang.kernel.places.DivisionCode;
import org.madang.kernel.places.Places;
import org.madang.residents.AsOf;
import org.madang.residents.Status;
import org.madang.residents.cards.Card;
import org.madang.residents.cards.CardApplications;
import org.madang.residents.registry.AddressWords;
import org.madang.residents.registry.RegisterClock;
import org.madang.residents.registry.ResidentRows;
import org.springframework.stereotype.Component;

/** Puts together what stands on a card, from the register as it is now. Whoever asks journals. */
@Component
public class CardFaces {

    private static final String REST_OF_CODE = "00000";

    private final ResidentRows rows;
    private final CardApplications applications;
    private final AddressWords addresses;
    private final Places places;
    private final RegisterClock clock;

    CardFaces(
            ResidentRows rows,
            CardApplications applications,
            AddressWords addresses,
            Places places,
            RegisterClock clock) {
        this.rows = rows;
        this.applications = applications;
        this.addresses = addresses;
        this.places = places;
        this.clock = clock;
    }

    /** The face of a card that has its day; empty where the transaction may not see the person. */
    public Optional<CardFace> of(Card card) {
        var today = clock.today();
        var issuedOn = card.issuedOn();
        return rows.byId(card.residentId(), AsOf.on(today))
                .map(person -> {
                    var residence = person.residence();
                    return new CardFace(
                            card.serial(),
                            person.number(),
                            person.name(),
                            person.latin(),
                            person.birthDate(),
                            person.sex(),
                            residence == null
                                    ? Text.of("주소 없음", "No address")
                                    : addresses.on(today).of(residence),
                            authority(card, today),
                            issuedOn == null ? today : issuedOn,
                            person.status() == Status.OVERSEAS,
                            applications.photo(card.applicationId()));
                });
    }

    private Text authority(Card card, LocalDate today) {
        var name =
                places.fullName(DivisionCode.of(card.authority() + REST_OF_CODE), today)
                        .orElse(Text.of("행정안전부", "Ministry of the Interior and Safety"));
        return Text.of("{0}장", "Mayor of {0}").with(name);
    }
}
