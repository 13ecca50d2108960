package org.madang.forensics.register;

import org.jspecify.annotations.Nullable;
import org.madang.kinship.Sex;

/** Somebody of a pedigree, by code. */
public record PersonRow(
        long id,
        long familyId,
        String code,
        Sex sex,
        @Nullable Long fatherId,
        @Nullable Long motherId,
        @Nullable Integer born,
        boolean missing,
        int place) {}
