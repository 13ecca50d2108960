package org.madang.residents.adopting;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Scope;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Ui;
import org.madang.residents.Relation;
import org.madang.residents.Residents;
import org.madang.residents.entries.EntryForm;
import org.madang.residents.entries.EntryResult;
import org.madang.residents.entries.MemberFields;
import org.madang.residents.pages.DeskRecords.Opened;
import org.madang.residents.pages.NumberQuestion;
import org.madang.residents.pages.SeenVersions;
import org.madang.residents.pages.Told;
import org.springframework.stereotype.Component;

/** Asks what an adoption changes. */
@Component
class AdoptionForm implements EntryForm {

    private final RegisterAdoption adoptions;
    private final NumberQuestion numbers;
    private final Residents residents;
    private final Access access;

    AdoptionForm(
            RegisterAdoption adoptions,
            NumberQuestion numbers,
            Residents residents,
            Access access) {
        this.adoptions = adoptions;
        this.numbers = numbers;
        this.residents = residents;
        this.access = access;
    }

    @Override
    public String path() {
        return "adoption";
    }

    @Override
    public Text title() {
        return Text.of("입양", "Adoption");
    }

    @Override
    public Text lead() {
        return Text.of(
                "입양 신고에 따라 성명과 세대주와의 관계를 정리합니다. 주소가 바뀌면 전입신고를 따로 합니다"
                        + " (주민등록법 제14조, 가족관계등록법 제61조, 제67조).",
                "Enters the name and the relation to the head that follow from an adoption; a new"
                        + " address is a move of its own (Resident Registration Act, Article 14;"
                        + " Act on Registration of Family Relations, Articles 61 and 67).");
    }

    @Override
    public Group group() {
        return Group.PERSON;
    }

    @Override
    public Purpose purpose() {
        return RegisterAdoption.PURPOSE;
    }

    @Override
    public boolean offered(Opened opened) {
        return opened.person().status().living();
    }

    @Override
    public List<Content> fields(Ui ui, Form form, Opened opened) {
        var fields = new ArrayList<Content>();
        fields.add(
                ui.radios(form, "kind", "입양의 종류", "Kind of adoption")
                        .option("GENERAL", Text.of("일반 입양", "Adoption"))
                        .option("FULL", Text.of("친양자 입양", "Full adoption")));
        fields.add(number(ui, form, "adopter", Text.of("양부 또는 양모의 주민등록번호", "An adopter's number")));
        fields.add(
                number(ui, form, "otherAdopter", Text.of("다른 양부모의 주민등록번호", "The other adopter's"))
                        .optional());
        fields.add(name(ui, form, "familyName", Text.of("바뀐 성", "Family name from then on"), 4));
        fields.add(name(ui, form, "givenName", Text.of("바뀐 이름", "Given name from then on"), 10));
        var relation =
                ui.select(form, "relation", "세대주와의 관계", "Relation to the head")
                        .hint("그대로이면 비워 둡니다.", "Leave open what stays.")
                        .optional();
        for (var one : Relation.values()) {
            if (one != Relation.HEAD) {
                relation.option(one, one.word());
            }
        }
        fields.add(relation);
        fields.add(MemberFields.on(ui, form, "입양의 효력이 생긴 날", "Day it took effect"));
        fields.add(
                MemberFields.evidence(
                        ui, form, Text.of("재판서 또는 신고 접수 번호", "The court's decision or report")));
        return fields;
    }

    private static org.madang.kernel.pages.TextField number(
            Ui ui, Form form, String field, Text label) {
        return ui.text(form, field, label).digits().width(20).autocomplete("off");
    }

    private static Content name(Ui ui, Form form, String field, Text label, int width) {
        return ui.text(form, field, label).optional().in("ko").width(width).autocomplete("off");
    }

    @Override
    public @Nullable EntryResult send(Form form, Opened opened) {
        var kind = form.ask("kind", "종류", "Kind").required().choice(AdoptionCommand.Kind.class);
        var adopters = new ArrayList<Long>();
        adopter(form, "adopter", true, adopters);
        adopter(form, "otherAdopter", false, adopters);
        var family = form.ask("familyName", "성", "Family name").text(10);
        var given = form.ask("givenName", "이름", "Given name").text(20);
        var relation = form.ask("relation", "관계", "Relation").choice(Relation.class);
        var on = form.ask("on", "효력이 생긴 날", "Day").required().date();
        var evidence = MemberFields.evidence(form);
        if (!form.isValid()) {
            return null;
        }
        long id = opened.person().id();
        return adoptions.enter(
                new AdoptionCommand(
                        id,
                        adopters,
                        kind.orElseThrow(),
                        family.orElse(null),
                        given.orElse(null),
                        null,
                        relation.orElse(null),
                        on.orElseThrow(),
                        evidence,
                        SeenVersions.read(form, List.of(id)).get(id)));
    }

    private void adopter(Form form, String field, boolean needed, List<Long> adopters) {
        var number = needed ? numbers.required(form, field) : numbers.optional(form, field);
        if (number.isEmpty()) {
            return;
        }
        var found =
                access.within(
                        Scope.NATION,
                        () -> residents.byNumber(number.get(), RegisterAdoption.PURPOSE));
        if (found.isEmpty()) {
            form.error(
                    field,
                    Text.of("이 번호로 등록된 사람이 없습니다.", "Nobody is registered under this number."));
        }
        found.ifPresent(person -> adopters.add(person.id()));
    }

    @Override
    public UnaryOperator<String> places(Opened opened) {
        return Told.only("kind", "adopter", "givenName", "relation", "on", "evidence");
    }

    @Override
    public Text done(EntryResult.Entered entered) {
        return Text.of("입양을 정리했습니다.", "The adoption is entered.");
    }
}
