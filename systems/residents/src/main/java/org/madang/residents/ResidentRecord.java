package org.madang.residents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the register holds of one person (개인별 주민등록표), as of a day.
 *
 * @param number prints masked; {@link ResidentNumber#whole()} is for those with the duty
 * @param latin the name in Latin letters
 * @param residence null after death, or where the register knew of none that day
 * @param version of the record as the register holds it now; a form sends it back so that nobody
 *     overwrites what they have not seen
 */
public record ResidentRecord(
        long id,
        ResidentNumber number,
        String name,
        String latin,
        LocalDate birthDate,
        Sex sex,
        Status status,
        @Nullable Residence residence,
        int version) {}
