package org.madang.residents.registry;

import java.time.LocalDate;
import java.util.List;
import org.madang.residents.Residence;
import org.madang.residents.ResidentNumber;
import org.madang.residents.Sex;
import org.madang.residents.Status;
import org.springframework.stereotype.Component;

/** Enters everything of a person who was not in the register. */
@Component
public class Newcomers {

    private final ResidentRows rows;
    private final Names names;
    private final Standings standings;
    private final Residences residences;
    private final Headcounts headcounts;

    Newcomers(
            ResidentRows rows,
            Names names,
            Standings standings,
            Residences residences,
            Headcounts headcounts) {
        this.rows = rows;
        this.names = names;
        this.standings = standings;
        this.residences = residences;
        this.headcounts = headcounts;
    }

    /**
     * Somebody new.
     *
     * @param division where they are found now, under its code of today
     */
    public record Newcomer(
            ResidentNumber number,
            String name,
            String latin,
            LocalDate birthDate,
            Sex sex,
            Status status,
            String division,
            long householdId) {}

    /**
     * Enters the person with where they lived since birth, oldest first, and returns their id.
     *
     * @throws IllegalStateException when the number is held by somebody
     */
    public long enter(Newcomer newcomer, List<Residence> lived, long reportId) {
        long id = rows.insert(newcomer, reportId);
        names.begin(id, newcomer.name(), newcomer.latin(), newcomer.birthDate(), reportId);
        standings.begin(id, newcomer.status(), newcomer.birthDate(), reportId);
        for (var residence : lived) {
            residences.begin(id, residence, reportId);
            headcounts.stay(residence, newcomer.sex(), newcomer.birthDate(), 1);
        }
        return id;
    }
}
