package org.madang.residents.births;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.madang.residents.Relation;
import org.madang.residents.Sex;
import org.madang.residents.naming.NameRules.FullName;

/**
 * A report of a birth (출생신고). Twins are two reports.
 *
 * @param parentId the parent in whose household the child is registered
 * @param otherParentId the other parent, if reported
 * @param latin the name in Latin letters; null is romanized by rule
 * @param relation what the child is to the head of the household; null is what follows from the
 *     parent's relation
 */
public record BirthCommand(
        long parentId,
        @Nullable Long otherParentId,
        String familyName,
        String givenName,
        @Nullable String latin,
        Sex sex,
        LocalDate bornOn,
        @Nullable Relation relation) {

    /** A missing sex or day is an error of the request. */
    public BirthCommand {
        Objects.requireNonNull(sex, "sex");
        Objects.requireNonNull(bornOn, "bornOn");
    }

    FullName name() {
        return new FullName(familyName, givenName, latin);
    }
}
