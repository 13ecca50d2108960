package org.madang.residents.foreigners;

import java.time.LocalDate;
import org.madang.residents.Relation;
import org.madang.residents.ResidentNumber;

/**
 * A foreigner who lives in a household. Not a resident of this register (Article 6, paragraph 1,
 * proviso): the household only shows them.
 *
 * @param number the foreigner's registration number; prints masked
 * @param name in Latin letters, as the foreigners' register has it
 */
public record ForeignMember(
        long id,
        ResidentNumber number,
        String name,
        String nationality,
        LocalDate birthDate,
        Relation relation,
        LocalDate since) {}
