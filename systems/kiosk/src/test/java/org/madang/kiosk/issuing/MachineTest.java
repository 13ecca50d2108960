package org.madang.kiosk.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Accounts;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.HouseSettings;
import org.madang.kernel.access.Jurisdiction;
import org.madang.kernel.access.Office;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.testing.Browser;
import org.madang.kernel.testing.HouseTest;
import org.madang.kernel.testing.TestDatabase;
import org.madang.kiosk.machines.Machines;
import org.madang.kiosk.machines.Token;
import org.madang.kiosk.pins.Pins;
import org.madang.residents.AsOf;
import org.madang.residents.CertificateKind;
import org.madang.residents.Residents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A person at a machine, screen by screen. */
@HouseTest
@AutoConfigureMockMvc
@TestPropertySource(properties = "madang.population=2000")
class MachineTest {

    private static final String PIN = "258013";
    private static final Purpose TEST = Purpose.of("test.look", Text.of("시험", "A test"));

    @Autowired MockMvcTester web;
    @Autowired Machines machines;
    @Autowired Accounts accounts;
    @Autowired Residents residents;
    @Autowired Access access;
    @Autowired Pins pins;
    @Autowired IssueAtMachine issuing;
    @Autowired HouseSettings house;

    @Value("${madang.data}")
    Path data;

    private final JdbcClient owner = JdbcClient.create(TestDatabase.shared().asOwner());
    private long resident;
    private String number = "";
    private @Nullable Cookie machine;
    private @Nullable Cookie visit;

    @BeforeEach
    void a_machine_stands_in_the_street() {
        var actor = (Actor.Resident) accounts.find("kim.minjun").orElseThrow().actor();
        resident = actor.residentId();
        number =
                access.as(actor, () -> residents.byId(resident, AsOf.on(LocalDate.now()), TEST))
                        .orElseThrow()
                        .number()
                        .whole();
        access.as(
                new Actor.House(),
                () -> {
                    pins.set(resident, PIN);
                    return true;
                });
        machine = enrolled();
        visit = null;
    }

    private Cookie enrolled() {
        var code = machines.register("1111000000", Text.of("시험 장소", "A test place"), 200);
        var answer = post("/kiosk/enrol", "code", code.value().toLowerCase());
        return kept(answer, KioskPage.MACHINE);
    }

    private static Cookie kept(MvcTestResult answer, String name) {
        var header =
                answer.getResponse().getHeaders("Set-Cookie").stream()
                        .filter(one -> one.startsWith(name + "="))
                        .findFirst()
                        .orElseThrow();
        assertThat(header).contains("HttpOnly", "SameSite=Strict", "Path=/kiosk");
        return new Cookie(name, header.substring(name.length() + 1, header.indexOf(';')));
    }

    private Cookie[] carried() {
        var cookies = new ArrayList<Cookie>();
        cookies.add(new Cookie("other", "1"));
        if (machine != null) {
            cookies.add(machine);
        }
        if (visit != null) {
            cookies.add(visit);
        }
        return cookies.toArray(Cookie[]::new);
    }

    private MvcTestResult post(String path, String... fields) {
        var request =
                web.post().uri(path).with(csrf()).cookie(carried()).header("Accept-Language", "en");
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private String screen() {
        var answer =
                web.get()
                        .uri("/kiosk")
                        .cookie(carried())
                        .header("Accept-Language", "en")
                        .exchange();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private void start() {
        visit = kept(post("/kiosk/start", "kind", "HOUSEHOLD"), KioskPage.VISIT);
    }

    private void identified() {
        start();
        post("/kiosk/identify", "number", number, "pin", PIN);
        post("/kiosk/choose", "history", "NONE");
    }

    private long papers(String state) {
        return owner.sql(
                        """
                        select count(*) from kiosk.paper
                         where state = ? and machine_id = (select max(id) from kiosk.machine)
                        """)
                .param(state)
                .query(Long.class)
                .single();
    }

    @Test
    void nothing_on_its_screens_leads_away_from_the_machine() {
        var screens = new ArrayList<String>();
        screens.add(screen());
        start();
        screens.add(screen());
        identified();
        screens.add(screen());
        for (var shown : screens) {
            var places =
                    Pattern.compile("(?:href|action)=\"([^\"]*)\"")
                            .matcher(shown)
                            .results()
                            .map(found -> found.group(1))
                            .toList();
            assertThat(places)
                    .isNotEmpty()
                    .allMatch(place -> place.matches("(/kiosk|/assets/|/preferences|#).*"));
        }
    }

    @Test
    void a_paper_is_paid_once_printed_once_and_the_screen_is_wiped() throws Exception {
        identified();
        assertThat(screen()).contains("Please pay the fee", "200");
        post("/kiosk/pay", "means", "CASH", "receipt", "r-1");
        post("/kiosk/pay", "means", "CASH", "receipt", "r-1");
        var done = screen();
        assertThat(done).contains("Your paper is printed");
        assertThat(papers("PRINTED")).isEqualTo(1);
        var document = Pattern.compile("[0-9A-Z]{4,}-[0-9A-Z-]+").matcher(done);
        assertThat(document.find()).isTrue();
        try (var files = Files.walk(data.resolve("kiosk"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".pdf"))).isNotEmpty();
        }
        assertThat(
                        owner.sql(
                                        """
                                        select count(*) from payments.payment
                                         where key = 'kiosk:' || (select max(id) from kiosk.paper)
                                           and state = 'paid'
                                        """)
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
        post("/kiosk/end");
        visit = null;
        assertThat(screen()).contains("Which paper do you need?");
    }

    @Test
    void a_browser_that_is_no_machine_gets_nothing_but_the_way_home() {
        machine = null;
        assertThat(screen()).contains("This is not a registered machine");
        assertThat(post("/kiosk/start", "kind", "HOUSEHOLD").getResponse().getHeaders("Set-Cookie"))
                .noneMatch(header -> header.startsWith(KioskPage.VISIT));
        assertThat(machines.enrol(new Token("AAAABBBBCCCC"))).isEmpty();
    }

    @Test
    void three_wrong_numbers_wipe_the_screen_and_say_not_which_was_wrong() {
        start();
        var wrong = post("/kiosk/identify", "number", number, "pin", "000111");
        assertThat(wrong).hasStatus(422);
        assertThat(Browser.body(wrong))
                .contains("The resident number or the PIN is not right")
                .doesNotContain(number);
        post("/kiosk/identify", "number", "9999999999999", "pin", PIN);
        post("/kiosk/identify", "number", number, "pin", "000112");
        assertThat(screen()).contains("Which paper do you need?");
    }

    @Test
    void five_wrong_guesses_lock_the_pin_for_everybody() {
        for (int i = 0; i < 5; i++) {
            pinsSay("00011" + i);
        }
        assertThat(pinsSay(PIN)).isFalse();
    }

    private boolean pinsSay(String pin) {
        return access.as(new Actor.House(), () -> pins.matches(resident, pin));
    }

    @Test
    void a_visit_belongs_to_its_machine() {
        identified();
        var first = machine;
        machine = enrolled();
        assertThat(screen()).contains("Which paper do you need?");
        machine = first;
        assertThat(screen()).contains("Please pay the fee");
    }

    @Test
    void a_screen_that_stood_too_long_is_wiped_and_nothing_is_charged() {
        identified();
        owner.sql("update kiosk.visit set touched_at = touched_at - interval '91 seconds'")
                .update();
        post("/kiosk/pay", "means", "CARD", "receipt", "r-2");
        assertThat(screen()).contains("Which paper do you need?");
        assertThat(papers("UNPAID")).isEqualTo(1);
    }

    @Test
    void whoever_listens_has_three_times_the_time_and_the_next_person_has_not() {
        var first = web.get().uri("/kiosk?unhurried=yes").cookie(carried()).exchange();
        assertThat(Browser.body(first)).contains("accesskey=\"1\"", "name=\"unhurried\"");
        visit =
                kept(
                        post("/kiosk/start", "kind", "HOUSEHOLD", "unhurried", "yes"),
                        KioskPage.VISIT);
        assertThat(screen()).contains("270 seconds");
        owner.sql("update kiosk.visit set touched_at = touched_at - interval '200 seconds'")
                .update();
        assertThat(screen()).contains("Who are you?");
        owner.sql("update kiosk.visit set touched_at = touched_at - interval '271 seconds'")
                .update();
        assertThat(screen()).contains("Which paper do you need?").doesNotContain("accesskey");
        start();
        assertThat(screen()).contains("90 seconds");
    }

    @Test
    void only_what_is_listed_may_be_issued_act_28_3_and_decree_32_3() {
        assertThat(new MachinePapers(List.of(CertificateKind.INDIVIDUAL)).all())
                .containsExactly(CertificateKind.INDIVIDUAL);
        assertThatThrownBy(() -> new MachinePapers(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        var page = new KioskPage(machines, issuing, only(CertificateKind.INDIVIDUAL), house);
        var form = Form.empty().fill("kind", "HOUSEHOLD");
        var carrying = new MockHttpServletRequest();
        carrying.setCookies(carried());
        var refused = new MockHttpServletResponse();
        page.start(form, carrying, refused);
        assertThat(refused.getCookie(KioskPage.VISIT)).isNull();
        var listed = new MockHttpServletResponse();
        page.start(Form.empty().fill("kind", "INDIVIDUAL"), carrying, listed);
        assertThat(listed.getCookie(KioskPage.VISIT)).isNotNull();
    }

    private static MachinePapers only(CertificateKind kind) {
        return new MachinePapers(List.of(kind));
    }

    @Test
    void whoever_stops_pays_nothing() {
        identified();
        post("/kiosk/end");
        assertThat(papers("LEFT")).isEqualTo(1);
    }

    @Test
    void a_machine_out_of_service_or_out_of_paper_says_so() {
        long id = owner.sql("select max(id) from kiosk.machine").query(Long.class).single();
        machines.close(id, "종이 걸림");
        assertThat(screen()).contains("out of service", "종이 걸림");
        machines.close(id, null);
        machines.fill(id, 0, 100);
        assertThat(screen()).contains("out of service");
        machines.retire(id);
        assertThat(screen()).contains("This is not a registered machine");
    }

    private Browser keeper(String area) {
        var office = new Office(area, Text.of("구청", "Office"), new Jurisdiction(area));
        var name = Text.of("유나래", "Yu Narae");
        var duties = Set.of("kiosk.run");
        return Browser.of(web, new Actor.Official("keeper", name, office, duties)).in("en");
    }

    @Test
    void the_day_report_counts_papers_and_money_of_the_own_area_only() {
        identified();
        post("/kiosk/pay", "means", "CARD", "receipt", "r-3");
        long id = owner.sql("select max(id) from kiosk.machine").query(Long.class).single();
        assertThat(Browser.body(keeper("11110").get("/desk/kiosks/day.csv")))
                .contains(id + ",1,0,0,0,0,200");
        var yesterday = "/desk/kiosks/day.csv?day=" + LocalDate.now().minusDays(1);
        assertThat(Browser.body(keeper("11110").get(yesterday))).contains(id + ",0,0,0,0,0,0");
        assertThat(Browser.body(keeper("26350").get("/desk/kiosks/day.csv")))
                .doesNotContain("\n" + id + ",");
        assertThat(keeper("26350").get("/desk/kiosks/" + id)).hasStatus(403);
        assertThat(keeper("26350").post("/desk/kiosks/" + id + "/retire")).hasStatus(403);
        assertThat(keeper("11110").get("/desk/kiosks/" + id)).hasStatusOk();
        assertThat(keeper("11110").get("/desk/kiosks")).hasStatusOk();
    }

    @Test
    void a_new_machine_is_registered_by_the_desk_and_its_code_works_once() {
        var registered =
                keeper("11110")
                        .post(
                                "/desk/kiosks",
                                List.of("placeKo", "역 앞", "placeEn", "Station", "sheets", "500"));
        // Between tags: the page's secret against forgery may look like a code, too.
        var code = Pattern.compile(">\\s*([A-Z2-9]{12})\\s*<").matcher(Browser.body(registered));
        assertThat(code.find()).isTrue();
        machine = null;
        assertThat(post("/kiosk/enrol", "code", code.group(1))).hasStatus3xxRedirection();
        assertThat(post("/kiosk/enrol", "code", code.group(1))).hasStatus(422);
    }
}
