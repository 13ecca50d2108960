package org.madang.residents.naming;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.residents.naming.NameRules.FullName;

/**
 * A change of name (개명신고).
 *
 * @param permittedOn the day the person received the court's leave; the name holds from then on
 * @param courtOrder number and court of the order, which the report must bring along
 * @param seen version of the record as the form showed it; null is not checked
 */
public record NameCommand(
        long residentId,
        String familyName,
        String givenName,
        @Nullable String latin,
        LocalDate permittedOn,
        String courtOrder,
        @Nullable Integer seen) {

    /** What a request may leave out is empty; a missing day is an error of the request. */
    public NameCommand {
        Objects.requireNonNull(permittedOn, "permittedOn");
        courtOrder = Optional.ofNullable(courtOrder).orElse("").strip();
    }

    FullName name() {
        return new FullName(familyName, givenName, latin);
    }
}
