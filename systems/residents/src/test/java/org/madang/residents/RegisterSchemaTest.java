package org.madang.residents;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.madang.kernel.testing.TestDatabase;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class RegisterSchemaTest {

    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.shared().asOwner());

    @Test
    void two_residence_periods_of_one_person_cannot_overlap() {
        jdbc.sql("insert into residents.household (id, formed_on) values (-1, '2020-01-01')")
                .update();
        jdbc.sql(
                        """
                        insert into residents.resident (id, number_index, number_cipher,
                            birth_date, sex, status, division, household_id)
                        values (-1, '\\x01', '\\x01',
                            '1990-01-01', 'F', 'RESIDENT', '1111051500', -1)
                        """)
                .update();
        reside("[2020-01-01,)");
        assertThatThrownBy(() -> reside("[2021-01-01,2022-01-01)"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("residence_pkey");
    }

    private void reside(String period) {
        jdbc.sql(
                        """
                        insert into residents.residence (resident_id, period, household_id,
                            relation, division, address_id, cause, reported_on)
                        values (-1, ?::daterange, -1,
                            'HEAD', '1111051500', 1, 'MOVE_IN', '2020-01-01')
                        """)
                .param(period)
                .update();
    }
}
