package org.madang.forensics.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.madang.kinship.Sex;

/**
 * What was found: a body or a fragment.
 *
 * @param partOf the remains it was re-associated with, or null
 */
public record RemainsRow(
        long id,
        String code,
        boolean body,
        Sex sex,
        LocalDate foundOn,
        String foundAt,
        @Nullable Long partOf,
        @Nullable String associatedBy) {}
