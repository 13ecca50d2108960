package org.madang.services.mandates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.madang.services.bundles.BeginParts;
import org.madang.services.cases.Case;
import org.madang.services.testing.People;
import org.madang.services.testing.Portal;
import org.madang.services.testing.PortalTest;
import org.madang.services.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** A death in the register, and who may ask about what is left (Civil Act, Articles 997, 1000). */
@PortalTest
class FamilyOfTheDeadTest {

    private static final LocalDate DIED = LocalDate.now(ZoneId.of("Asia/Seoul")).minusDays(3);
    private static final Set<Long> TAKEN = new HashSet<>();

    @Autowired People people;
    @Autowired Portal portal;
    @Autowired BeginParts parts;

    /** Somebody who died, with whoever lived with them. */
    private record Death(long dead, String name, long heir) {}

    /** A member of a household of Jongno-gu dies, and the registrar enters it. */
    private Death death(String relation) {
        var row =
                people.owner()
                        .sql(
                                """
                                select p.resident_id as dead, n.name, h.resident_id as heir
                                  from residents.residence p
                                  join residents.residence h
                                    on h.household_id = p.household_id and h.relation = 'HEAD'
                                       and upper_inf(h.period)
                                  join residents.name n
                                    on n.resident_id = p.resident_id and upper_inf(n.period)
                                  join residents.resident r on r.id = p.resident_id
                                 where p.relation = ? and upper_inf(p.period)
                                   and p.division like '11110%' and r.status = 'RESIDENT'
                                   and r.birth_date between '1960-01-01' and '1990-12-31'
                                   and lower(p.period) < ? and lower(h.period) < ?
                                   and not p.household_id = any (?)
                                 order by p.resident_id desc limit 1
                                """)
                        .params(relation, DIED.minusDays(30), DIED.minusDays(30))
                        .param(castHouseholds())
                        .query()
                        .singleRow();
        long dead = (Long) row.get("dead");
        TAKEN.add((Long) row.get("heir"));
        var registrar = people.official("11110", "residents.register");
        var entered =
                registrar.post(
                        "/desk/residents/" + dead + "/death",
                        with(day("diedOn", DIED), "certificate", "진단서 1", "check", "CONFIRM"));
        assertThat(entered).as(Visitor.body(entered)).hasStatus(303);
        return new Death(dead, String.valueOf(row.get("name")), (Long) row.get("heir"));
    }

    /** Households of people who have a part in the demo, and of tests before. */
    private Long[] castHouseholds() {
        return people.owner()
                .sql(
                        """
                        select distinct r.household_id from residents.resident r
                         where r.household_id is not null
                           and (r.id in (select resident_id from access.account
                                          where resident_id is not null)
                                or r.id = any (?))
                        """)
                .param(TAKEN.toArray(Long[]::new))
                .query(Long.class)
                .list()
                .toArray(Long[]::new);
    }

    private static String[] day(String name, LocalDate day) {
        return new String[] {
            name + ".year", String.valueOf(day.getYear()),
            name + ".month", String.valueOf(day.getMonthValue()),
            name + ".day", String.valueOf(day.getDayOfMonth())
        };
    }

    private static String[] with(String[] some, String... more) {
        var all = new java.util.ArrayList<>(List.of(some));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private Visitor asked(long who, String name, LocalDate day) {
        var me = people.visitor(who);
        var answer =
                me.post(
                        "/my/bundles/safe-inheritance/apply",
                        with(day("deathDate", day), "deceasedName", name, "relation", "spouse"));
        assertThat(answer).as(Visitor.body(answer)).hasStatus(303);
        parts.round();
        return me;
    }

    private Map<String, Case> cases(Visitor me) {
        return Portal.NUMBER
                .matcher(Visitor.body(me.get("/my/cases")))
                .results()
                .map(MatchResult::group)
                .distinct()
                .map(portal::one)
                .filter(one -> one.service().startsWith("inherited-"))
                .collect(Collectors.toMap(Case::service, one -> one, (newer, older) -> newer));
    }

    @Test
    void four_agencies_are_asked_about_the_dead_where_the_register_shows_the_death()
            throws IOException {
        var death = death("SPOUSE");
        var me = asked(death.heir(), death.name(), DIED);
        var all = cases(me);
        assertThat(all).hasSize(4);
        assertThat(all.values())
                .allMatch(one -> one.subject() == death.dead() && one.mandate() != null);
        assertThat(all.values()).extracting(one -> one.agency().ko()).doesNotHaveDuplicates();
        var tax = all.get("inherited-tax");
        // The place where they lived last is the place of the inheritance (Civil Act, 998).
        assertThat(tax.division()).startsWith("11110");
        var office = people.official("11110", "services.civil", "services.tax");
        assertThat(office.post(Portal.desk(tax) + "/receive")).hasStatus(303);
        assertThat(Visitor.body(office.get(Portal.desk(tax))))
                .contains("Who died", "Deceased", "Applicant");
        assertThat(office.post(Portal.desk(tax) + "/decide", "decision", "grant")).hasStatus(303);
        People.until(() -> portal.one(tax.number()).document() != null);
        var paper = "/my/papers/" + portal.one(tax.number()).document() + "/file";
        var bytes = me.get(paper).getResponse().getContentAsByteArray();
        try (var pdf = Loader.loadPDF(bytes)) {
            // In the language in which it was asked for.
            assertThat(new PDFTextStripper().getText(pdf)).contains("What was found", "Deceased");
        }
    }

    @Test
    void a_wrong_day_or_name_is_not_found_and_the_office_asks_for_the_family_s_certificate() {
        var death = death("CHILD");
        var me = asked(death.heir(), death.name(), DIED.minusDays(1));
        assertThat(cases(me).values())
                .hasSize(4)
                .allMatch(one -> one.subject() == death.heir() && one.mandate() == null);
        var tax = cases(me).get("inherited-tax");
        var office = people.official("11110", "services.civil", "services.tax");
        assertThat(Visitor.body(office.get(Portal.desk(tax)))).doesNotContain("Deceased");
        var wrong =
                me.post("/my/mandates/dead", with(day("deathDate", DIED), "deceasedName", "아무개"));
        assertThat(wrong).hasStatus(422);
        assertThat(Visitor.body(wrong)).contains("아무개", "Nobody of that name");
    }

    @Test
    void a_stranger_who_knows_name_and_day_learns_nothing_and_acts_for_nobody() {
        var death = death("SPOUSE");
        var stranger = people.browser("park.jihun");
        var guess = with(day("deathDate", DIED), "deceasedName", death.name());
        assertThat(stranger.post("/my/mandates/dead", guess)).hasStatus(422);
        assertThat(people.visitor(death.heir()).post("/my/mandates/dead", guess)).hasStatus(303);
    }

    @Test
    void one_service_of_them_is_applied_for_alone_under_the_same_mandate() {
        var death = death("CHILD");
        var me = people.visitor(death.heir());
        me.post("/my/mandates/dead", with(day("deathDate", DIED), "deceasedName", death.name()));
        var draft = Visitor.location(me.post("/my/apply/inherited-pension"));
        assertThat(Visitor.body(me.get(draft + "/evidence"))).doesNotContain("Who died");
        var choice = Visitor.body(me.get(draft + "/for"));
        var mandate = java.util.regex.Pattern.compile("value=\"(\\d+)\"").matcher(choice);
        assertThat(mandate.find()).isTrue();
        assertThat(me.post(draft + "/for", "mandate", mandate.group(1))).hasStatus(303);
        assertThat(Visitor.body(me.get(draft + "/evidence"))).contains("Who died", "Deceased");
        // Back to oneself: what is about the dead is not kept.
        assertThat(me.post(draft + "/for", "mandate", "self")).hasStatus(303);
        assertThat(Visitor.body(me.get(draft + "/evidence"))).doesNotContain("Who died");
        assertThat(
                        people.owner()
                                .sql(
                                        """
                                        select count(*) from services.evidence e
                                          join services.draft d on d.id = e.draft
                                         where d.resident = ? and e.code in ('deceased', 'death')
                                        """)
                                .param(death.heir())
                                .query(Long.class)
                                .single())
                .isZero();
    }
}
