package org.madang.residents.births;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.AccessRefused;
import org.madang.kernel.testing.HouseTest;
import org.madang.residents.BirthRegistered;
import org.madang.residents.Refusal;
import org.madang.residents.Relation;
import org.madang.residents.Sex;
import org.madang.residents.Status;
import org.madang.residents.moving.MoveCommand;
import org.madang.residents.moving.RegisterMove;
import org.madang.residents.numbers.NumberScheme;
import org.madang.residents.testing.TestRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@HouseTest
@RecordApplicationEvents
class RegisterBirthTest {

    private static final LocalDate BORN = LocalDate.of(2026, 11, 10);

    @Autowired RegisterBirth births;
    @Autowired RegisterMove moves;
    @Autowired NumberScheme scheme;
    @Autowired TestRegister register;
    @Autowired Access access;
    @Autowired ApplicationEvents events;

    private BirthResult report(BirthCommand command) {
        return access.as(
                register.registrar("birth-clerk", "11110"), () -> births.register(command));
    }

    private static BirthCommand child(long parent, String given, LocalDate born) {
        return new BirthCommand(parent, null, "김", given, null, Sex.FEMALE, born, null);
    }

    @Test
    void a_child_gets_its_number_at_once_in_its_parents_household() {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD, Relation.SPOUSE);
        long before = register.headcount(TestRegister.JONGNO, BORN);
        var done = (BirthResult.Registered) report(child(home.member(1), "새봄", BORN));
        var person = register.person(done.residentId(), BORN);
        assertThat(person.name()).isEqualTo("김새봄");
        assertThat(person.latin()).isEqualTo("Kim Saebom");
        assertThat(person.status()).isEqualTo(Status.RESIDENT);
        assertThat(scheme.fits(done.number(), BORN, Sex.FEMALE)).isTrue();
        assertThat(person.number()).isEqualTo(done.number());
        assertThat(register.members(home.household(), BORN))
                .hasSize(3)
                .last()
                .satisfies(member -> {
                    assertThat(member.residence().relation()).isEqualTo(Relation.CHILD);
                    assertThat(member.residence().addressId()).isEqualTo(home.address());
                });
        assertThat(register.members(home.household(), BORN.minusDays(1))).hasSize(2);
        assertThat(register.headcount(TestRegister.JONGNO, BORN)).isEqualTo(before + 1);
        assertThat(events.stream(BirthRegistered.class))
                .anySatisfy(event -> assertThat(event.residentId()).isEqualTo(done.residentId()));
        assertThat(register.journaled(done.residentId(), "CHANGE", "residents.birth-report"))
                .isEqualTo(1);
    }

    @Test
    void twins_are_two_reports_and_the_same_child_is_not_reported_twice() {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD);
        assertThat(report(child(home.member(0), "하늘", BORN)))
                .isInstanceOf(BirthResult.Registered.class);
        assertThat(report(child(home.member(0), "바다", BORN)))
                .isInstanceOf(BirthResult.Registered.class);
        assertThat(codes(report(child(home.member(0), "바다", BORN))))
                .containsExactly("birth.already-registered");
    }

    @Test
    void a_late_report_follows_the_parents_moves_since_the_birth() {
        var home = register.home(TestRegister.BUSAN, Relation.HEAD);
        long address = register.address(TestRegister.SAJIK);
        var moved = LocalDate.of(2026, 11, 15);
        access.as(
                register.registrar("birth-clerk", "11110"),
                () -> moves.register(MoveCommand.whole(home.members(), address, moved), false));
        var done = (BirthResult.Registered) report(child(home.member(0), "이른", BORN));
        assertThat(register.history(done.residentId()))
                .extracting(residence -> residence.addressId())
                .containsExactly(home.address(), address);
        assertThat(done.lateness().days()).isZero();
    }

    @Test
    void lateness_counts_from_a_month_after_birth() {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD);
        var done =
                (BirthResult.Registered)
                        report(child(home.member(0), "늦은", LocalDate.of(2025, 1, 10)));
        assertThat(done.lateness().days()).isPositive();
        assertThat(done.lateness().fine()).isEqualTo(50_000);
    }

    @Test
    void wrong_reports_change_nothing() {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD);
        long parent = home.member(0);
        assertThat(codes(report(child(parent, "내일", LocalDate.of(2100, 1, 1)))))
                .contains("birth.future");
        assertThat(codes(report(child(parent, "<b>굵게</b>", BORN)))).contains("name.not-hangul");
        assertThat(codes(report(child(parent, "'; drop table residents.resident", BORN))))
                .contains("name.not-hangul");
        assertThat(codes(report(child(parent, "박하차고운님보배", BORN)))).contains("name.too-long");
        assertThat(codes(report(child(parent, "", BORN)))).contains("name.missing");
        assertThat(codes(report(child(-404, "없음", BORN)))).containsExactly("birth.no-parent");
        assertThat(register.members(home.household(), BORN)).hasSize(1);
    }

    @Test
    void a_parent_registered_elsewhere_is_not_found_here() {
        var home = register.home(TestRegister.BUSAN, Relation.HEAD);
        assertThat(codes(report(child(home.member(0), "멀리", BORN))))
                .containsExactly("birth.no-parent");
    }

    @Test
    void a_birth_needs_the_duty() {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD);
        var reader = register.official("reader", "11110", "residents.read");
        assertThatThrownBy(() ->
                        access.as(reader, () -> births.register(child(home.member(0), "하루", BORN))))
                .isInstanceOf(AccessRefused.class);
    }

    private static List<String> codes(BirthResult result) {
        return ((BirthResult.Refused) result).reasons().stream().map(Refusal::code).toList();
    }
}
