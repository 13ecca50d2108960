package org.madang.residents.testing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.madang.residents.Period;
import org.madang.residents.Relation;
import org.madang.residents.Residence;
import org.madang.residents.Sex;
import org.madang.residents.Status;
import org.madang.residents.registry.Held;

/** People as rules see them, without a database. */
public final class HeldPeople {

    public static final LocalDate SINCE = LocalDate.of(2020, 1, 10);
    public static final long HOME = 70;
    public static final long ADDRESS = 700;

    private HeldPeople() {}

    public static Held resident(long id, Relation relation) {
        return held(id, Status.RESIDENT, relation, HOME, SINCE);
    }

    public static Held held(
            long id, Status status, @Nullable Relation relation, long household, LocalDate since) {
        var residence =
                relation == null
                        ? null
                        : new Residence(
                                Period.since(since),
                                household,
                                relation,
                                TestRegister.JONGNO,
                                ADDRESS,
                                "",
                                "MOVE_IN",
                                since);
        return new Held(
                id,
                LocalDate.of(1980, 5, 5),
                Sex.FEMALE,
                status,
                TestRegister.JONGNO,
                household,
                0,
                residence);
    }
}
