package org.madang.residents.entries;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.ChoiceField;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.TextField;
import org.madang.kernel.pages.Ui;
import org.madang.residents.HouseholdRecord.Member;
import org.madang.residents.Relation;
import org.madang.residents.pages.DeskRecords.Opened;
import org.madang.residents.pages.HouseholdFields;

/** The questions that most entries about members of a household ask. */
public final class MemberFields {

    private static final int LONGEST = 2000;

    private MemberFields() {}

    /** Which members it is about. */
    public static ChoiceField persons(Ui ui, Form form, Opened opened, Text label) {
        var boxes = ui.checkboxes(form, "persons", label.ko(), label.en());
        for (var member : members(opened)) {
            boxes.option(String.valueOf(member.residentId()), HouseholdFields.name(member));
        }
        return boxes;
    }

    /** The members chosen; empty with its error in the form. */
    public static List<Long> persons(Form form, Opened opened) {
        var ids = members(opened).stream().map(Member::residentId).toList();
        var chosen =
                form.typedAll("persons").stream()
                        .filter(typed -> ids.stream().anyMatch(id -> typed.equals("" + id)))
                        .map(Long::valueOf)
                        .distinct()
                        .toList();
        if (chosen.isEmpty() && !ids.isEmpty()) {
            form.error("persons", Text.of("처리할 사람을 고르십시오.", "Choose who it is about."));
        }
        // Who is struck off lives in no household: the entry is about them alone.
        return ids.isEmpty() ? List.of(opened.person().id()) : chosen;
    }

    private static List<Member> members(Opened opened) {
        return opened.members();
    }

    /** The day from which it is so, in the field {@code on}. */
    public static Content on(Ui ui, Form form, String ko, String en) {
        return ui.date(form, "on", ko, en);
    }

    /** What shows it, in the field {@code evidence}. */
    public static TextField evidence(Ui ui, Form form, Text hint) {
        return ui.textarea(form, "evidence", "확인한 자료", "Evidence").hint(hint).maxLength(LONGEST);
    }

    public static String evidence(Form form) {
        return form.ask("evidence", "확인한 자료", "Evidence").required().lines(LONGEST).orElse("");
    }

    /** The head of those who stay. */
    public static List<Content> newHead(Ui ui, Form form, Opened opened, Text label) {
        var fields = new ArrayList<Content>();
        if (members(opened).size() > 1) {
            fields.add(
                    HouseholdFields.someone(ui, form, "newHead", label, members(opened))
                            .optional());
        }
        return fields;
    }

    /** A relation for each member, for what does not follow by itself. */
    public static List<Content> relations(Ui ui, Form form, Opened opened) {
        return opened.members().stream()
                .<Content>map(member -> HouseholdFields.relation(ui, form, member))
                .toList();
    }

    /** The same, folded away until one of them is needed: mostly all follow by themselves. */
    public static List<Content> foldedRelations(Ui ui, Form form, Opened opened) {
        var fields = relations(ui, form, opened);
        boolean chosen =
                opened.members().stream()
                        .map(member -> HouseholdFields.field(member.residentId()))
                        .anyMatch(field -> !form.typed(field).isBlank());
        if (chosen || !form.isValid()) {
            return fields;
        }
        return List.of(
                ui.details(
                        "관계 고르기 (비우면 지금 관계에서 정해집니다)",
                        "Choose relations (left open, they follow from the present ones)",
                        output -> fields.forEach(field -> field.writeTo(output))));
    }

    public static Map<Long, Relation> relations(Form form, Opened opened) {
        return HouseholdFields.relations(form, members(opened));
    }

    /** Where refusals of such entries are shown. */
    public static String place(String named, Opened opened) {
        return switch (named) {
            case "relations" ->
                    opened.members().isEmpty()
                            ? ""
                            : HouseholdFields.field(opened.members().getFirst().residentId());
            case "addressId" -> "township";
            case "newHead" -> opened.members().size() > 1 ? named : "";
            case "persons" -> opened.members().isEmpty() ? "" : named;
            default -> named;
        };
    }
}
