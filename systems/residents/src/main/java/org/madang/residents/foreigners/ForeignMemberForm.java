package org.madang.residents.foreigners;

import gg.jte.Content;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Ui;
import org.madang.residents.Relation;
import org.madang.residents.entries.EntryForm;
import org.madang.residents.entries.EntryResult;
import org.madang.residents.entries.Fact;
import org.madang.residents.entries.MemberFields;
import org.madang.residents.pages.DeskRecords.Opened;
import org.madang.residents.pages.NumberQuestion;
import org.madang.residents.pages.Told;
import org.madang.residents.registry.RegisterClock;
import org.springframework.stereotype.Component;

/** Asks for a foreign spouse or relative to be shown on the household. */
@Component
class ForeignMemberForm implements EntryForm {

    private final ShowForeignMember foreigners;
    private final ForeignMembers shown;
    private final NumberQuestion numbers;
    private final RegisterClock clock;

    ForeignMemberForm(
            ShowForeignMember foreigners,
            ForeignMembers shown,
            NumberQuestion numbers,
            RegisterClock clock) {
        this.foreigners = foreigners;
        this.shown = shown;
        this.numbers = numbers;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "foreign-member";
    }

    @Override
    public Text title() {
        return Text.of("외국인 배우자 등 표기", "Foreign spouse or relative");
    }

    @Override
    public Text lead() {
        return Text.of(
                "함께 사는 외국인 배우자와 직계혈족을 세대의 등본에 표기합니다" + " (주민등록법 제6조제1항 단서, 출입국관리법 제88조의2).",
                "Shows a foreign spouse or relative who lives there on the household's certificate"
                        + " (Registration Act, Article 6; Immigration Act, Article 88-2).");
    }

    @Override
    public Group group() {
        return Group.HOUSEHOLD;
    }

    @Override
    public Purpose purpose() {
        return ShowForeignMember.PURPOSE;
    }

    @Override
    public boolean offered(Opened opened) {
        return !opened.members().isEmpty();
    }

    @Override
    public List<Content> fields(Ui ui, Form form, Opened opened) {
        var relation = ui.select(form, "relation", "세대주와의 관계", "Relation to the head").optional();
        for (var one : Relation.values()) {
            if (one != Relation.HEAD) {
                relation.option(one, one.word());
            }
        }
        return List.of(
                ui.radios(form, "act", "무엇을 합니까?", "What happens?")
                        .option("SHOW", Text.of("표기", "Show them"))
                        .option("END", Text.of("표기 종료", "No longer show them")),
                ui.text(form, "number", "외국인등록번호", "Foreigner's registration number")
                        .digits()
                        .width(20)
                        .autocomplete("off"),
                ui.text(form, "name", "성명 (로마자)", "Name in Latin letters")
                        .optional()
                        .in("en")
                        .width(30)
                        .autocomplete("off"),
                ui.text(form, "nationality", "국적", "Nationality")
                        .optional()
                        .width(20)
                        .autocomplete("off"),
                ui.date(form, "birth", "생년월일", "Date of birth").optional(),
                relation,
                MemberFields.on(ui, form, "표기하거나 끝내는 날", "From which day"),
                MemberFields.evidence(
                        ui,
                        form,
                        Text.of(
                                "외국인등록 사실증명, 혼인관계증명서 등",
                                "The foreigners' register, the marriage certificate")));
    }

    @Override
    public @Nullable EntryResult send(Form form, Opened opened) {
        var act = form.ask("act", "처리", "Act").required().choice(ForeignMemberCommand.Act.class);
        var number = numbers.required(form, "number");
        var name = form.ask("name", "성명", "Name").text(100).orElse("");
        var nationality = form.ask("nationality", "국적", "Nationality").text(60).orElse("");
        var birth = form.ask("birth", "생년월일", "Date of birth").date();
        var relation = form.ask("relation", "관계", "Relation").choice(Relation.class);
        var on = form.ask("on", "날", "Day").required().date();
        var evidence = MemberFields.evidence(form);
        if (!form.isValid()) {
            return null;
        }
        return foreigners.enter(
                new ForeignMemberCommand(
                        opened.person().id(),
                        act.orElseThrow(),
                        number.orElseThrow(),
                        name,
                        nationality,
                        birth.orElse(null),
                        relation.orElse(Relation.SPOUSE),
                        on.orElseThrow(),
                        evidence));
    }

    /** What the household's certificate says of foreigners today. */
    @Override
    public List<Fact> also(Opened opened) {
        var residence = opened.person().residence();
        if (residence == null) {
            return List.of();
        }
        return shown.of(residence.householdId(), clock.today()).stream()
                .map(one ->
                        new Fact(
                                Text.of("외국인 {0}", "Foreigner {0}").with(one.name()),
                                Text.of("{0}, {1}, {2}부터", "{0}, {1}, from {2}")
                                        .with(
                                                one.relation().word(),
                                                one.nationality(),
                                                Fact.day(one.since()))))
                .toList();
    }

    @Override
    public UnaryOperator<String> places(Opened opened) {
        return Told.only("act", "number", "name", "relation", "on", "evidence");
    }
}
