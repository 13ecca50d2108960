package org.madang.residents.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.madang.kernel.demo.DemoAccounts;
import org.madang.kernel.demo.DemoSignIn;
import org.madang.kernel.testing.HouseTest;
import org.madang.residents.registry.RegisterClock;
import org.madang.residents.registry.SealedNumbers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A trial house on a register that was brought along. */
@HouseTest
class OwnRegisterTest {

    @Autowired private SealedNumbers numbers;
    @Autowired private DemoAccounts accounts;
    @Autowired private RegisterClock clock;

    @Test
    void nobody_is_offered_to_sign_in_as_a_resident_of_the_demo_who_is_not_there() {
        var database = SmallCountry.empty();
        // Some register that no demo has made.
        JdbcClient.create(database.asOwner())
                .sql(
                        """
                        insert into residents.resident (number_index, number_cipher, birth_date,
                            sex, status, division, household_id, report_id)
                        values ('\\x01', '\\x02', date '1980-05-05', 'F', 'RESIDENT',
                            '1111053000', 1, 1)
                        """)
                .update();
        var room = new ResidentsDemo(database, numbers, accounts, clock);
        assertThat(room.signIns())
                .extracting(DemoSignIn::kind)
                .contains(DemoSignIn.Kind.RESIDENT, DemoSignIn.Kind.OFFICIAL);
        room.open(1_000);
        assertThat(room.signIns())
                .extracting(DemoSignIn::kind)
                .contains(DemoSignIn.Kind.OFFICIAL, DemoSignIn.Kind.MACHINE)
                .doesNotContain(DemoSignIn.Kind.RESIDENT);
    }
}
