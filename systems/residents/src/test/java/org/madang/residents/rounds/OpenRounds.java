package org.madang.residents.rounds;

import java.time.LocalDate;
import java.time.ZoneId;
import org.madang.kernel.access.Access;
import org.madang.residents.testing.TestRegister;
import org.springframework.stereotype.Component;

/** Rounds for tests: a municipality has one open at a time. */
@Component
class OpenRounds {

    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Seoul"));

    private final OpenRound opening;
    private final TestRegister register;
    private final Access access;

    OpenRounds(OpenRound opening, TestRegister register, Access access) {
        this.opening = opening;
        this.register = register;
        this.access = access;
    }

    static OpenRoundCommand command() {
        return new OpenRoundCommand(TODAY, TODAY.plusDays(30), TODAY.plusDays(60), "주민등록법 제20조제1항");
    }

    RoundResult open(String area) {
        return access.as(
                register.official("round-" + area, area, "residents.approve"),
                () -> opening.open(command()));
    }

    long opened(String area) {
        return ((RoundResult.Done) open(area)).roundId();
    }

    long openIn(String area) {
        return register.owner()
                .sql(
                        """
                        select id from residents.yearly_round
                        where municipality = ? and closed_at is null
                        """)
                .param(area)
                .query(Long.class)
                .single();
    }

    RoundResult close(String area, long id) {
        return access.as(
                register.official("round-" + area, area, "residents.approve"),
                () -> opening.close(id));
    }

    /** As if the round had begun, and its terms had run, that many days ago. */
    void earlier(long id, int days) {
        register.owner()
                .sql(
                        """
                        update residents.yearly_round set opened_on = opened_on - ?,
                            from_day = from_day - ?, home_until = home_until - ?,
                            until_day = until_day - ? where id = ?
                        """)
                .params(days, days, days, days, id)
                .update();
    }
}
