package org.madang.kernel.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.madang.kernel.access.HouseClock;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.kernel.systems.SystemDescriptor;
import org.madang.kernel.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
@AutoConfigureMockMvc
class FactsTest {

    private static final Purpose PURPOSE = Purpose.of("test.facts", Text.of("시험", "A test"));

    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired HouseClock clock;

    private static final SystemDescriptor LAND =
            new SystemDescriptor(
                    "land",
                    1,
                    Text.of("토지", "Land"),
                    Text.of("기관", "Agency"),
                    Text.of("목적", "Purpose"),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(
                            new SystemDescriptor.Fact(
                                    "land.parcel",
                                    Text.of("필지", "Parcel"),
                                    Text.of("어느 법 제1조", "Some Act, Article 1"))),
                    List.of(),
                    List.of(),
                    List.of());

    private record Source(
            java.util.function.Supplier<Optional<FactValue>> answer, Set<String> codes)
            implements FactSource {

        @Override
        public Optional<FactValue> fetch(String code, long residentId, Purpose purpose) {
            return answer.get();
        }
    }

    private Facts facts(java.util.function.Supplier<Optional<FactValue>> answer) {
        var source = new Source(answer, Set.of("land.parcel"));
        return new Facts(List.of(LAND), List.of(source), transaction, clock);
    }

    @Test
    void a_fact_comes_with_its_name_its_system_and_the_law() {
        var facts = facts(() -> Optional.of(new FactValue(Text.of("셋", "Three"), 3)));
        var held = (FactAnswer.Held) facts.fetch("land.parcel", 1, PURPOSE);
        assertThat(held.system()).isEqualTo("land");
        assertThat(held.name().en()).isEqualTo("Parcel");
        assertThat(held.legalBasis().en()).isEqualTo("Some Act, Article 1");
        assertThat(held.value().value()).isEqualTo(3);
    }

    @Test
    void what_a_system_does_not_hold_is_told_apart_from_a_system_that_is_down() {
        assertThat(facts(Optional::empty).fetch("land.parcel", 1, PURPOSE))
                .isInstanceOf(FactAnswer.NotHeld.class);
        assertThat(
                        facts(
                                        () -> {
                                            throw new IllegalStateException("down");
                                        })
                                .fetch("land.parcel", 1, PURPOSE))
                .isInstanceOf(FactAnswer.Unavailable.class);
    }

    @Test
    void a_source_that_breaks_its_statement_leaves_the_caller_s_transaction_usable() {
        var facts =
                facts(() -> {
                    jdbc.sql("select 1 / 0").query(Integer.class).single();
                    return Optional.empty();
                });
        var after =
                transaction.execute(status -> {
                    var answer = facts.fetch("land.parcel", 1, PURPOSE);
                    assertThat(answer).isInstanceOf(FactAnswer.Unavailable.class);
                    return jdbc.sql("select 7").query(Integer.class).single();
                });
        assertThat(after).isEqualTo(7);
    }

    @Test
    void a_source_answers_only_for_what_a_system_declares_and_alone() {
        var stray = new Source(Optional::empty, Set.of("land.owner"));
        assertThatThrownBy(() -> new Facts(List.of(LAND), List.of(stray), transaction, clock))
                .hasMessageContaining("land.owner");
        var one = new Source(Optional::empty, Set.of("land.parcel"));
        assertThatThrownBy(() -> new Facts(List.of(LAND), List.of(one, one), transaction, clock))
                .hasMessageContaining("two sources");
    }

    @Test
    void a_value_is_plain_data() {
        assertThatThrownBy(() -> new FactValue(Text.same("x"), new Object()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
