package org.madang.kernel.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.madang.kernel.language.Text;
import org.madang.kernel.testing.TestDatabase;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

class PlacesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate IN_2020 = LocalDate.of(2020, 1, 1);
    private static final DivisionCode SAJIK = DivisionCode.of("1111053000");
    private static final DivisionCode JEONJU_OLD = DivisionCode.of("4511151000");
    private static final DivisionCode JEONJU_NEW = DivisionCode.of("5211151000");

    private static HikariDataSource pool;
    private static JdbcClient jdbc;
    private static Places places;

    @BeforeAll
    static void load() {
        pool = TestDatabase.shared().pool(2);
        jdbc = JdbcClient.create(pool);
        PlacesImport.load(pool);
        places = new Places(jdbc, Clock.systemUTC());
    }

    @AfterAll
    static void disconnect() {
        pool.close();
    }

    @AfterEach
    void forgetAddresses() {
        jdbc.sql("delete from places.address").update();
    }

    @Test
    void holds_in_the_database_what_the_fact_tables_say() {
        var facts = PlaceFacts.gazetteer();

        for (var date : new LocalDate[] {IN_2020, TODAY}) {
            assertThat(places.gazetteer().all(date)).isEqualTo(facts.all(date));
        }
        assertThat(places.division(SAJIK, TODAY)).isEqualTo(facts.at(SAJIK, TODAY));
        assertThat(places.fullName(SAJIK, TODAY)).isEqualTo(facts.fullName(SAJIK, TODAY));
    }

    @Test
    void loads_the_facts_once() {
        var number = edition();

        assertThat(PlacesImport.load(pool)).isFalse();
        assertThat(edition()).isEqualTo(number);
    }

    @Test
    void loads_again_what_an_older_build_had_loaded() {
        jdbc.sql("update places.edition set facts_hash = 'older'").update();
        jdbc.sql("delete from places.division where code = :code")
                .param("code", SAJIK.value())
                .update();

        assertThat(PlacesImport.load(pool)).isTrue();
        assertThat(new Places(jdbc, Clock.systemUTC()).division(SAJIK, TODAY)).isPresent();
    }

    @Test
    void refuses_a_second_bearer_of_a_code_on_one_day() {
        assertThatThrownBy(() ->
                        jdbc.sql(
                                        """
                                        insert into places.division
                                        values (:code, '[2025-01-01,2025-02-01)',
                                                'township', null, '겹침', 'Overlap')
                                        """)
                                .param("code", SAJIK.value())
                                .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("division_period");
    }

    @Test
    void loads_a_demo_country_and_finds_its_addresses() {
        var book = AddressBook.of(7, places.gazetteer(), TODAY, Map.of(SAJIK, 60, JEONJU_NEW, 20));
        var reports = new ArrayList<Long>();

        assertThat(AddressLoad.load(TestDatabase.shared().asOwner(), book, reports::add))
                .isEqualTo(80);

        assertThat(reports).endsWith(80L);
        assertThat(places.address(1, TODAY)).contains(book.at(1));
        assertThat(places.address(81, TODAY)).isEmpty();
        assertThat(places.addresses(SAJIK, "사직", TODAY, 100))
                .hasSize(40)
                .first()
                .isEqualTo(book.at(1));
        assertThat(places.addresses(SAJIK, "", TODAY, 7)).hasSize(7);
        assertThat(places.addresses(SAJIK, "%", TODAY, 7)).isEmpty();
    }

    @Test
    void keeps_the_temporal_key_after_a_load() {
        AddressLoad.load(
                TestDatabase.shared().asOwner(),
                AddressBook.of(7, places.gazetteer(), TODAY, Map.of(SAJIK, 3)),
                rows -> {});

        assertThatThrownBy(() -> insert(1, "[2020-01-01,)", SAJIK))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("address_period");
    }

    @Test
    void shows_an_address_under_the_names_of_the_day() {
        insert(5, "(,)", JEONJU_OLD);
        var address = places.address(5, TODAY).orElseThrow();

        assertThat(places.written(address, IN_2020).ko()).startsWith("전라북도 전주시 완산구 옛길 12-3 (");
        assertThat(places.written(address, TODAY).ko()).startsWith("전북특별자치도 전주시 완산구 옛길 12-3 (");
        assertThat(places.written(address, TODAY).en())
                .isEqualTo("12-3 Yet-gil, Wansan-gu, Jeonju-si, Jeonbuk State");
        assertThat(places.addresses(JEONJU_NEW, "옛", TODAY, 5)).containsExactly(address);
    }

    @Test
    void puts_a_town_before_the_road_and_a_neighbourhood_behind_the_number() {
        var town =
                new Address(
                        1,
                        DivisionCode.of("3611025000"),
                        Text.of("새길", "Sae-gil"),
                        4,
                        0,
                        InForce.ALWAYS);
        var neighbourhood = new Address(1, SAJIK, Text.of("사직로", "Sajik-ro"), 4, 1, InForce.ALWAYS);

        assertThat(places.written(town, TODAY))
                .isEqualTo(Text.of("세종특별자치시 조치원읍 새길 4", "4 Sae-gil, Jochiwon-eup, Sejong"));
        assertThat(places.written(neighbourhood, TODAY))
                .isEqualTo(Text.of("서울특별시 종로구 사직로 4-1 (사직동)", "4-1 Sajik-ro, Jongno-gu, Seoul"));
    }

    @Test
    void gives_a_building_the_address_of_the_day() {
        insert(9, "(,2020-01-01)", SAJIK);
        insert(9, "[2020-01-01,)", DivisionCode.of("1111054000"));

        assertThat(places.address(9, IN_2020.minusDays(1)).map(Address::division)).contains(SAJIK);
        assertThat(places.address(9, IN_2020).map(Address::division))
                .contains(DivisionCode.of("1111054000"));
    }

    private static void insert(long id, String period, DivisionCode division) {
        jdbc.sql(
                        """
                        insert into places.address values
                            (:id, cast(:period as daterange), :division, '옛길', 'Yet-gil', 12, 3)
                        """)
                .param("id", id)
                .param("period", period)
                .param("division", division.value())
                .update();
    }

    private static long edition() {
        return jdbc.sql("select number from places.edition").query(Long.class).single();
    }
}
