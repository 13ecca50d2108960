package org.madang.services.applying;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madang.services.cases.Case;
import org.madang.services.cases.CaseState;
import org.madang.services.declaring.Catalogue;
import org.madang.services.declaring.DeclarationFolders;
import org.madang.services.declaring.FormDeclaration.AskedField;
import org.madang.services.declaring.FormDeclaration.QuestionPage;
import org.madang.services.declaring.ServiceDeclaration;
import org.madang.services.testing.People;
import org.madang.services.testing.Portal;
import org.madang.services.testing.PortalTest;
import org.madang.services.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every service that is declared, from the button that begins it to the signed result and the
 * notice: as a resident and the officials would do it, page by page.
 */
@PortalTest
class EveryServiceTest {

    private static final byte[] PDF =
            "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG =
            Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ"
                                    + "AAAADUlEQVR42mNk+M9QDwADhgGA"
                                    + "WjR9awAAAABJRU5ErkJggg==");
    private static final List<String> SAMPLES =
            List.of(
                    "12345678",
                    "010-1234-5678",
                    "123456789012345",
                    "123456789",
                    "123가4567",
                    "KIM A");
    private static final String[] DUTIES = {
        "services.civil",
        "services.welfare",
        "services.permits",
        "services.roads",
        "services.safety",
        "services.petitions",
        "services.tax",
        "services.assets"
    };

    @Autowired People people;
    @Autowired Portal portal;
    @Autowired Catalogue catalogue;

    static Stream<String> shipped() {
        return DeclarationFolders.shipped().keySet().stream();
    }

    @Test
    void there_are_at_least_forty() {
        assertThat(shipped().count()).isGreaterThanOrEqualTo(40);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void goes_from_the_first_question_to_the_signed_result_and_the_notice(String code) {
        var service = catalogue.active(code).orElseThrow().service();
        for (var me : applicants()) {
            var opened = applied(me, service);
            if (opened.isEmpty()) {
                continue;
            }
            var decided = decided(opened.get(), service);
            if (decided.state() == CaseState.REFUSED) {
                continue;
            }
            assertThat(decided.state()).isEqualTo(CaseState.GRANTED);
            People.until(() -> portal.one(decided.number()).document() != null);
            var paper = "/my/papers/" + portal.one(decided.number()).document() + "/file";
            assertThat(me.get(paper)).hasStatusOk().hasContentTypeCompatibleWith("application/pdf");
            People.until(() -> Visitor.body(me.get("/my/notices")).contains(decided.number()));
            assertThat(Visitor.body(me.get("/my/cases/" + decided.number())))
                    .contains("Granted", String.valueOf(service.name().en()));
            return;
        }
        throw new AssertionError("nobody of the demo country can apply for " + code);
    }

    /** A parent of a family, a pupil, an old and a young person: one of them fits. */
    private List<Visitor> applicants() {
        return List.of(
                people.browser("kim.minjun"),
                people.browser("jeong.haeun"),
                people.born(1940, 1955),
                people.born(1995, 2004));
    }

    /** Begins, answers and hands in; empty where the law does not let this person apply. */
    private Optional<Case> applied(Visitor me, ServiceDeclaration service) {
        var begun = me.post("/my/apply/" + service.code());
        assertThat(begun).hasStatus(303);
        var draft = Visitor.location(begun);
        assertThat(me.get(draft)).hasStatusOk();
        prove(me, draft, service);
        answer(me, draft, service);
        assertThat(me.get(draft + "/check")).hasStatusOk();
        var handedIn = me.post(draft + "/check", "true", "true");
        if (handedIn.getResponse().getStatus() == 422) {
            assertThat(Visitor.body(handedIn)).contains(service.who().words().en());
            return Optional.empty();
        }
        assertThat(handedIn).hasStatus(303);
        var next = Visitor.location(handedIn);
        if (service.fee().isPresent()) {
            assertThat(next).startsWith("/my/pay/");
            next = Visitor.location(me.post(next, "card", "good"));
        }
        return Optional.of(portal.one(next));
    }

    private static void prove(Visitor me, String draft, ServiceDeclaration service) {
        var page = Visitor.body(me.get(draft + "/evidence"));
        for (var needed : service.evidence()) {
            if (needed.when() != null) {
                continue;
            }
            if (!needed.isUpload()) {
                assertThat(page).contains("Checked");
                continue;
            }
            boolean pdf = needed.accept().contains("pdf");
            var sent =
                    me.send(
                            draft + "/evidence/" + needed.code(),
                            needed.code(),
                            pdf ? "a.pdf" : "a.png",
                            pdf ? PDF : PNG);
            assertThat(sent).as(Visitor.body(sent)).hasStatus(303);
        }
    }

    /** Goes on from page to page as the portal leads. */
    private static void answer(Visitor me, String draft, ServiceDeclaration service) {
        var id = draft.substring(draft.lastIndexOf('/') + 1);
        var seen = new HashSet<String>();
        var page = service.form().pages().getFirst().code();
        while (seen.add(page)) {
            var shown = me.get(draft + "/pages/" + page);
            assertThat(shown).hasStatusOk();
            var asked = service.form().page(page).orElseThrow();
            var sent = me.post("/apply/" + id + "/" + page, fields(asked, Visitor.body(shown)));
            assertThat(sent).as(Visitor.body(sent)).hasStatus(303);
            var next = Visitor.location(sent);
            page = next.substring(next.lastIndexOf('/') + 1);
            if (page.equals(id)) {
                return;
            }
        }
    }

    private static String[] fields(QuestionPage page, String shown) {
        var all = new ArrayList<String>();
        for (var field : page.fields()) {
            switch (field.type()) {
                case DATE -> all.addAll(today(field.name()));
                default -> all.addAll(List.of(field.name(), value(field, shown)));
            }
        }
        return all.toArray(String[]::new);
    }

    private static List<String> today(String name) {
        var today = LocalDate.now(ZoneId.of("Asia/Seoul"));
        return List.of(
                name + ".year",
                String.valueOf(today.getYear()),
                name + ".month",
                String.valueOf(today.getMonthValue()),
                name + ".day",
                String.valueOf(today.getDayOfMonth()));
    }

    private static String value(AskedField field, String shown) {
        return switch (field.type()) {
            case LINE -> line(field);
            case LINES -> "하나\n둘";
            case NUMBER -> String.valueOf(Math.max(field.bounds().least(), 1));
            case CHOICE, CHOICES -> field.options().getFirst().code();
            case TICK -> "true";
            case MEMBER -> member(shown);
            case DATE -> throw new AssertionError("a day has three fields");
        };
    }

    private static String line(AskedField field) {
        var pattern = field.bounds().pattern();
        return pattern == null
                ? "마당"
                : SAMPLES.stream()
                        .filter(sample -> pattern.matcher(sample).matches())
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no sample fits " + pattern));
    }

    private static String member(String page) {
        var option = Pattern.compile("value=\"(\\d+)\"").matcher(page);
        var last = "";
        while (option.find()) {
            last = option.group(1);
        }
        return last;
    }

    /** Received, heard by the offices that are asked, and decided by the competent one. */
    private Case decided(Case one, ServiceDeclaration service) {
        if (one.state().isOver()) {
            return one;
        }
        var office =
                people.official(
                        one.division().isEmpty() ? "" : one.division().substring(0, 5), DUTIES);
        if (!service.handling().automaticReception()) {
            assertThat(one.state()).isEqualTo(CaseState.ARRIVED);
            assertThat(office.post(Portal.desk(one) + "/receive")).hasStatus(303);
        }
        var page = Visitor.body(office.get(Portal.desk(one)));
        var opinions =
                Pattern.compile(Pattern.quote(Portal.desk(one)) + "/opinions/(\\d+)").matcher(page);
        while (opinions.find()) {
            assertThat(office.post(opinions.group(), "agrees", "yes", "opinion", "좋습니다"))
                    .hasStatus(303);
        }
        var done = office.post(Portal.desk(one) + "/decide", "decision", "grant");
        assertThat(done).as(Visitor.body(done)).hasStatus(303);
        return portal.one(one.number());
    }
}
