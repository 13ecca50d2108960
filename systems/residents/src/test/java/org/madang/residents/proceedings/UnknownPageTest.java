package org.madang.residents.proceedings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.kernel.testing.Browser.body;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.madang.kernel.testing.Browser;
import org.madang.kernel.testing.HouseTest;
import org.madang.residents.Relation;
import org.madang.residents.testing.TestRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Resident Registration Act, Article 20-2. */
@HouseTest
@AutoConfigureMockMvc
class UnknownPageTest {

    private static final LocalDate TODAY = LocalDate.now(java.time.ZoneId.of("Asia/Seoul"));
    private static final String PAGE = "/desk/residents/unknown";

    /** A district nobody else's tests live in. */
    private static final String AREA = "11710";

    private static final String TOWNSHIP = "1171010100";

    @Autowired MockMvcTester web;
    @Autowired TestRegister register;

    private Browser clerk(String area) {
        return Browser.of(
                web,
                register.official("round-" + area, area, "residents.read", "residents.register"));
    }

    private long unknownSince(LocalDate day) {
        long id = register.home(TOWNSHIP, Relation.HEAD).member(0);
        var owner = register.owner();
        owner.sql(
                        """
                        update residents.standing set period = daterange(lower(period), ?)
                        where resident_id = ?
                        """)
                .params(day, id)
                .update();
        owner.sql(
                        """
                        insert into residents.standing (resident_id, period, status)
                        values (?, daterange(?, null), 'UNKNOWN')
                        """)
                .params(id, day)
                .update();
        owner.sql("update residents.resident set status = 'UNKNOWN' where id = ?")
                .param(id)
                .update();
        return id;
    }

    private long open(long person) {
        return register.owner()
                .sql("select count(*) from residents.proceeding where resident_id = ? and is_open")
                .param(person)
                .query(Long.class)
                .single();
    }

    @Test
    void whoever_was_not_looked_for_in_a_year_is_chosen_and_looked_for_once() {
        long longAgo = unknownSince(TODAY.minusYears(3));
        long lately = unknownSince(TODAY.minusMonths(2));
        var page = body(clerk(AREA).get(PAGE));
        assertThat(page)
                .contains("/desk/residents/" + longAgo, "value=\"" + longAgo + "\"", "조사할 때")
                .contains("/desk/residents/" + lately)
                .doesNotContain("value=\"" + lately + "\"");
        assertThat(register.journaled(longAgo, "READ", "residents.proceeding")).isPositive();
        assertThat(clerk(AREA).post(PAGE, "persons", "" + longAgo))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#words\"");
        var sent =
                java.util.List.of(
                        "persons",
                        "" + longAgo,
                        "persons",
                        "" + lately,
                        "words",
                        "2026년 일제 조사",
                        "_once",
                        "round-once-" + longAgo);
        assertThat(clerk(AREA).post(PAGE, sent)).hasStatus(303);
        assertThat(clerk(AREA).post(PAGE, sent)).hasStatus(303);
        assertThat(open(longAgo)).isEqualTo(1);
        assertThat(open(lately)).isZero();
        assertThat(body(clerk(AREA).in("en").get(PAGE)))
                .contains("Looked for now", "/desk/residents/proceedings/");
    }

    @Test
    void nobody_of_another_area_is_listed_or_looked_for() {
        long there = unknownSince(TODAY.minusYears(3));
        var far = clerk("26110");
        assertThat(body(far.get(PAGE))).doesNotContain("/desk/residents/" + there);
        assertThat(far.post(PAGE, "persons", "" + there, "words", "조사")).hasStatus(422);
        assertThat(open(there)).isZero();
        var reader = Browser.of(web, register.official("reader", AREA, "residents.read"));
        assertThat(reader.get(PAGE)).hasStatus(403);
    }
}
