package org.madang.residents.adopting;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.residents.Relation;
import org.madang.residents.naming.NameRules.FullName;

/**
 * An adoption was entered in the family register (입양, 친양자 입양).
 *
 * @param adopters one or two residents
 * @param familyName the name from then on, with {@code givenName}; both null leave it as it is
 * @param relation what the child is to the head of its household from then on; null stays
 * @param on the day the adoption took effect
 * @param evidence number of the court's decision or of the report to the family register
 * @param seen version of the record as the form showed it; null is not checked
 */
public record AdoptionCommand(
        long residentId,
        List<Long> adopters,
        Kind kind,
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable String latin,
        @Nullable Relation relation,
        LocalDate on,
        String evidence,
        @Nullable Integer seen) {

    /** What kind of adoption it is. */
    public enum Kind {
        GENERAL,
        FULL
    }

    /** What a request may leave out is empty; a missing kind or day is an error of it. */
    public AdoptionCommand {
        adopters = Optional.ofNullable(adopters).orElse(List.of()).stream().distinct().toList();
        Objects.requireNonNull(kind, "kind");
        familyName = familyName == null || familyName.isBlank() ? null : familyName.strip();
        givenName = givenName == null || givenName.isBlank() ? null : givenName.strip();
        Objects.requireNonNull(on, "on");
        evidence = Optional.ofNullable(evidence).orElse("").strip();
    }

    boolean namesChild() {
        return familyName != null || givenName != null;
    }

    FullName name() {
        return new FullName(
                Optional.ofNullable(familyName).orElse(""),
                Optional.ofNullable(givenName).orElse(""),
                latin);
    }
}
