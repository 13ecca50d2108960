package org.madang.residents.households;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Ui;
import org.madang.residents.entries.EntryForm;
import org.madang.residents.entries.EntryResult;
import org.madang.residents.entries.MemberFields;
import org.madang.residents.pages.DeskRecords.Opened;
import org.madang.residents.pages.HouseholdFields;
import org.madang.residents.pages.SeenVersions;
import org.springframework.stereotype.Component;

/** Asks for another head of a household (세대주 변경). */
@Component
class HeadChangeForm implements EntryForm {

    private static final Text NEW_HEAD = Text.of("새 세대주", "New head of the household");

    private final ChangeHead heads;

    HeadChangeForm(ChangeHead heads) {
        this.heads = heads;
    }

    @Override
    public String path() {
        return "head";
    }

    @Override
    public Text title() {
        return Text.of("세대주 변경", "Another head");
    }

    @Override
    public Text lead() {
        return Text.of(
                "세대주가 바뀌면 14일 안에 신고합니다. 관계는 지금 관계에서 정해지며, 그렇지 않은 것만 고릅니다" + " (주민등록법 제13조, 제22조).",
                "Reported within 14 days. Relations follow from the present ones; choose only what"
                        + " does not (Resident Registration Act, Articles 13 and 22).");
    }

    @Override
    public Group group() {
        return Group.HOUSEHOLD;
    }

    @Override
    public Purpose purpose() {
        return ChangeHead.PURPOSE;
    }

    @Override
    public boolean offered(Opened opened) {
        return opened.members().size() > 1;
    }

    @Override
    public List<Content> fields(Ui ui, Form form, Opened opened) {
        var fields = new ArrayList<Content>();
        fields.add(HouseholdFields.someone(ui, form, "newHead", NEW_HEAD, opened.members()));
        fields.add(MemberFields.on(ui, form, "바뀐 날", "Day of the change"));
        fields.addAll(MemberFields.foldedRelations(ui, form, opened));
        return fields;
    }

    @Override
    public @Nullable EntryResult send(Form form, Opened opened) {
        var head = HouseholdFields.chosen(form, "newHead", NEW_HEAD, opened.members());
        if (head.isEmpty()) {
            form.error("newHead", Text.of("새 세대주를 고르십시오.", "Choose the new head."));
        }
        var on = form.ask("on", "바뀐 날", "Day of the change").required().date();
        var relations = MemberFields.relations(form, opened);
        if (!form.isValid()) {
            return null;
        }
        var seen = SeenVersions.read(form, ids(opened));
        return heads.enter(
                new HeadChangeCommand(head.orElseThrow(), relations, on.orElseThrow(), seen));
    }

    static List<Long> ids(Opened opened) {
        return opened.members().stream().map(member -> member.residentId()).toList();
    }

    @Override
    public UnaryOperator<String> places(Opened opened) {
        return named -> MemberFields.place(named, opened);
    }

    @Override
    public Text done(EntryResult.Entered entered) {
        return Text.of("세대주를 변경했습니다.", "The household has another head.");
    }
}
