package org.madang.residents.certificates;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.Scope;
import org.madang.kernel.language.Language;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.madang.kernel.pages.Ui;
import org.madang.residents.IssueRequest;
import org.madang.residents.IssueResult;
import org.madang.residents.Requester;
import org.madang.residents.ResidentRecord;
import org.madang.residents.ResidentRegistration;
import org.madang.residents.Residents;
import org.madang.residents.addresses.AddressFields;
import org.madang.residents.addresses.AddressQuestion;
import org.madang.residents.pages.NumberQuestion;
import org.madang.residents.pages.Told;
import org.madang.residents.registry.RegisterClock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** An official issues the list of who is registered at a building (전입세대확인서). */
@Controller
class TenantsPage {

    private static final String DESK = "/desk/residents/tenants";

    /** What the page shows. */
    record Model(AddressQuestion.Answer answer, Form form) {

        List<Content> fields(Ui ui) {
            return new ArrayList<>(AddressFields.withUnit(ui, form, answer));
        }
    }

    private final IssueTenantsList lists;
    private final AddressQuestion addresses;
    private final NumberQuestion numbers;
    private final Residents residents;
    private final Access access;
    private final Once once;
    private final RegisterClock clock;

    TenantsPage(
            IssueTenantsList lists,
            AddressQuestion addresses,
            NumberQuestion numbers,
            Residents residents,
            Access access,
            Once once,
            RegisterClock clock) {
        this.lists = lists;
        this.addresses = addresses;
        this.numbers = numbers;
        this.residents = residents;
        this.access = access;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping(DESK)
    Reply start() {
        access.official(ResidentRegistration.ISSUE);
        return page(AddressQuestion.UNASKED, Form.empty());
    }

    @PostMapping(DESK)
    Reply issue(Form form, Language language) {
        var official = access.official(ResidentRegistration.ISSUE);
        return once.submit(form, () -> issued(official, form, language));
    }

    private Reply issued(Actor.Official official, Form form, Language language) {
        var answer = addresses.read(form, clock.today(), official.office().jurisdiction());
        var unit = form.ask("unit", "상세주소", "Unit").text(80).orElse("");
        var requester = requester(form);
        var name = form.ask("name", "신청인의 이름", "Name").required().text(100);
        var evidence = form.ask("evidence", "신청 근거", "Ground").required().text(500);
        var address = answer.addressId();
        if (!form.isValid() || address == null) {
            return page(answer, form);
        }
        var request =
                new IssueRequest(
                        Requester.CREDITOR,
                        requester.map(ResidentRecord::id).orElse(null),
                        name.orElseThrow(),
                        "전입세대 확인",
                        evidence.orElseThrow());
        return switch (lists.issue(address, unit, language, request)) {
            case IssueResult.Issued done ->
                    Redirect.to("/desk/papers/" + done.number().value() + "/file");
            case IssueResult.Refused refused -> {
                Told.reasons(form, refused.reasons(), Told.only("evidence"));
                yield page(answer, form);
            }
        };
    }

    private Optional<ResidentRecord> requester(Form form) {
        var number = numbers.required(form, "number");
        var found =
                number.flatMap(one ->
                        access.within(
                                Scope.NATION,
                                () -> residents.byNumber(one, IssueTenantsList.PURPOSE)));
        if (number.isPresent() && found.isEmpty()) {
            form.error(
                    "number",
                    Text.of("이 번호로 등록된 사람이 없습니다.", "Nobody is registered under this number."));
        }
        return found;
    }

    private static Reply page(AddressQuestion.Answer answer, Form form) {
        return Page.of(Text.of("전입세대확인서", "Tenants' list"), "TenantsPage", new Model(answer, form))
                .width(Page.Width.READING)
                .with(form);
    }
}
