package org.madang.residents.cards.mobile;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.madang.residents.Sex;
import org.madang.residents.cards.AgeRules;
import org.madang.residents.cards.printing.CardFace;
import org.madang.residents.registry.RegisterClock;

/**
 * What a mobile card can show: all that is on the card (Article 24-2 (1)), each by itself, and
 * whether its holder has reached an age, without the birth date.
 */
final class MobileClaims {

    static final String AGE = "age_equal_or_over";

    /** A mobile card is taken anew after three years. */
    private static final int YEARS = 3;

    private MobileClaims() {}

    static Map<String, Object> of(CardFace face, byte[] portrait, LocalDate today) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("name", face.name());
        facts.put("name_latin", face.latin());
        facts.put("resident_number", face.number().whole());
        facts.put("birthdate", face.birth().toString());
        // As OpenID Connect and ISO 5218 count: 1 male, 2 female.
        facts.put("sex", face.sex() == Sex.MALE ? 1 : 2);
        facts.put("address", face.address().ko());
        facts.put("serial", face.serial());
        facts.put("issuing_authority", face.authority().ko());
        facts.put("date_of_issuance", face.issuedOn().toString());
        facts.put("overseas_national", face.overseas());
        facts.put(
                "picture",
                "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(portrait));
        var ages = new LinkedHashMap<String, Object>();
        for (int age : AgeRules.SHOWN) {
            ages.put(String.valueOf(age), AgeRules.isOf(face.birth(), age, today));
        }
        facts.put(AGE, ages);
        return facts;
    }

    /**
     * Until when it holds: three years, but never past a birthday at which what it says of an age
     * would no longer be true.
     */
    static Instant expiry(LocalDate birth, Instant now) {
        var today = LocalDate.ofInstant(now, RegisterClock.SEOUL);
        var last = today.plusYears(YEARS);
        for (int age : AgeRules.SHOWN) {
            var day = AgeRules.reached(birth, age);
            if (day.isAfter(today) && day.isBefore(last)) {
                last = day;
            }
        }
        var until = last.atStartOfDay(RegisterClock.SEOUL).toInstant();
        // On the eve of a birthday it still holds for the hour in which it is taken.
        var least = now.plus(Duration.ofMinutes(10));
        return until.isBefore(least) ? least : until;
    }
}
