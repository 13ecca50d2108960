package org.madang.residents.foreigners;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.madang.kernel.access.Access;
import org.madang.kernel.testing.HouseTest;
import org.madang.residents.Refusal;
import org.madang.residents.Relation;
import org.madang.residents.ResidentNumber;
import org.madang.residents.entries.EntryResult;
import org.madang.residents.foreigners.ForeignMemberCommand.Act;
import org.madang.residents.numbers.NumberReading;
import org.madang.residents.numbers.NumberScheme;
import org.madang.residents.testing.TestRegister;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class ForeignMemberTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Seoul"));
    private static final LocalDate BIRTH = LocalDate.of(1988, 4, 5);

    @Autowired ShowForeignMember foreigners;
    @Autowired ForeignMembers rows;
    @Autowired NumberScheme scheme;
    @Autowired TestRegister register;
    @Autowired Access access;

    private EntryResult enter(ForeignMemberCommand command) {
        return access.as(
                register.registrar("foreign-clerk", "11110"), () -> foreigners.enter(command));
    }

    /** A foreigner's number of that day of birth that no test has used. */
    private static ResidentNumber foreign(long seed) {
        return new ResidentNumber("880405" + "6" + "%06d".formatted(seed % 1_000_000));
    }

    private static ForeignMemberCommand of(
            long member, Act act, ResidentNumber number, LocalDate on) {
        return new ForeignMemberCommand(
                member, act, number, "NGUYEN THI LAN", "베트남", BIRTH, Relation.SPOUSE, on, "증명 1");
    }

    private static List<String> codes(EntryResult result) {
        return ((EntryResult.Refused) result).reasons().stream().map(Refusal::code).toList();
    }

    @Test
    void a_foreign_spouse_is_shown_on_one_household_and_no_longer() {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD);
        var number = foreign(home.household() * 7);
        assertThat(scheme.read(number.digits())).isInstanceOf(NumberReading.Valid.class);
        var show = of(home.member(0), Act.SHOW, number, TODAY.minusDays(30));
        assertThat(enter(show)).isInstanceOf(EntryResult.Entered.class);
        assertThat(register.seen(() -> rows.of(home.household(), TODAY)))
                .singleElement()
                .satisfies(one -> assertThat(one.name()).isEqualTo("NGUYEN THI LAN"));
        assertThat(codes(enter(show))).containsExactly("foreigner.shown");
        var end = of(home.member(0), Act.END, number, TODAY);
        assertThat(enter(end)).isInstanceOf(EntryResult.Entered.class);
        assertThat(register.seen(() -> rows.of(home.household(), TODAY))).isEmpty();
        assertThat(codes(enter(end))).containsExactly("foreigner.not-shown");
    }

    @Test
    void a_residents_number_shows_no_foreigner() {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD);
        var resident = register.person(home.member(0), TODAY).number();
        assertThat(codes(enter(of(home.member(0), Act.SHOW, resident, TODAY))))
                .containsExactly("foreigner.no-foreigner");
    }
}
