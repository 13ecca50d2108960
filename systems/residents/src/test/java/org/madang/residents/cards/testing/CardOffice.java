package org.madang.residents.cards.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.Serial;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.ActorPrincipal;
import org.madang.kernel.testing.Browser;
import org.madang.residents.Relation;
import org.madang.residents.testing.TestRegister;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Brings residents their cards by the way everybody takes: page after page. */
public final class CardOffice {

    public static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Seoul"));

    private final MockMvcTester web;
    private final TestRegister register;

    public CardOffice(MockMvcTester web, TestRegister register) {
        this.web = web;
        this.register = register;
    }

    private record Principal(Actor actor) implements ActorPrincipal {
        @Serial private static final long serialVersionUID = 1;
    }

    public static Authentication signedIn(Actor actor) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new Principal(actor), null, Set.of());
    }

    public Browser clerk() {
        return Browser.of(
                web, register.official("card-clerk", "11110", "residents.cards", "residents.read"));
    }

    public Browser printer() {
        return Browser.of(
                web,
                register.official(
                        "card-printer", "", "residents.print-cards", "access.nationwide"));
    }

    public Browser resident(long id) {
        return Browser.of(web, new Actor.Resident(id));
    }

    /** Sends an application with a photo. */
    public MvcTestResult apply(Actor actor, String path, byte[] photo, String... fields) {
        var request =
                web.post()
                        .uri(path)
                        .multipart()
                        .file(new MockMultipartFile("photo", "me.jpg", "image/jpeg", photo))
                        .with(authentication(signedIn(actor)))
                        .with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    public MvcTestResult apply(long resident, String reason) {
        return apply(
                new Actor.Resident(resident),
                "/my/card/apply",
                Portraits.jpeg(826, 1062),
                "reason",
                reason);
    }

    /** The person's application that waits. */
    public long application(long resident) {
        return register.owner()
                .sql(
                        """
                        select id from residents.card_application
                        where resident_id = ? and state = 'SUBMITTED'
                        """)
                .param(resident)
                .query(Long.class)
                .single();
    }

    public long card(long resident, String state) {
        return register.owner()
                .sql("select id from residents.card where resident_id = ? and state = ?")
                .params(resident, state)
                .query(Long.class)
                .single();
    }

    public String state(long card) {
        return register.owner()
                .sql("select state from residents.card where id = ?")
                .param(card)
                .query(String.class)
                .single();
    }

    public void accept(long resident) {
        var path = "/desk/cards/applications/" + application(resident);
        assertThat(clerk().post(path, "decision", "ACCEPT")).hasStatus(303);
    }

    /** Sends all that waits to the printer; returns the batch. */
    public long batch() {
        var made = printer().post("/desk/cards/batches");
        assertThat(made).hasStatus(303);
        var location = Browser.location(made);
        return Long.parseLong(location.substring(location.lastIndexOf('/') + 1));
    }

    public void hand(long resident) {
        var path = "/desk/residents/" + resident + "/card/hand-over";
        assertThat(
                        clerk().post(
                                        path,
                                        "card",
                                        String.valueOf(card(resident, "PRINTED")),
                                        "identified",
                                        "YES"))
                .hasStatus(303);
    }

    /** From the application to the pick-up. */
    public void issue(long resident, String reason) {
        assertThat(apply(resident, reason)).hasStatus(303);
        accept(resident);
        long batch = batch();
        assertThat(printer().post("/desk/cards/batches/" + batch)).hasStatus(303);
        hand(resident);
    }

    /** Somebody of Jongno-gu with a card in force. */
    public long holder() {
        long resident = register.home(TestRegister.JONGNO, Relation.HEAD).member(0);
        issue(resident, "FIRST");
        return resident;
    }
}
