package org.madang.residents.cards.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.madang.kernel.testing.Browser.body;
import static org.madang.residents.cards.testing.CardOffice.TODAY;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.kernel.access.Actor;
import org.madang.kernel.testing.Browser;
import org.madang.kernel.testing.HouseTest;
import org.madang.residents.NameChanged;
import org.madang.residents.Relation;
import org.madang.residents.ResidentDied;
import org.madang.residents.ResidentMoved;
import org.madang.residents.cards.testing.CardOffice;
import org.madang.residents.cards.testing.Portraits;
import org.madang.residents.testing.TestRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A card from the application to its end, over the pages everybody uses. */
@HouseTest
@AutoConfigureMockMvc
class CardLifeTest {

    @Autowired MockMvcTester web;
    @Autowired TestRegister register;
    @Autowired ApplicationEventPublisher events;

    private CardOffice office;

    @BeforeEach
    void open() {
        office = new CardOffice(web, register);
    }

    private long resident() {
        return register.home(TestRegister.JONGNO, Relation.HEAD).member(0);
    }

    private String ended(long card) {
        return register.owner()
                .sql("select coalesce(ended_why, '') from residents.card where id = ?")
                .param(card)
                .query(String.class)
                .single();
    }

    private void publish(Object event) {
        register.as(
                new Actor.House(),
                () -> {
                    events.publishEvent(event);
                    return true;
                });
    }

    @Test
    void a_card_is_applied_for_decided_printed_and_handed_over() {
        long me = resident();
        assertThat(office.apply(me, "FIRST")).hasStatus(303);
        assertThat(office.resident(me).get("/my/card")).bodyText().contains("담당자가 확인하고");
        long application = office.application(me);
        var path = "/desk/cards/applications/" + application;
        assertThat(office.clerk().get(path)).hasStatusOk().bodyText().contains(path + "/photo");
        assertThat(office.clerk().get(path + "/photo")).hasStatusOk().hasContentType("image/jpeg");
        office.accept(me);
        long batch = office.batch();
        var file = body(office.printer().get("/desk/cards/batches/" + batch + "/file"));
        assertThat(file).contains("madang-card/1", register.person(me, TODAY).number().whole());
        assertThat(register.journaled(me, "EXPORT", "residents.card-printing")).isEqualTo(1);
        assertThat(office.printer().get("/desk/cards/batches/" + batch))
                .bodyText()
                .doesNotContain("김시험");
        assertThat(office.printer().post("/desk/cards/batches/" + batch)).hasStatus(303);
        long card = office.card(me, "PRINTED");
        assertThat(
                        office.clerk()
                                .post(
                                        "/desk/residents/" + me + "/card/hand-over",
                                        "card",
                                        String.valueOf(card)))
                .hasStatus(422);
        office.hand(me);
        assertThat(office.state(card)).isEqualTo("IN_FORCE");
        assertThat(register.journaled(me, "CHANGE", "residents.card-pick-up")).isEqualTo(1);
    }

    @Test
    void a_spoiled_card_goes_with_the_next_batch() {
        long me = resident();
        office.apply(me, "FIRST");
        office.accept(me);
        long batch = office.batch();
        long card = office.card(me, "PRINTING");
        var serial =
                register.owner()
                        .sql("select serial from residents.card where id = ?")
                        .param(card)
                        .query(String.class)
                        .single();
        var path = "/desk/cards/batches/" + batch;
        assertThat(office.printer().post(path, "spoiled", "Z99999999")).hasStatus(422);
        assertThat(office.printer().post(path, "spoiled", serial)).hasStatus(303);
        assertThat(office.state(card)).isEqualTo("TO_PRINT");
        assertThat(office.printer().post(path)).hasStatus(422);
        office.batch();
        assertThat(office.state(card)).isEqualTo("PRINTING");
    }

    @Test
    void a_refused_applicant_reads_why_and_may_apply_again() {
        long me = resident();
        office.apply(me, "FIRST");
        var path = "/desk/cards/applications/" + office.application(me);
        assertThat(office.clerk().post(path, "decision", "REFUSE", "why", "OTHER")).hasStatus(422);
        assertThat(office.clerk().post(path, "decision", "REFUSE", "why", "FACE", "note", "안경 반사"))
                .hasStatus(303);
        assertThat(office.clerk().post(path, "decision", "ACCEPT")).hasStatus(422);
        assertThat(office.resident(me).get("/my/card")).bodyText().contains("안경 반사");
        assertThat(office.apply(me, "FIRST")).hasStatus(303);
    }

    @Test
    void a_bad_photo_is_refused_at_its_field_and_nothing_is_filed() {
        long me = resident();
        assertThat(
                        office.apply(
                                new Actor.Resident(me),
                                "/my/card/apply",
                                Portraits.jpeg(200, 200),
                                "reason",
                                "FIRST"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#photo\"");
        assertThat(office.apply(me, "LOST")).hasStatus(422);
        assertThat(office.apply(me, "FIRST")).hasStatus(303);
        assertThat(office.apply(me, "FIRST")).hasStatus(422);
    }

    @Test
    void an_official_of_another_area_finds_no_application_and_decides_nothing() {
        long me = resident();
        office.apply(me, "FIRST");
        long id = office.application(me);
        var busan =
                Browser.of(
                        web,
                        register.official(
                                "card-busan", "26110", "residents.cards", "residents.read"));
        assertThat(busan.get("/desk/cards/applications/" + id)).hasStatus(404);
        assertThat(busan.get("/desk/cards/applications/" + id + "/photo")).hasStatus(404);
        assertThat(busan.post("/desk/cards/applications/" + id, "decision", "ACCEPT"))
                .hasStatus4xxClientError();
        assertThat(busan.get("/desk/residents/" + me + "/card")).hasStatus(404);
        assertThat(office.application(me)).isEqualTo(id);
        assertThat(busan.get("/desk/cards/batches")).hasStatus(403);
    }

    @Test
    void a_lost_card_is_replaced_and_the_old_one_ends_at_the_pick_up() {
        long me = office.holder();
        long old = office.card(me, "IN_FORCE");
        assertThat(office.apply(me, "LOST")).hasStatus(303);
        assertThat(office.state(old)).isEqualTo("LOST");
        assertThat(office.resident(me).get("/my/card")).bodyText().contains("5,000원");
        office.accept(me);
        assertThat(office.resident(me).post("/my/card/found")).hasStatus(422);
        office.printer().post("/desk/cards/batches/" + office.batch());
        office.hand(me);
        assertThat(ended(old)).isEqualTo("REPLACED");
        assertThat(office.state(office.card(me, "IN_FORCE"))).isEqualTo("IN_FORCE");
    }

    @Test
    void a_lost_card_that_is_found_can_be_used_again() {
        long me = office.holder();
        assertThat(office.resident(me).post("/my/card/lost")).hasStatus(303);
        assertThat(office.resident(me).post("/my/card/lost")).hasStatus(422);
        assertThat(office.resident(me).post("/my/card/found")).hasStatus(303);
        assertThat(office.card(me, "IN_FORCE")).isPositive();
    }

    @Test
    void an_application_can_be_withdrawn_by_its_applicant_alone() {
        long me = resident();
        long other = resident();
        office.apply(me, "FIRST");
        var id = String.valueOf(office.application(me));
        assertThat(office.resident(other).post("/my/card/withdraw", "application", id))
                .hasStatus(422);
        assertThat(office.resident(me).post("/my/card/withdraw", "application", id)).hasStatus(303);
    }

    @Test
    void an_official_ends_a_card_and_not_one_of_somebody_else() {
        long me = office.holder();
        long other = office.holder();
        var path = "/desk/residents/" + me + "/card/end";
        var foreign = String.valueOf(office.card(other, "IN_FORCE"));
        assertThat(office.clerk().post(path, "card", foreign, "why", "CANCELLED")).hasStatus(422);
        var own = String.valueOf(office.card(me, "IN_FORCE"));
        assertThat(office.clerk().post(path, "card", own, "why", "DIED")).hasStatus(422);
        assertThat(office.clerk().post(path, "card", own, "why", "CANCELLED")).hasStatus(303);
        assertThat(office.state(Long.parseLong(own))).isEqualTo("ENDED");
    }

    @Test
    void a_move_asks_for_one_sticker_however_often_it_is_told() {
        long me = office.holder();
        var moved =
                new ResidentMoved(
                        7_000_000 + me,
                        List.of(me),
                        1,
                        2,
                        TestRegister.JONGNO,
                        TestRegister.SAJIK,
                        TODAY);
        publish(moved);
        publish(moved);
        await().until(() -> stickers(me) == 1);
        assertThat(office.clerk().get("/desk/cards")).hasStatusOk().bodyText().contains("새 주소");
        assertThat(office.resident(me).get("/my/card")).bodyText().contains("스티커");
        assertThat(office.clerk().post("/desk/residents/" + me + "/card/sticker")).hasStatus(303);
        assertThat(office.clerk().post("/desk/residents/" + me + "/card/sticker")).hasStatus(422);
    }

    private long stickers(long resident) {
        return register.owner()
                .sql("select count(*) from residents.card_sticker where resident_id = ?")
                .param(resident)
                .query(Long.class)
                .single();
    }

    @Test
    void a_change_of_name_makes_the_card_one_to_be_replaced() {
        long me = office.holder();
        publish(new NameChanged(1, me, TODAY));
        await().until(() ->
                register.owner()
                        .sql("select outdated from residents.card where resident_id = ?")
                        .param(me)
                        .query(Boolean.class)
                        .single());
        assertThat(office.apply(me, "CHANGED")).hasStatus(303);
    }

    @Test
    void the_card_of_the_dead_ends_and_their_application_too() {
        long me = office.holder();
        office.apply(me, "DAMAGED");
        long card = office.card(me, "IN_FORCE");
        publish(new ResidentDied(1, me, 1, TestRegister.JONGNO, TODAY));
        await().until(() -> ended(card).equals("DIED"));
        var open =
                register.owner()
                        .sql(
                                """
                                select count(*) from residents.card_application
                                where resident_id = ? and state = 'SUBMITTED'
                                """)
                        .param(me)
                        .query(Long.class)
                        .single();
        assertThat(open).isZero();
    }

    @Test
    void every_page_speaks_both_languages() {
        long me = office.holder();
        for (var language : List.of("ko", "en")) {
            for (var path : List.of("/my/card", "/my/card/apply", "/my/card/mobile", "/my")) {
                assertThat(office.resident(me).in(language).get(path)).as(path).hasStatusOk();
            }
            for (var path :
                    List.of(
                            "/desk/cards",
                            "/desk/residents/" + me + "/card",
                            "/desk/residents/" + me + "/card/apply")) {
                assertThat(office.clerk().in(language).get(path)).as(path).hasStatusOk();
            }
            assertThat(office.printer().in(language).get("/desk/cards/batches")).hasStatusOk();
            assertThat(office.resident(me).in(language).get("/verify/card")).hasStatusOk();
        }
        assertThat(office.printer().get("/desk/cards")).hasStatus(303);
        assertThat(office.resident(me).get("/desk/cards")).hasStatus(403);
    }

    @Test
    void the_counter_takes_an_application_for_somebody_of_the_area() {
        long me = resident();
        var clerk = register.official("card-clerk", "11110", "residents.cards", "residents.read");
        var path = "/desk/residents/" + me + "/card/apply";
        var sent = office.apply(clerk, path, Portraits.jpeg(826, 1062), "reason", "FIRST");
        assertThat(sent).hasStatus(303);
        assertThat(Browser.location(sent)).contains("/desk/cards/applications/");
    }
}
