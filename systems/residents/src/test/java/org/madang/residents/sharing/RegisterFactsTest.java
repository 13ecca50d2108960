package org.madang.residents.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.madang.kernel.access.Actor;
import org.madang.kernel.facts.FactAnswer;
import org.madang.kernel.facts.Facts;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.kernel.testing.HouseTest;
import org.madang.residents.Relation;
import org.madang.residents.testing.TestRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

@HouseTest
@AutoConfigureMockMvc
class RegisterFactsTest {

    private static final Purpose FOR_A_CASE =
            Purpose.of("test.case", Text.of("시험", "A test")).about("2026-1");

    @Autowired Facts facts;
    @Autowired TestRegister register;

    private FactAnswer.Held held(Actor actor, String code, long resident) {
        return (FactAnswer.Held) register.as(actor, () -> facts.fetch(code, resident, FOR_A_CASE));
    }

    @Test
    void tells_a_fact_with_its_legal_basis_and_journals_that_fact_alone() {
        var me = register.home(TestRegister.JONGNO, Relation.HEAD).member(0);
        var name = held(new Actor.Resident(me), "residents.name", me);
        assertThat(name.value().words().ko()).isEqualTo("김시험");
        assertThat(name.legalBasis().ko()).contains("제36조");
        assertThat(name.system()).isEqualTo("residents");
        var facts =
                register.owner()
                        .sql(
                                """
                                select unnest(facts) from journal.entry
                                 where subject = ? and what = 'residents.facts'
                                """)
                        .param(me)
                        .query(String.class)
                        .list();
        assertThat(facts).containsExactly("residents.name");
    }

    @Test
    void a_household_is_journaled_for_every_member() {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD, Relation.CHILD);
        var household =
                held(new Actor.Resident(home.member(0)), "residents.household", home.member(0));
        assertThat(household.value().value())
                .asInstanceOf(
                        org.assertj.core.api.InstanceOfAssertFactories.map(
                                String.class, Object.class))
                .containsEntry("size", 2);
        assertThat(register.journaled(home.member(1), "READ", "residents.facts")).isEqualTo(1);
    }

    @Test
    void the_address_says_where_and_since_when() {
        var me = register.home(TestRegister.JONGNO, Relation.HEAD).member(0);
        var value =
                (Map<?, ?>) held(new Actor.Resident(me), "residents.address", me).value().value();
        assertThat(value.get("division")).isEqualTo(TestRegister.JONGNO);
        assertThat(value.get("since")).isEqualTo(TestRegister.SINCE);
    }

    @Test
    void tells_nothing_about_somebody_the_actor_may_not_see() {
        var me = register.home(TestRegister.JONGNO, Relation.HEAD).member(0);
        var other = register.home(TestRegister.BUSAN, Relation.HEAD).member(0);
        for (var code : List.of("residents.name", "residents.household", "residents.history")) {
            FactAnswer answer =
                    register.as(new Actor.Resident(me), () -> facts.fetch(code, other, FOR_A_CASE));
            assertThat(answer).isInstanceOf(FactAnswer.NotHeld.class);
        }
        assertThat(register.journaled(other, "READ", "residents.facts")).isZero();
    }
}
