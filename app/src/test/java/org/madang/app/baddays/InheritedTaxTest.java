package org.madang.app.baddays;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.madang.kernel.access.testing.Browser;
import org.madang.kernel.demo.DemoAccounts;
import org.madang.kernel.demo.DemoSignIn;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * After a death in the register, one application finds the local taxes that the finance system
 * holds of the dead, and the signed result reports them (Framework Act on Local Taxes, Article 42).
 */
class InheritedTaxTest extends OpenHouse {

    private static final LocalDate DIED = LocalDate.now(ZoneId.of("Asia/Seoul")).minusDays(2);
    private static final Pattern NUMBER = Pattern.compile("M\\d{4}-\\d{6,}");

    @Autowired DemoAccounts accounts;

    private record Couple(long dead, String name, long heir) {}

    /** A couple of Jongno-gu who have no part in the demo. */
    private static Couple couple() {
        return OWNER.sql(
                        """
                        select p.resident_id, n.name, h.resident_id
                          from residents.residence p
                          join residents.residence h
                            on h.household_id = p.household_id and h.relation = 'HEAD'
                               and upper_inf(h.period)
                          join residents.name n
                            on n.resident_id = p.resident_id and upper_inf(n.period)
                          join residents.resident r on r.id = p.resident_id
                         where p.relation = 'SPOUSE' and upper_inf(p.period)
                           and p.division like '11110%' and r.status = 'RESIDENT'
                           and lower(p.period) < ? and lower(h.period) < ?
                           and not exists (select from access.account a
                                             join residents.resident o on o.id = a.resident_id
                                            where o.household_id = p.household_id)
                         order by p.resident_id desc limit 1
                        """)
                .params(DIED.minusDays(30), DIED.minusDays(30))
                .query((row, n) -> new Couple(row.getLong(1), row.getString(2), row.getLong(3)))
                .single();
    }

    /** A tax that was notified, is not paid and not overdue, so that it bears nothing yet. */
    private static void owes(long resident, long won) {
        OWNER.sql(
                        """
                        insert into finance.assessment
                            (government, fund, year, line, item, payer, resident_id, amount,
                             assessed_by, notified_on, due_on, arrears)
                        select l.government, l.fund, l.year, l.id, l.item, '시험', ?, ?, 'test',
                               ?, ?, 'TAX'
                          from finance.line l where l.side = 'R' and l.item < 200
                         order by l.id limit 1
                        """)
                .params(resident, won, DIED.minusDays(60), DIED.plusDays(60))
                .update();
    }

    private static Map<String, String> form(String... fields) {
        var form = new LinkedHashMap<String, String>();
        form.put("_once", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return form;
    }

    private static Map<String, String> with(String name, LocalDate day, String... fields) {
        var form = form(fields);
        form.put(name, day.toString());
        return form;
    }

    private static void done(Browser who, String path, Map<String, String> form) {
        var answer = submit(who, path, form);
        assertThat(answer.statusCode()).as(path + "\n" + answer.body()).isEqualTo(303);
    }

    private Browser heir(Couple couple) {
        accounts.resident("heir.test", couple.heir());
        var browser = visitor();
        assertThat(browser.signIn("heir.test", DemoSignIn.PASSWORD).statusCode()).isEqualTo(302);
        browser.open("/security");
        return browser;
    }

    @Test
    void the_dead_person_s_local_taxes_are_found_and_stand_on_the_signed_result()
            throws IOException, InterruptedException {
        var couple = couple();
        owes(couple.dead(), 123_450);
        done(
                signedIn("registrar.jongno"),
                "/desk/residents/" + couple.dead() + "/death",
                with("diedOn", DIED, "certificate", "진단서 1", "check", "CONFIRM"));
        var me = heir(couple);
        done(
                me,
                "/my/bundles/safe-inheritance/apply",
                with("deathDate", DIED, "deceasedName", couple.name(), "relation", "spouse"));
        var tax = "select number from services.service_case where subject = ? and service = ?";
        Await.until(
                "the four parts have begun",
                () ->
                        OWNER.sql("select count(*) from services.service_case where subject = ?")
                                        .param(couple.dead())
                                        .query(Long.class)
                                        .single()
                                == 4);
        var number =
                OWNER.sql(tax).params(couple.dead(), "inherited-tax").query(String.class).single();
        assertThat(number).matches(NUMBER);
        assertThat(me.open("/my/cases/" + number).body()).contains("123,450");
        done(signedIn("minwon.jongno"), "/desk/cases/" + number + "/receive", form());
        var office = signedIn("permits.jongno");
        assertThat(office.open("/desk/cases/" + number).body()).contains("123,450");
        done(office, "/desk/cases/" + number + "/decide", form("decision", "grant"));
        assertThat(paper(me, number)).contains("123,450");
    }

    /** The text of the signed result, once it is there. */
    private static String paper(Browser me, String number)
            throws IOException, InterruptedException {
        var path = Pattern.compile("/my/papers/[^\"]+/file");
        Await.until(
                "the result is signed",
                () -> path.matcher(me.open("/my/cases/" + number).body()).find());
        var file = path.matcher(me.open("/my/cases/" + number).body());
        assertThat(file.find()).isTrue();
        var session = me.cookie("madang").orElseThrow();
        try (var client = HttpClient.newHttpClient()) {
            var answer =
                    client.send(
                            HttpRequest.newBuilder(me.at(file.group()))
                                    .header("Cookie", "madang=" + session.getValue())
                                    .build(),
                            BodyHandlers.ofByteArray());
            try (var pdf = Loader.loadPDF(answer.body())) {
                return new PDFTextStripper().getText(pdf);
            }
        }
    }
}
