package org.madang.residents.standing;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Ui;
import org.madang.residents.Relation;
import org.madang.residents.Status;
import org.madang.residents.addresses.AddressFields;
import org.madang.residents.entries.EntryForm;
import org.madang.residents.entries.EntryResult;
import org.madang.residents.entries.MemberFields;
import org.madang.residents.pages.DeskRecords.Opened;
import org.madang.residents.pages.HouseholdFields;
import org.madang.residents.pages.SeenVersions;
import org.madang.residents.registry.Residences;
import org.springframework.stereotype.Component;

/** Asks where and as what people register again (재등록). */
@Component
class ReturnForm implements EntryForm {

    private static final Text NEW_HEAD =
            Text.of("일부만 재등록하면 남는 세대의 세대주", "If some stay as they are: their head");

    private final RegisterAgain again;
    private final StandingForm.Addresses addresses;
    private final Residences residences;

    ReturnForm(RegisterAgain again, StandingForm.Addresses addresses, Residences residences) {
        this.again = again;
        this.addresses = addresses;
        this.residences = residences;
    }

    @Override
    public String path() {
        return "return";
    }

    @Override
    public Text title() {
        return Text.of("재등록", "Register again");
    }

    @Override
    public Text lead() {
        return Text.of(
                "거주불명자, 재외국민, 말소된 사람이 관할 구역의 주소에 다시 등록합니다" + " (주민등록법 제10조의2, 제20조의2, 제21조).",
                "People of unknown residence, overseas or struck off register at an address of"
                        + " your area again (Resident Registration Act, Articles 10-2, 20-2, 21).");
    }

    @Override
    public Group group() {
        return Group.STANDING;
    }

    @Override
    public Purpose purpose() {
        return RegisterAgain.PURPOSE;
    }

    @Override
    public boolean offered(Opened opened) {
        return switch (opened.person().status()) {
            case UNKNOWN, OVERSEAS, CANCELLED -> true;
            case RESIDENT, DECEASED -> false;
        };
    }

    @Override
    public List<Content> fields(Ui ui, Form form, Opened opened) {
        var fields = new ArrayList<Content>();
        if (!opened.members().isEmpty()) {
            fields.add(
                    MemberFields.persons(
                            ui, form, opened, Text.of("재등록하는 사람", "Who registers again")));
        }
        fields.add(
                ui.radios(form, "standing", "등록 구분", "Registered as")
                        .option("RESIDENT", Text.of("거주자", "Residents"))
                        .option(
                                "OVERSEAS",
                                Text.of(
                                        "재외국민 (30일 이상 거주할 목적, 영주귀국 아님)",
                                        "Nationals overseas who stay 30 days or more")));
        fields.add(MemberFields.on(ui, form, "거주를 시작한 날", "Living there since"));
        fields.addAll(AddressFields.withUnit(ui, form, addresses.again(form)));
        fields.add(
                ui.text(
                                form,
                                "joinHead",
                                "이미 있는 세대에 들어가면 그 세대주의 이름",
                                "Joining a household there? Name of its head")
                        .optional()
                        .in("ko")
                        .width(20)
                        .autocomplete("off"));
        var relation =
                ui.select(form, "relation", "그 세대주와의 관계", "Relation to that head").optional();
        for (var one : Relation.values()) {
            relation.option(one, one.word());
        }
        fields.add(relation);
        fields.add(
                ui.checkboxes(form, "consent", "세대주 확인", "Consent")
                        .optional()
                        .option(
                                "YES",
                                Text.of(
                                        "들어갈 세대의 세대주가 동의했고 신분을 확인했습니다.",
                                        "Its head has agreed, and I have checked who they are.")));
        fields.add(
                MemberFields.evidence(
                        ui,
                        form,
                        Text.of(
                                "신분과 거주를 무엇으로 확인했는지 적습니다.",
                                "What shows who they are and that" + " they live there.")));
        fields.addAll(MemberFields.newHead(ui, form, opened, NEW_HEAD));
        return fields;
    }

    @Override
    public void start(Form form, Opened opened) {
        form.fill("standing", Status.RESIDENT.name());
    }

    @Override
    public @Nullable EntryResult send(Form form, Opened opened) {
        var persons = MemberFields.persons(form, opened);
        var standing =
                form.ask("standing", "등록 구분", "Registered as")
                        .required()
                        .choice(ReturnCommand.Standing.class);
        var on = form.ask("on", "거주를 시작한 날", "Living there since").required().date();
        var address = addresses.read(form).addressId();
        var unit = form.ask("unit", "상세주소", "Unit").text(80).orElse("");
        var evidence = MemberFields.evidence(form);
        var newHead = HouseholdFields.chosen(form, "newHead", NEW_HEAD, opened.members());
        var relation = form.ask("relation", "관계", "Relation").choice(Relation.class);
        boolean consent = form.ask("consent", "세대주 확인", "Consent").checked();
        var joined = address == null ? null : joined(form, address, unit);
        if (!form.isValid() || address == null) {
            return null;
        }
        var relations = new java.util.HashMap<Long, Relation>();
        relation.ifPresent(one -> persons.forEach(person -> relations.put(person, one)));
        return again.enter(
                new ReturnCommand(
                        persons,
                        standing.orElseThrow(),
                        evidence,
                        on.orElseThrow(),
                        address,
                        unit,
                        joined,
                        consent,
                        null,
                        newHead.orElse(null),
                        joined == null ? java.util.Map.of() : relations,
                        SeenVersions.read(form, persons)));
    }

    private @Nullable Long joined(Form form, long address, String unit) {
        var name = form.typed("joinHead").strip();
        if (name.isEmpty()) {
            return null;
        }
        var found = residences.headAt(address, unit, name);
        if (found.isEmpty()) {
            form.error(
                    "joinHead",
                    Text.of(
                            "그 주소에 이 이름의 세대주가 없습니다.",
                            "No head of household of this name is registered at that address."));
        }
        return found.map(Residences.Head::householdId).orElse(null);
    }

    @Override
    public UnaryOperator<String> places(Opened opened) {
        return named ->
                switch (named) {
                    case "joinHouseholdId" -> "joinHead";
                    case "relations" -> "relation";
                    case "newHead" -> opened.members().size() > 1 ? named : "";
                    default -> MemberFields.place(named, opened);
                };
    }

    @Override
    public Text done(EntryResult.Entered entered) {
        return Text.of("재등록했습니다.", "They are registered again.");
    }
}
