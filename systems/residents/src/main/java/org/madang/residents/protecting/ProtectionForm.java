package org.madang.residents.protecting;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Scope;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Ui;
import org.madang.residents.ResidentRecord;
import org.madang.residents.Residents;
import org.madang.residents.entries.EntryForm;
import org.madang.residents.entries.EntryResult;
import org.madang.residents.entries.Fact;
import org.madang.residents.entries.MemberFields;
import org.madang.residents.pages.DeskRecords.Opened;
import org.madang.residents.pages.HouseholdFields;
import org.madang.residents.pages.NumberQuestion;
import org.madang.residents.pages.SeenVersions;
import org.springframework.stereotype.Component;

/** Asks from whom papers about a victim are to be kept (교부 제한). */
@Component
class ProtectionForm implements EntryForm {

    private final RestrictPapers restrictions;
    private final ProtectionRows protections;
    private final NumberQuestion numbers;
    private final Residents residents;
    private final Access access;

    ProtectionForm(
            RestrictPapers restrictions,
            ProtectionRows protections,
            NumberQuestion numbers,
            Residents residents,
            Access access) {
        this.restrictions = restrictions;
        this.protections = protections;
        this.numbers = numbers;
        this.residents = residents;
        this.access = access;
    }

    @Override
    public String path() {
        return "protection";
    }

    @Override
    public Text title() {
        return Text.of("등·초본 교부 제한", "Restrict papers");
    }

    @Override
    public Text lead() {
        return Text.of(
                "가정폭력 피해자가 지정한 사람에게 본인과 세대원의 등·초본을 발급하지 않습니다. 주민등록지가 서로 달라야 합니다"
                        + " (주민등록법 제29조제6항~제9항).",
                "Papers about a victim of domestic violence and their household are kept from"
                        + " whom they name, who must be registered elsewhere (Resident"
                        + " Registration Act, Article 29, paragraphs 6 to 9).");
    }

    @Override
    public Group group() {
        return Group.MARKS;
    }

    @Override
    public Purpose purpose() {
        return RestrictPapers.PURPOSE;
    }

    @Override
    public boolean offered(Opened opened) {
        return opened.person().status().living();
    }

    @Override
    public List<Content> fields(Ui ui, Form form, Opened opened) {
        var fields = new ArrayList<Content>();
        fields.add(
                ui.radios(form, "act", "무엇을 합니까?", "What is asked for?")
                        .option("RESTRICT", Text.of("제한 신청", "Restrict"))
                        .option("LIFT", Text.of("제한 해제", "Lift it")));
        fields.add(
                ui.text(form, "number", "제한대상자의 주민등록번호", "Resident number of the person barred")
                        .digits()
                        .width(20)
                        .autocomplete("off"));
        if (!opened.others().isEmpty()) {
            var covered =
                    ui.checkboxes(form, "covered", "함께 보호할 세대원", "Members covered with them")
                            .optional();
            opened.others()
                    .forEach(member ->
                            covered.option(
                                    String.valueOf(member.residentId()),
                                    HouseholdFields.name(member)));
            fields.add(covered);
        }
        fields.add(
                MemberFields.evidence(
                        ui,
                        form,
                        Text.of(
                                "상담 사실 확인서, 법원의 보호명령 등. 해제할 때는 본인의 신청",
                                "A confirmation, a court's protection order; to lift it, their"
                                        + " own request.")));
        return fields;
    }

    @Override
    public @Nullable EntryResult send(Form form, Opened opened) {
        var act = form.ask("act", "신청", "Request").required().choice(ProtectionCommand.Act.class);
        var barred = barred(form);
        var evidence = MemberFields.evidence(form);
        var ids = opened.others().stream().map(member -> member.residentId()).toList();
        var covered =
                form.typedAll("covered").stream()
                        .filter(typed -> ids.stream().anyMatch(id -> typed.equals("" + id)))
                        .map(Long::valueOf)
                        .toList();
        if (!form.isValid() || barred.isEmpty()) {
            return null;
        }
        long id = opened.person().id();
        return restrictions.enter(
                new ProtectionCommand(
                        id,
                        covered,
                        barred.get().id(),
                        act.orElseThrow(),
                        evidence,
                        SeenVersions.read(form, List.of(id)).get(id)));
    }

    private Optional<ResidentRecord> barred(Form form) {
        var number = numbers.required(form, "number");
        var found =
                number.flatMap(one ->
                        access.within(
                                Scope.NATION,
                                () -> residents.byNumber(one, RestrictPapers.PURPOSE)));
        if (number.isPresent() && found.isEmpty()) {
            form.error(
                    "number",
                    Text.of("이 번호로 등록된 사람이 없습니다.", "Nobody is registered under this number."));
        }
        return found;
    }

    /** Of whom papers are kept, and from how many: who is barred is named by their number alone. */
    @Override
    public List<Fact> also(Opened opened) {
        var facts = new ArrayList<Fact>();
        facts.add(barred(opened.person().id(), opened.name()));
        for (var member : opened.others()) {
            facts.add(barred(member.residentId(), HouseholdFields.name(member)));
        }
        return facts;
    }

    private Fact barred(long id, Text name) {
        var from = protections.barredFrom(id).size();
        return new Fact(
                Text.of("{0}의 등·초본", "Papers about {0}").with(name),
                from == 0
                        ? Text.of("제한 없음", "Not restricted")
                        : Text.of("{0}명에게 교부 제한", "Kept from: {0} named").with(from));
    }

    @Override
    public UnaryOperator<String> places(Opened opened) {
        return named ->
                switch (named) {
                    case "barredId" -> "number";
                    case "covered" -> opened.others().isEmpty() ? "" : named;
                    case "evidence", "act" -> named;
                    default -> "";
                };
    }

    @Override
    public Text done(EntryResult.Entered entered) {
        return Text.of("처리했습니다. 바로 적용됩니다.", "It is entered and holds at once.");
    }
}
