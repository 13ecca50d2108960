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

/** Asks which members form a household of their own (세대 분리). */
@Component
class SplitForm implements EntryForm {

    private static final Text HEAD = Text.of("새 세대의 세대주", "Head of the new household");
    private static final Text NEW_HEAD =
            Text.of("세대주가 나가면 남는 세대의 새 세대주", "If the head leaves: new head of those who stay");

    private final SplitHousehold splits;

    SplitForm(SplitHousehold splits) {
        this.splits = splits;
    }

    @Override
    public String path() {
        return "split";
    }

    @Override
    public Text title() {
        return Text.of("세대 분리", "Split the household");
    }

    @Override
    public Text lead() {
        return Text.of(
                "같은 주소에서 따로 세대를 이룰 때 처리합니다. 주소가 바뀌면 전입신고로 처리합니다" + " (주민등록법 제10조제1항제4호, 제13조).",
                "For members who form a household of their own at the same address; at another one"
                        + " it is a move (Resident Registration Act, Articles 10 and 13).");
    }

    @Override
    public Group group() {
        return Group.HOUSEHOLD;
    }

    @Override
    public Purpose purpose() {
        return SplitHousehold.PURPOSE;
    }

    @Override
    public boolean offered(Opened opened) {
        return opened.members().size() > 1;
    }

    @Override
    public List<Content> fields(Ui ui, Form form, Opened opened) {
        var fields = new ArrayList<Content>();
        fields.add(MemberFields.persons(ui, form, opened, Text.of("분리하는 사람", "Who splits off")));
        fields.add(HouseholdFields.someone(ui, form, "head", HEAD, opened.members()));
        fields.addAll(MemberFields.newHead(ui, form, opened, NEW_HEAD));
        fields.add(MemberFields.on(ui, form, "분리한 날", "Day of the split"));
        fields.addAll(MemberFields.foldedRelations(ui, form, opened));
        return fields;
    }

    @Override
    public @Nullable EntryResult send(Form form, Opened opened) {
        var persons = MemberFields.persons(form, opened);
        var head = HouseholdFields.chosen(form, "head", HEAD, opened.members());
        if (head.isEmpty()) {
            form.error("head", Text.of("새 세대의 세대주를 고르십시오.", "Choose the head."));
        }
        var newHead = HouseholdFields.chosen(form, "newHead", NEW_HEAD, opened.members());
        var on = form.ask("on", "분리한 날", "Day of the split").required().date();
        var relations = MemberFields.relations(form, opened);
        if (!form.isValid()) {
            return null;
        }
        var seen = SeenVersions.read(form, HeadChangeForm.ids(opened));
        return splits.enter(
                new SplitCommand(
                        persons,
                        head.orElseThrow(),
                        newHead.orElse(null),
                        relations,
                        on.orElseThrow(),
                        seen));
    }

    @Override
    public UnaryOperator<String> places(Opened opened) {
        return named -> MemberFields.place(named, opened);
    }

    @Override
    public Text done(EntryResult.Entered entered) {
        return Text.of("세대를 분리했습니다.", "The household is split.");
    }
}
