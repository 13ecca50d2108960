package org.madang.residents.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.ChoiceField;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Ui;
import org.madang.residents.HouseholdRecord.Member;
import org.madang.residents.Relation;

/** Questions about the members of a household: one of them, and what each is to the head. */
public final class HouseholdFields {

    private HouseholdFields() {}

    /** A member by the name a reader reads. */
    public static Text name(Member member) {
        return Text.of(member.name(), member.latin());
    }

    /** A choice of one member. */
    public static ChoiceField someone(
            Ui ui, Form form, String field, Text label, List<Member> members) {
        var choice = ui.select(form, field, label.ko(), label.en());
        for (var member : members) {
            choice.option(
                    String.valueOf(member.residentId()),
                    Text.of("{0} ({1})", "{0} ({1})")
                            .with(name(member), member.residence().relation().word()));
        }
        return choice;
    }

    /** The member chosen in a field; empty if none was. */
    public static Optional<Long> chosen(Form form, String field, Text label, List<Member> members) {
        var ids = members.stream().map(member -> String.valueOf(member.residentId())).toList();
        return form.ask(field, label).choice(ids).map(Long::valueOf);
    }

    /** What a member becomes to a new head; left open, it follows from what both were. */
    public static ChoiceField relation(Ui ui, Form form, Member member) {
        var choice =
                ui.select(
                                form,
                                field(member.residentId()),
                                member.name() + ": 새 세대주와의 관계",
                                member.latin() + ": relation to the new head")
                        .optional();
        for (var relation : Relation.values()) {
            choice.option(relation, relation.word());
        }
        return choice;
    }

    /** Name of the field for the relation of a resident. */
    public static String field(long residentId) {
        return "relation." + residentId;
    }

    /** The relations that were chosen. */
    public static Map<Long, Relation> relations(Form form, List<Member> members) {
        var relations = new HashMap<Long, Relation>();
        for (var member : members) {
            form.ask(field(member.residentId()), "세대주와의 관계", "Relation to the head")
                    .choice(Relation.class)
                    .ifPresent(relation -> relations.put(member.residentId(), relation));
        }
        return relations;
    }
}
