package org.madang.residents.certificates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Scope;
import org.madang.kernel.language.Text;
import org.madang.residents.AsOf;
import org.madang.residents.CertificateChoices;
import org.madang.residents.CertificateKind;
import org.madang.residents.HouseholdRecord;
import org.madang.residents.Residence;
import org.madang.residents.ResidentRecord;
import org.madang.residents.foreigners.ForeignMembers;
import org.madang.residents.registry.AddressWords;
import org.madang.residents.registry.Residences;
import org.madang.residents.registry.ResidentRows;
import org.springframework.stereotype.Component;

/** Reads what a certificate needs, in the caller's transaction, and nothing beyond it. */
@Component
class CertificateReading {

    private final ResidentRows rows;
    private final Residences residences;
    private final ForeignMembers foreigners;
    private final AddressWords addresses;
    private final Access access;

    CertificateReading(
            ResidentRows rows,
            Residences residences,
            ForeignMembers foreigners,
            AddressWords addresses,
            Access access) {
        this.rows = rows;
        this.residences = residences;
        this.foreigners = foreigners;
        this.addresses = addresses;
        this.access = access;
    }

    /** The extract as of a day; empty where the actor sees no such resident or none lives then. */
    Optional<Extract> of(long residentId, CertificateChoices choices, AsOf asOf) {
        var person = rows.byId(residentId, asOf).orElse(null);
        var residence = person == null ? null : person.residence();
        if (person == null || residence == null) {
            return Optional.empty();
        }
        var words = addresses.on(asOf.date());
        return Optional.of(
                new Extract(
                        holder(person),
                        residence.division(),
                        words.of(residence),
                        members(person, residence, choices, asOf),
                        stays(residentId, choices, asOf, words),
                        foreigners(person, residence, choices, asOf)));
    }

    /** Foreign spouses and kin stand on the household's certificate alone. */
    private List<Extract.Foreigner> foreigners(
            ResidentRecord person, Residence residence, CertificateChoices choices, AsOf asOf) {
        if (choices.kind() == CertificateKind.INDIVIDUAL) {
            return List.of();
        }
        return access.within(
                Scope.household(person.id(), residence.householdId()),
                () ->
                        foreigners.of(residence.householdId(), asOf.date()).stream()
                                .map(one ->
                                        new Extract.Foreigner(
                                                one.name(),
                                                one.nationality(),
                                                one.number(),
                                                one.birthDate(),
                                                one.relation(),
                                                one.since()))
                                .toList());
    }

    /** The ids of everyone who lives with the resident, themselves included. */
    List<Long> household(long residentId, AsOf asOf) {
        var person = rows.byId(residentId, asOf).orElse(null);
        var residence = person == null ? null : person.residence();
        return residence == null
                ? List.of()
                : residences.members(residence.householdId(), asOf).stream()
                        .map(HouseholdRecord.Member::residentId)
                        .toList();
    }

    private List<Extract.Member> members(
            ResidentRecord person, Residence residence, CertificateChoices choices, AsOf asOf) {
        if (choices.kind() == CertificateKind.INDIVIDUAL) {
            return List.of();
        }
        // A copy for one member names them all (Article 29, paragraph 2): lawful beyond the own
        // row.
        return access.within(
                Scope.household(person.id(), residence.householdId()),
                () ->
                        residences.members(residence.householdId(), asOf).stream()
                                .map(CertificateReading::member)
                                .toList());
    }

    private List<Extract.Stay> stays(
            long residentId, CertificateChoices choices, AsOf asOf, AddressWords.Lookup words) {
        if (choices.history() == CertificateChoices.History.NONE) {
            return List.of();
        }
        var stays = new ArrayList<Extract.Stay>();
        for (var residence : residences.history(residentId, asOf)) {
            var until = residence.period().end();
            stays.addFirst(
                    new Extract.Stay(
                            words.of(residence),
                            residence.period().start(),
                            until,
                            residence.reportedOn(),
                            causeOf(residence.cause()),
                            residence.relation()));
        }
        return stays;
    }

    private static Extract.Person holder(ResidentRecord person) {
        return new Extract.Person(
                person.id(),
                person.name(),
                person.latin(),
                person.number(),
                person.birthDate(),
                person.sex(),
                person.status());
    }

    private static Extract.Member member(HouseholdRecord.Member member) {
        return new Extract.Member(
                new Extract.Person(
                        member.residentId(),
                        member.name(),
                        member.latin(),
                        member.number(),
                        member.birthDate(),
                        member.sex(),
                        member.status()),
                member.residence().relation(),
                member.residence().period().start(),
                causeOf(member.residence().cause()));
    }

    /** Why somebody came to live somewhere, in the words of the form. */
    static Text causeOf(String cause) {
        return switch (cause) {
            case "BIRTH" -> Text.of("출생등록", "Birth");
            case "MOVE_IN" -> Text.of("전입", "Moved in");
            case "NEW_HEAD", "HEAD_CHANGE" -> Text.of("세대주 변경", "New head");
            case "SPLIT" -> Text.of("세대 분리", "Household split");
            case "MERGE" -> Text.of("세대 합가", "Household merged");
            case "UNKNOWN" -> Text.of("거주불명 등록", "Residence unknown");
            case "OVERSEAS" -> Text.of("국외이주", "Left the country");
            case "REREGISTRATION" -> Text.of("재등록", "Registered again");
            case "REGISTRATION" -> Text.of("신규등록", "First registration");
            case "CORRECTION" -> Text.of("정정", "Correction");
            default -> Text.of("변동", "Change");
        };
    }
}
