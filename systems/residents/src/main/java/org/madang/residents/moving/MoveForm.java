package org.madang.residents.moving;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.residents.HouseholdRecord;
import org.madang.residents.Refusal;
import org.madang.residents.pages.HouseholdFields;
import org.madang.residents.pages.LateWords;
import org.madang.residents.pages.SeenVersions;
import org.madang.residents.pages.Told;

/** The fields that a move has wherever it is reported, read into a command. */
final class MoveForm {

    static final Text NEW_HEAD = Text.of("남는 세대의 새 세대주", "New head of those who stay");

    private MoveForm() {}

    /** The command of somebody who keeps or forms their own household; null with errors. */
    static @Nullable MoveCommand read(
            Form form, HouseholdRecord household, @Nullable Long addressId, LocalDate today) {
        var ids = household.members().stream().map(m -> String.valueOf(m.residentId())).toList();
        var movers = form.typedAll("movers").stream().filter(ids::contains).distinct().toList();
        if (movers.isEmpty()) {
            form.error("movers", Text.of("이사하는 사람을 골라 주세요.", "Choose who is moving."));
        }
        var unit = form.ask("unit", "상세주소", "Unit").text(80).orElse("");
        var movedOn =
                form.ask("movedOn", "이사한 날", "Day of the move")
                        .required("이사한 날을 입력해 주세요.", "Enter the day of the move.")
                        .date();
        var newHead =
                HouseholdFields.chosen(form, "newHeadLeftBehind", NEW_HEAD, household.members());
        var relations = HouseholdFields.relations(form, household.members());
        if (!form.isValid() || addressId == null) {
            return null;
        }
        return new MoveCommand(
                ids(movers),
                addressId,
                unit,
                movedOn.orElse(today),
                null,
                relations,
                newHead.orElse(null),
                SeenVersions.read(form, ids(movers)));
    }

    private static List<Long> ids(List<String> movers) {
        return movers.stream().map(Long::valueOf).toList();
    }

    static MoveCommand joining(MoveCommand command, long household) {
        return new MoveCommand(
                command.movers(),
                command.addressId(),
                command.unit(),
                command.movedOn(),
                household,
                command.relations(),
                command.newHeadLeftBehind(),
                command.seen());
    }

    /**
     * Shows lawful refusals at the fields they speak of.
     *
     * @param join the field that asks for the household to be joined
     */
    static void tell(
            Form form, MoveResult.Refused refused, HouseholdRecord household, String join) {
        var first = household.members().getFirst().residentId();
        var relation = HouseholdFields.field(first);
        Told.reasons(
                form,
                refused.reasons().stream().map(MoveForm::atConsent).toList(),
                field ->
                        switch (field) {
                            case "addressId" -> "township";
                            case "joinHouseholdId" -> join;
                            case "relations" -> relation;
                            case "newHeadLeftBehind" -> household.members().size() > 1 ? field : "";
                            default -> field;
                        });
    }

    private static Refusal atConsent(Refusal refusal) {
        return refusal.equals(MoveRefusals.NO_CONSENT)
                ? new Refusal(refusal.code(), refusal.words(), "consent")
                : refusal;
    }

    static Text entered(MoveResult.Registered done) {
        return LateWords.with(Text.of("전입을 등록했습니다.", "The move is entered."), done.lateness());
    }
}
