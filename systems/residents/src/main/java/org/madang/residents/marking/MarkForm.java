package org.madang.residents.marking;

import gg.jte.Content;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Ui;
import org.madang.residents.entries.EntryForm;
import org.madang.residents.entries.EntryResult;
import org.madang.residents.entries.Fact;
import org.madang.residents.entries.MemberFields;
import org.madang.residents.pages.DeskRecords.Opened;
import org.madang.residents.pages.SeenVersions;
import org.madang.residents.pages.Told;
import org.springframework.stereotype.Component;

/** Asks for a mark: a soldier in barracks, a stay abroad. */
@Component
class MarkForm implements EntryForm {

    private final MarkRecord marks;
    private final Marks rows;

    MarkForm(MarkRecord marks, Marks rows) {
        this.marks = marks;
        this.rows = rows;
    }

    @Override
    public String path() {
        return "mark";
    }

    @Override
    public Text title() {
        return Text.of("군인·해외체류 표시", "Soldier or stay abroad");
    }

    @Override
    public Text lead() {
        return Text.of(
                "영내 군인은 세대의 거주지에 등록된 채 표시하고, 90일 이상 해외에 체류하려는 사람은 미리 신고해 구분합니다"
                        + " (주민등록법 제6조제2항, 제10조의3).",
                "A soldier in barracks stays registered with their household; who stays abroad for"
                        + " 90 days or more says so before leaving (Resident Registration Act,"
                        + " Articles 6 and 10-3).");
    }

    @Override
    public Group group() {
        return Group.MARKS;
    }

    @Override
    public Purpose purpose() {
        return MarkRecord.PURPOSE;
    }

    @Override
    public boolean offered(Opened opened) {
        return opened.person().status().living();
    }

    @Override
    public List<Content> fields(Ui ui, Form form, Opened opened) {
        var kinds = ui.radios(form, "kind", "표시", "Mark");
        for (var kind : Mark.Kind.values()) {
            kinds.option(kind, kind.word());
        }
        var acts =
                ui.radios(form, "act", "무엇을 합니까?", "What happens?")
                        .option("BEGIN", Text.of("표시 시작", "It begins"))
                        .option("END", Text.of("표시 종료 (전역, 귀국)", "It ends (discharge, return)"));
        return List.of(
                kinds,
                acts,
                MemberFields.on(ui, form, "시작하거나 끝나는 날", "From which day"),
                MemberFields.evidence(
                        ui,
                        form,
                        Text.of(
                                "소속 부대와 확인서 번호, 또는 체류 국가와 예정 기간",
                                "The unit and its confirmation; or the country and how long")));
    }

    @Override
    public @Nullable EntryResult send(Form form, Opened opened) {
        var kind = form.ask("kind", "표시", "Mark").required().choice(Mark.Kind.class);
        var act = form.ask("act", "처리", "Act").required().choice(MarkCommand.Act.class);
        var on = form.ask("on", "날", "Day").required().date();
        var evidence = MemberFields.evidence(form);
        if (!form.isValid()) {
            return null;
        }
        long id = opened.person().id();
        return marks.enter(
                new MarkCommand(
                        id,
                        kind.orElseThrow(),
                        act.orElseThrow(),
                        on.orElseThrow(),
                        evidence,
                        SeenVersions.read(form, List.of(id)).get(id)));
    }

    @Override
    public List<Fact> also(Opened opened) {
        return rows.of(opened.person().id()).reversed().stream()
                .map(mark ->
                        new Fact(
                                Text.of("{0} ({1}부터)", "{0}, from {1}")
                                        .with(mark.kind().word(), Fact.day(mark.since())),
                                mark.until() == null
                                        ? Text.of("표시 중", "Marked")
                                        : Text.of("{0}에 종료", "Ended on {0}")
                                                .with(Fact.day(mark.until()))))
                .toList();
    }

    @Override
    public UnaryOperator<String> places(Opened opened) {
        return Told.only("kind", "act", "on", "evidence");
    }
}
