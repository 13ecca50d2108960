package org.madang.residents.cards.applying;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.madang.residents.Refusal;
import org.madang.residents.Status;
import org.madang.residents.cards.Card;
import org.madang.residents.cards.CardApplication;
import org.madang.residents.cards.CardEnd;
import org.madang.residents.cards.CardReason;
import org.madang.residents.cards.CardState;
import org.madang.residents.cards.FeeExemption;
import org.madang.residents.cards.applying.CardRules.Applicant;
import org.madang.residents.cards.applying.CardRules.Wanted;

/** Resident Registration Act, Articles 24 and 27. */
class CardRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final LocalDate ADULT = LocalDate.of(1990, 2, 3);

    private static Card card(CardState state, boolean outdated) {
        return new Card(
                1,
                "A00000001",
                1,
                5,
                "11110",
                state,
                1L,
                TODAY.minusYears(3),
                state == CardState.ENDED ? CardEnd.RETURNED : null,
                outdated);
    }

    private static Applicant applicant(LocalDate birth, Card... cards) {
        return new Applicant(Status.RESIDENT, birth, List.of(cards), List.of());
    }

    private static Wanted wanted(CardReason reason) {
        return wanted(reason, null, "");
    }

    private static Wanted wanted(
            CardReason reason, @Nullable FeeExemption exemption, String evidence) {
        return new Wanted(reason, exemption, evidence);
    }

    private static List<String> codes(Applicant who, Wanted wanted) {
        return CardRules.refusals(who, wanted, TODAY).stream().map(Refusal::code).toList();
    }

    @Test
    void a_first_card_is_for_those_of_seventeen_who_have_none() {
        assertThat(codes(applicant(LocalDate.of(2009, 11, 26)), wanted(CardReason.FIRST)))
                .isEmpty();
        assertThat(codes(applicant(LocalDate.of(2009, 11, 27)), wanted(CardReason.FIRST)))
                .containsExactly("card.too-young");
        assertThat(
                        codes(
                                applicant(ADULT, card(CardState.IN_FORCE, false)),
                                wanted(CardReason.FIRST)))
                .containsExactly("card.has-one");
    }

    @Test
    void a_card_is_replaced_only_where_there_was_one() {
        assertThat(codes(applicant(ADULT), wanted(CardReason.LOST)))
                .containsExactly("card.has-none");
        assertThat(codes(applicant(ADULT, card(CardState.LOST, false)), wanted(CardReason.LOST)))
                .isEmpty();
        assertThat(
                        codes(
                                applicant(ADULT, card(CardState.ENDED, false)),
                                wanted(CardReason.DAMAGED)))
                .isEmpty();
    }

    @Test
    void one_application_and_one_card_on_its_way_at_a_time() {
        var open =
                new CardApplication(
                        9,
                        5,
                        CardReason.FIRST,
                        CardApplication.State.SUBMITTED,
                        0,
                        null,
                        "",
                        0,
                        "resident:5",
                        Instant.EPOCH,
                        null,
                        "");
        assertThat(
                        codes(
                                new Applicant(Status.RESIDENT, ADULT, List.of(), List.of(open)),
                                wanted(CardReason.FIRST)))
                .containsExactly("card.open-application");
        assertThat(
                        codes(
                                applicant(ADULT, card(CardState.PRINTING, false)),
                                wanted(CardReason.FIRST)))
                .containsExactly("card.coming");
    }

    @Test
    void who_is_not_registered_gets_none_and_overseas_nationals_do() {
        for (var status : Status.values()) {
            var who = new Applicant(status, ADULT, List.of(), List.of());
            var refused = codes(who, wanted(CardReason.FIRST)).contains("card.not-registered");
            assertThat(refused).isEqualTo(status != Status.RESIDENT && status != Status.OVERSEAS);
        }
    }

    @Test
    void a_change_is_a_reason_only_where_something_has_changed() {
        assertThat(
                        codes(
                                applicant(ADULT, card(CardState.IN_FORCE, false)),
                                wanted(CardReason.CHANGED)))
                .containsExactly("card.nothing-changed");
        assertThat(
                        codes(
                                applicant(ADULT, card(CardState.IN_FORCE, true)),
                                wanted(CardReason.CHANGED)))
                .isEmpty();
    }

    @Test
    void the_fee_is_for_cards_the_holder_lost_damaged_or_changed() {
        assertThat(CardRules.fee(wanted(CardReason.FIRST))).isZero();
        assertThat(CardRules.fee(wanted(CardReason.MISPRINT))).isZero();
        assertThat(CardRules.fee(wanted(CardReason.NUMBER_CHANGED))).isZero();
        assertThat(CardRules.fee(wanted(CardReason.LOST))).isEqualTo(5_000);
        assertThat(CardRules.fee(wanted(CardReason.CHANGED))).isEqualTo(5_000);
        assertThat(CardRules.fee(wanted(CardReason.LOST, FeeExemption.LIVELIHOOD, "증명서"))).isZero();
    }

    @Test
    void an_exemption_needs_its_reason_and_its_paper() {
        var who = applicant(ADULT, card(CardState.LOST, false));
        assertThat(codes(who, wanted(CardReason.LOST, FeeExemption.DISASTER, " ")))
                .containsExactly("card.exemption-evidence");
        assertThat(codes(who, wanted(CardReason.APPEARANCE, FeeExemption.DISASTER, "확인서")))
                .containsExactly("card.exemption-reason");
    }

    @Test
    void the_life_of_a_card_goes_forward_and_ends_once() {
        for (var state : CardState.values()) {
            assertThat(CardState.ENDED.leadsTo(state)).isFalse();
            assertThat(state.leadsTo(CardState.ENDED)).isEqualTo(state != CardState.ENDED);
        }
        assertThat(CardState.TO_PRINT.leadsTo(CardState.IN_FORCE)).isFalse();
        assertThat(CardState.LOST.leadsTo(CardState.IN_FORCE)).isTrue();
    }
}
