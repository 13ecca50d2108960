package org.madang.residents.moving;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.residents.HouseholdRecord;
import org.madang.residents.HouseholdRecord.Member;
import org.madang.residents.Refusal;
import org.madang.residents.Relation;

/** The fields that a move has wherever it is reported, read into a command. */
final class MoveForm {

    private MoveForm() {}

    /**
     * The command of somebody who keeps or forms their own household; null with errors in the form.
     */
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
        var newHead = form.ask("newHeadLeftBehind", "남는 세대의 세대주", "New head").choice(ids);
        if (!form.isValid() || addressId == null) {
            return null;
        }
        return new MoveCommand(
                movers.stream().map(Long::valueOf).toList(),
                addressId,
                unit,
                movedOn.orElse(today),
                null,
                relations(form, household),
                newHead.map(Long::valueOf).orElse(null),
                Map.of());
    }

    static MoveCommand joining(MoveCommand command, long household, Map<Long, Relation> relations) {
        return new MoveCommand(
                command.movers(),
                command.addressId(),
                command.unit(),
                command.movedOn(),
                household,
                relations,
                command.newHeadLeftBehind(),
                command.seen());
    }

    /** Fields {@code relation.<id>}; what was left open is left to the rules. */
    static Map<Long, Relation> relations(Form form, HouseholdRecord household) {
        var relations = new HashMap<Long, Relation>();
        for (var member : household.members()) {
            var name = relationField(member);
            if (!form.typed(name).isBlank()) {
                form.ask(name, "관계", "Relation")
                        .choice(Relation.class)
                        .ifPresent(relation -> relations.put(member.residentId(), relation));
            }
        }
        return relations;
    }

    static String relationField(Member member) {
        return "relation." + member.residentId();
    }

    /** Shows a lawful refusal at the field it speaks of. */
    static void tell(Form form, Refusal refusal) {
        var field = refusal.field();
        if (field == null) {
            form.error(refusal.words());
            return;
        }
        form.error(
                switch (field) {
                    case "addressId" -> "township";
                    case "joinHouseholdId" -> "joinHead";
                    default -> field;
                },
                refusal.words());
    }

    static Text entered(MoveResult.Registered done) {
        return done.lateness().days() == 0
                ? Text.of("전입을 등록했습니다.", "The move is entered.")
                : Text.of(
                                "전입을 등록했습니다. 신고가 {0}일 늦어 과태료 {1}원 대상입니다.",
                                "The move is entered. It was reported {0} days late: a fine of KRW"
                                        + " {1} may be due.")
                        .with(done.lateness().days(), "%,d".formatted(done.lateness().fine()));
    }

    static List<Relation> relationsToHead() {
        return List.of(Relation.values());
    }
}
