package org.madang.residents.cards;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A card.
 *
 * @param serial printed on it: a letter and eight digits
 * @param authority five digits of the issuing municipality
 * @param issuedOn the day on its face (발행일); null until it went to the printer
 * @param endedWhy null while it may still count
 * @param outdated whether something on it other than the address is no longer true
 */
public record Card(
        long id,
        String serial,
        long applicationId,
        long residentId,
        String authority,
        CardState state,
        @Nullable Long batchId,
        @Nullable LocalDate issuedOn,
        @Nullable CardEnd endedWhy,
        boolean outdated) {}
