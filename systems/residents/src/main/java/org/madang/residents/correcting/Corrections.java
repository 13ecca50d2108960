package org.madang.residents.correcting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.madang.residents.AsOf;
import org.madang.residents.ResidentNumber;
import org.madang.residents.Sex;
import org.madang.residents.registry.Beginnings;
import org.madang.residents.registry.FreshNumbers;
import org.madang.residents.registry.Headcounts;
import org.madang.residents.registry.Held;
import org.madang.residents.registry.Names;
import org.madang.residents.registry.RegisterClock;
import org.madang.residents.registry.Residences;
import org.madang.residents.registry.ResidentRows;
import org.springframework.stereotype.Component;

/** Gathers the facts of a correction, and writes one that was approved. */
@Component
class Corrections {

    private final ResidentRows rows;
    private final Names names;
    private final Residences residences;
    private final Beginnings beginnings;
    private final Headcounts headcounts;
    private final FreshNumbers numbers;
    private final RegisterClock clock;

    Corrections(
            ResidentRows rows,
            Names names,
            Residences residences,
            Beginnings beginnings,
            Headcounts headcounts,
            FreshNumbers numbers,
            RegisterClock clock) {
        this.rows = rows;
        this.names = names;
        this.residences = residences;
        this.beginnings = beginnings;
        this.headcounts = headcounts;
        this.numbers = numbers;
        this.clock = clock;
    }

    CorrectionRules.Facts facts(CorrectionCommand command, Held person) {
        return new CorrectionRules.Facts(
                command,
                person,
                names.lasting(person.id()),
                beginnings.firstChange(person.id(), person.birthDate()),
                clock.today());
    }

    /**
     * Writes the correction and returns the new number, if birth date, sex or the number itself
     * were wrong (Article 7-3: the number follows the corrected facts).
     */
    @Nullable ResidentNumber apply(CorrectionCommand command, Held person, long report) {
        if (command.namesPerson()) {
            names.correct(person.id(), command.name().whole(), command.name().inLatin(), report);
        }
        var birth = command.birthDate() == null ? person.birthDate() : command.birthDate();
        var sex = command.sex() == null ? person.sex() : command.sex();
        boolean same = birth.equals(person.birthDate()) && sex == person.sex();
        if (same && !command.wrongNumber()) {
            rows.correct(person.id(), null, null, null, report);
            return null;
        }
        if (!same) {
            recount(person, birth, sex, report);
        }
        var number = numbers.draw(birth, sex, person.division());
        rows.correct(person.id(), birth, sex, number, report);
        return number;
    }

    private void recount(Held person, LocalDate birth, Sex sex, long report) {
        var forever = AsOf.on(LocalDate.of(9999, 12, 31));
        for (var residence : residences.history(person.id(), forever)) {
            headcounts.stay(residence, person.sex(), person.birthDate(), -1);
        }
        if (!birth.equals(person.birthDate())) {
            beginnings.move(person.id(), person.birthDate(), birth, report);
        }
        for (var residence : residences.history(person.id(), forever)) {
            headcounts.stay(residence, sex, birth, 1);
        }
    }
}
