package org.madang.residents.foreigners;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.residents.Relation;
import org.madang.residents.ResidentNumber;

/**
 * A foreigner is shown on a household from a day on, or no longer.
 *
 * @param residentId a member of the household
 * @param number the foreigner's registration number
 * @param name in Latin letters, as the foreigners' register has it
 * @param relation what they are to the head
 */
public record ForeignMemberCommand(
        long residentId,
        Act act,
        ResidentNumber number,
        String name,
        String nationality,
        @Nullable LocalDate birth,
        Relation relation,
        LocalDate on,
        String evidence) {

    /** What happens. */
    public enum Act {
        SHOW,
        END
    }

    /** What a request may leave out is empty; a missing act, number or day is an error of it. */
    public ForeignMemberCommand {
        Objects.requireNonNull(act, "act");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(on, "on");
        relation = Optional.ofNullable(relation).orElse(Relation.SPOUSE);
        name = Optional.ofNullable(name).orElse("").strip();
        nationality = Optional.ofNullable(nationality).orElse("").strip();
        evidence = Optional.ofNullable(evidence).orElse("").strip();
    }

    /** As a program sends it: the number as its digits. */
    @JsonCreator
    static ForeignMemberCommand of(
            @JsonProperty("residentId") long residentId,
            @JsonProperty("act") Act act,
            @JsonProperty("number") String number,
            @JsonProperty("name") String name,
            @JsonProperty("nationality") String nationality,
            @JsonProperty("birth") @Nullable LocalDate birth,
            @JsonProperty("relation") Relation relation,
            @JsonProperty("on") LocalDate on,
            @JsonProperty("evidence") String evidence) {
        return new ForeignMemberCommand(
                residentId,
                act,
                new ResidentNumber(number.replace("-", "")),
                name,
                nationality,
                birth,
                relation,
                on,
                evidence);
    }

    LocalDate birthDate() {
        return Objects.requireNonNull(birth);
    }
}
