package org.madang.residents.notifying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.kernel.testing.Browser.body;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.madang.kernel.access.Access;
import org.madang.kernel.testing.Browser;
import org.madang.kernel.testing.HouseTest;
import org.madang.residents.MoveCountsElsewhere;
import org.madang.residents.MoveCountsElsewhere.OtherLaw;
import org.madang.residents.MoveInNoticed;
import org.madang.residents.Relation;
import org.madang.residents.moving.MoveCommand;
import org.madang.residents.moving.MoveResult;
import org.madang.residents.moving.RegisterMove;
import org.madang.residents.protecting.ProtectionCommand;
import org.madang.residents.protecting.RestrictPapers;
import org.madang.residents.testing.TestRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Resident Registration Act, Articles 12, 16-2 and 17. */
@HouseTest
@AutoConfigureMockMvc
@RecordApplicationEvents
class MoveConsequencesTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Seoul"));

    @Autowired RegisterMove moves;
    @Autowired RestrictPapers restrictions;
    @Autowired MockMvcTester web;
    @Autowired TestRegister register;
    @Autowired Access access;
    @Autowired ApplicationEvents events;

    private Browser clerk() {
        return Browser.of(
                web,
                register.official("notice-clerk", "11110", "residents.read", "residents.register"));
    }

    private MoveResult move(List<Long> movers, long address) {
        return access.as(
                register.registrar("notice-mover", "11110"),
                () -> moves.register(MoveCommand.whole(movers, address, TODAY), false));
    }

    private List<String> address(long address) {
        var fields = new ArrayList<>(List.of("township", "청운효자동", "road", "시험로"));
        fields.addAll(List.of("building", "" + ((address % 9000) + 1)));
        fields.addAll(List.of("addressId", "" + address));
        return fields;
    }

    private void ask(long owner, long address) {
        var fields = new ArrayList<>(address(address));
        var number = register.person(owner, TODAY).number().whole();
        fields.addAll(List.of("capacity", "OWNER", "number", number));
        fields.addAll(List.of("contact", "010-0000-0000", "evidence", "등기부 3"));
        assertThat(clerk().post("/desk/residents/notices", fields)).hasStatus(303);
    }

    @Test
    void a_move_also_counts_under_the_six_laws() {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD);
        move(home.members(), register.address(TestRegister.SAJIK));
        assertThat(events.stream(MoveCountsElsewhere.class))
                .anySatisfy(event -> {
                    assertThat(event.residentIds()).isEqualTo(home.members());
                    assertThat(event.laws()).containsExactly(OtherLaw.values());
                });
    }

    @Test
    void an_owner_who_asked_is_told_that_somebody_moved_in_and_not_who() {
        long owner = register.home(TestRegister.JONGNO, Relation.HEAD).member(0);
        long address = register.address(TestRegister.JONGNO);
        assertThat(clerk().in("en").get("/desk/residents/notices")).hasStatusOk();
        assertThat(clerk().post("/desk/residents/notices", "evidence", Browser.MARKUP))
                .hasStatus(422);
        ask(owner, address);
        var mover = register.home(TestRegister.SAJIK, Relation.HEAD);
        var done = (MoveResult.Registered) move(mover.members(), address);
        assertThat(events.stream(MoveInNoticed.class))
                .anySatisfy(event -> assertThat(event.reportId()).isEqualTo(done.reportId()));
        assertThat(body(clerk().get("/desk/residents/notices"))).contains("통보 중");
    }

    @Test
    void an_owner_is_not_told_of_somebody_who_is_protected_from_them() {
        long owner = register.home(TestRegister.SAJIK, Relation.HEAD).member(0);
        long address = register.address(TestRegister.JONGNO);
        ask(owner, address);
        var mover = register.home(TestRegister.JONGNO, Relation.HEAD);
        access.as(
                register.registrar("notice-mover", "11110"),
                () ->
                        restrictions.enter(
                                new ProtectionCommand(
                                        mover.member(0),
                                        List.of(),
                                        owner,
                                        ProtectionCommand.Act.RESTRICT,
                                        "확인서",
                                        null)));
        var done = (MoveResult.Registered) move(mover.members(), address);
        assertThat(events.stream(MoveInNoticed.class))
                .noneSatisfy(event -> assertThat(event.reportId()).isEqualTo(done.reportId()));
    }

    @Test
    void the_manager_of_a_shared_home_reports_for_all_and_each_is_decided_alone() {
        long address = register.address(TestRegister.JONGNO);
        var fields = new ArrayList<>(address(address));
        fields.addAll(List.of("kind", "DORMITORY", "name", "한빛 기숙사", "manager", "사감"));
        assertThat(clerk().in("en").get("/desk/residents/groups")).hasStatusOk();
        assertThat(clerk().post("/desk/residents/groups", "name", Browser.MARKUP)).hasStatus(422);
        var place = Browser.location(clerk().post("/desk/residents/groups", fields));
        assertThat(clerk().in("en").get(place)).hasStatusOk();
        var free = register.home(TestRegister.BUSAN, Relation.HEAD);
        var head = register.home(TestRegister.SAJIK, Relation.HEAD, Relation.SPOUSE);
        var numbers =
                register.person(free.member(0), TODAY).number().digits()
                        + "\n"
                        + register.person(head.member(0), TODAY).number().digits();
        var day = TODAY.minusDays(1).toString();
        var report = List.of("numbers", numbers, "on", day, "unit", "301호");
        assertThat(clerk().post(place, report))
                .hasStatusOk()
                .bodyText()
                .contains("CONFIRM", "등록하지 않습니다", "김시험");
        assertThat(register.person(free.member(0), TODAY).residence().addressId())
                .isEqualTo(free.address());
        var confirmed = new ArrayList<>(report);
        confirmed.addAll(List.of("check", "CONFIRM"));
        assertThat(clerk().post(place, confirmed)).hasStatusOk().bodyText().contains("등록", "보류");
        assertThat(register.person(free.member(0), TODAY).residence().addressId())
                .isEqualTo(address);
        assertThat(register.person(head.member(0), TODAY).residence().addressId())
                .isEqualTo(head.address());
        assertThat(clerk().post(place, "numbers", "1", "on", day)).hasStatus(422);
    }
}
