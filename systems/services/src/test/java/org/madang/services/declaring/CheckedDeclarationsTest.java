package org.madang.services.declaring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madang.kernel.access.HouseClock;
import org.madang.services.testing.People;
import org.madang.services.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What was found sound is remembered; whatever could make it unsound has it gone through again. */
@PortalTest
class CheckedDeclarationsTest {

    private static final String CODE = "checked-once";
    private static final Known KNOWN =
            new Known(
                    List.of("residents", "services"),
                    List.of("residents.name"),
                    List.of(),
                    List.of("services.petitions"));

    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transactions;
    @Autowired JsonMapper json;
    @Autowired HouseClock clock;
    @Autowired People people;

    private Catalogue house(Known known) {
        return new Catalogue(jdbc, transactions, json, clock, known, process -> "none");
    }

    private static Map<String, String> files() {
        return new HashMap<>(DeclarationFolders.shipped().get("suggestion"));
    }

    private static Map<String, String> broken() {
        var files = files();
        files.put("process.bpmn", "<no process>");
        return files;
    }

    private Catalogue.Loading load(Known known, Map<String, String> files) {
        return house(known).load(Map.of(CODE, files));
    }

    @AfterEach
    void takeAway() {
        people.owner().sql("delete from services.declaration where code = ?").param(CODE).update();
    }

    @Test
    void a_broken_text_is_found_broken_however_often_it_is_loaded() {
        assertThat(load(KNOWN, broken()).problems()).isNotEmpty();
        assertThat(load(KNOWN, broken()).problems()).isNotEmpty();
        assertThat(load(KNOWN, files()).loaded()).containsExactly(CODE);
        assertThat(load(KNOWN, broken()).problems()).isNotEmpty();
    }

    @Test
    void the_same_text_is_no_new_version_and_is_not_gone_through_again() {
        assertThat(load(KNOWN, files()).loaded()).containsExactly(CODE);
        assertThat(load(KNOWN, files()).loaded()).isEmpty();
        // As if this text had been found sound: it is taken at its word.
        people.owner()
                .sql("update services.declaration set hash = ? where code = ?")
                .param(CheckedBy.hash(json.writeValueAsString(broken())))
                .param(CODE)
                .update();
        assertThat(load(KNOWN, broken()).problems()).isEmpty();
    }

    @Test
    void a_house_that_knows_less_goes_through_the_same_text_again() {
        load(KNOWN, files());
        var poorer =
                new Known(KNOWN.systems(), List.of("residents.birth"), List.of(), KNOWN.duties());
        assertThat(load(poorer, files()).problems())
                .singleElement()
                .asString()
                .contains("no system holds 'residents.name'");
        assertThat(load(KNOWN, files()).problems()).isEmpty();
    }

    @Test
    void a_text_checked_by_other_code_is_gone_through_again_and_keeps_its_version() {
        load(KNOWN, files());
        people.owner()
                .sql("update services.declaration set checked_by = 'older' where code = ?")
                .param(CODE)
                .update();
        assertThat(load(KNOWN, files()).loaded()).isEmpty();
        assertThat(
                        jdbc.sql(
                                        """
                                        select version, checked_by from services.declaration
                                         where code = ?
                                        """)
                                .param(CODE)
                                .query((row, n) -> row.getInt(1) + " " + row.getString(2))
                                .list())
                .containsExactly("1 " + CheckedBy.fingerprint(KNOWN));
    }
}
