package org.madang.services.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Scope;
import org.madang.kernel.digests.Sha256;
import org.madang.kernel.facts.FactAnswer;
import org.madang.kernel.facts.Facts;
import org.madang.kernel.journal.Deed;
import org.madang.kernel.language.Language;
import org.madang.kernel.language.Text;
import org.madang.kernel.payments.FeeRequest;
import org.madang.kernel.payments.Payments;
import org.madang.kernel.places.DivisionCode;
import org.madang.kernel.places.Places;
import org.madang.services.declaring.Catalogue;
import org.madang.services.declaring.ServiceDeclaration.Where;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a case of an application: one transaction with its number, its process, its fee and the
 * journal. An electronic application counts as handed in to the competent agency (Civil Petitions
 * Treatment Act, Article 12-2, paragraph 4).
 */
@Service
public class OpenCase {

    /**
     * An application that was checked and confirmed.
     *
     * @param mandate id of the mandate it rests on, or null for the own matter
     */
    public record Application(
            Catalogue.Version version,
            long applicant,
            long subject,
            @Nullable Long mandate,
            @Nullable Long bundle,
            Language language,
            Map<String, Object> answers) {}

    private final CaseRows rows;
    private final CaseEvents events;
    private final CaseDesk desk;
    private final CaseStart start;
    private final Facts facts;
    private final Payments payments;
    private final Places places;
    private final Access access;

    OpenCase(
            CaseRows rows,
            CaseEvents events,
            CaseDesk desk,
            CaseStart start,
            Facts facts,
            Payments payments,
            Places places,
            Access access) {
        this.rows = rows;
        this.events = events;
        this.desk = desk;
        this.start = start;
        this.facts = facts;
        this.payments = payments;
        this.places = places;
        this.access = access;
    }

    /**
     * Opens the case and returns it as it then stands.
     *
     * @param handOn what is to be attached to the case before its process begins
     */
    @Transactional
    public Case open(Application application, java.util.function.LongConsumer handOn) {
        return access.within(
                Scope.NATION,
                () -> {
                    var one = draft(application);
                    rows.add(one);
                    handOn.accept(one.id());
                    var name = application.version().service().name();
                    events.tell(one.id(), "applied", Text.of("{0} 신청", "Applied: {0}").with(name));
                    desk.journal(one, Deed.CHANGE, "services.apply", List.of());
                    if (one.state() == CaseState.FEE) {
                        fee(one, application);
                    } else {
                        start.begin(one);
                    }
                    return rows.byId(one.id()).orElseThrow();
                });
    }

    private void fee(Case one, Application application) {
        var fee = application.version().service().fee().orElseThrow();
        var payment =
                payments.request(
                        new FeeRequest(
                                "services:" + one.number() + ":fee",
                                "resident:" + one.applicant(),
                                fee.won(),
                                fee.what(),
                                one.number(),
                                "/my/cases/" + one.number()));
        rows.payment(one.id(), payment.id());
    }

    private Case draft(Application application) {
        var service = application.version().service();
        var now = desk.now();
        long id = rows.nextId();
        var number = "M%d-%06d".formatted(Case.korean(now).getYear(), id);
        var division = division(application, number);
        return new Case(
                id,
                number,
                service.code(),
                application.version().number(),
                service.kind(),
                application.applicant(),
                application.subject(),
                application.bundle(),
                application.language(),
                division,
                service.handling().duty(),
                agency(application, division, now),
                service.fee().isPresent() ? CaseState.FEE : CaseState.ARRIVED,
                application.answers(),
                null,
                now,
                new Case.Times(
                        Case.instant(CaseRules.receptionDue(desk.days(), Case.korean(now))),
                        null,
                        null,
                        service.deadline().days(),
                        0),
                new Case.Supplement(null, null, 0, 0),
                null,
                null,
                null,
                service.kind().isStatutory()
                        ? null
                        : likeness(service.code(), application.answers()),
                application.mandate());
    }

    /** Where the person it is for lives; the register is asked for this, too, by its number. */
    private String division(Application application, String number) {
        if (application.version().service().handling().where() == Where.NATION) {
            return "";
        }
        var purpose =
                org.madang.kernel.journal.Purpose.of(
                                "services.competence",
                                Text.of("관할 기관 확인", "Finding the competent office"))
                        .about(number);
        var answer = facts.fetch("residents.address", application.subject(), purpose);
        if (answer instanceof FactAnswer.NotHeld) {
            // Of the dead, where they lived last: there they are inherited (Civil Act, 998).
            answer = facts.fetch("residents.history", application.subject(), purpose);
        }
        return answer instanceof FactAnswer.Held held ? division(held.value().value()) : "";
    }

    /** Of an address, or of the last one of a history. */
    private static String division(Object place) {
        return switch (place) {
            case Map<?, ?> address when address.get("division") instanceof String division ->
                    division;
            case List<?> stays when !stays.isEmpty() -> division(stays.getLast());
            default -> "";
        };
    }

    private Text agency(Application application, String division, Instant now) {
        var declared = application.version().service().agency().name();
        if (division.isEmpty()) {
            return declared;
        }
        var municipality = DivisionCode.of(division).selfGoverning();
        return places.fullName(municipality, Case.korean(now).toLocalDate()).orElse(declared);
    }

    /** A fingerprint of what was said, to find the same said before; says nothing by itself. */
    private static String likeness(String service, Map<String, Object> answers) {
        var said = new StringBuilder(service);
        new TreeMap<>(answers)
                .forEach((name, value) ->
                        said.append('\n')
                                .append(name)
                                .append('=')
                                .append(String.valueOf(value).replaceAll("\\s+", "")));
        return Sha256.hex(said.toString());
    }
}
