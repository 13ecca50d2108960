package org.madang.residents.notifying;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.Scope;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.madang.kernel.pages.Ui;
import org.madang.residents.ResidentRecord;
import org.madang.residents.ResidentRegistration;
import org.madang.residents.Residents;
import org.madang.residents.addresses.AddressFields;
import org.madang.residents.addresses.AddressQuestion;
import org.madang.residents.notifying.NoticeRequests.Capacity;
import org.madang.residents.notifying.NoticeRequests.Line;
import org.madang.residents.pages.NumberQuestion;
import org.madang.residents.pages.Told;
import org.madang.residents.registry.AddressWords;
import org.madang.residents.registry.RegisterClock;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Requests to be told of move-in reports (전입신고 사실의 통보, Article 16-2), taken at the counter. */
@Controller
class NoticePage {

    private static final String DESK = "/desk/residents/notices";
    private static final int SHOWN = 200;

    /** A request with its address in words. */
    record Shown(Line line, Text address) {}

    /** What the page shows. */
    record Model(List<Shown> requests, AddressQuestion.Answer answer, Form form) {

        List<Content> fields(Ui ui) {
            return new ArrayList<>(AddressFields.withUnit(ui, form, answer));
        }

        static Capacity[] capacities() {
            return Capacity.values();
        }

        static Text word(Capacity capacity) {
            return capacity.word();
        }
    }

    private final NoticeRequests requests;
    private final AddressQuestion addresses;
    private final AddressWords words;
    private final TakeNoticeRequest taking;
    private final NumberQuestion numbers;
    private final Residents residents;
    private final Access access;
    private final Once once;
    private final TransactionTemplate transactions;
    private final RegisterClock clock;

    NoticePage(
            NoticeRequests requests,
            AddressQuestion addresses,
            AddressWords words,
            TakeNoticeRequest taking,
            NumberQuestion numbers,
            Residents residents,
            Access access,
            Once once,
            TransactionTemplate transactions,
            RegisterClock clock) {
        this.requests = requests;
        this.addresses = addresses;
        this.words = words;
        this.taking = taking;
        this.numbers = numbers;
        this.residents = residents;
        this.access = access;
        this.once = once;
        this.transactions = transactions;
        this.clock = clock;
    }

    @GetMapping(DESK)
    Reply list() {
        access.official(ResidentRegistration.REGISTER);
        return page(AddressQuestion.UNASKED, Form.empty());
    }

    @PostMapping(DESK)
    Reply take(Form form) {
        var official = access.official(ResidentRegistration.REGISTER);
        return once.submit(form, () -> taken(official, form));
    }

    private Reply taken(Actor.Official official, Form form) {
        var answer = addresses.read(form, clock.today(), official.office().jurisdiction());
        var unit = form.ask("unit", "상세주소", "Unit").text(80).orElse("");
        var capacity = form.ask("capacity", "자격", "As").required().choice(Capacity.class);
        var applicant = applicant(form);
        var contact = form.ask("contact", "연락처", "Contact").required().text(100);
        var evidence = form.ask("evidence", "증명 자료", "Evidence").required().text(500);
        var address = answer.addressId();
        if (!form.isValid() || address == null || applicant.isEmpty()) {
            return page(answer, form);
        }
        var command =
                new TakeNoticeRequest.Command(
                        capacity.orElseThrow(),
                        applicant.get().id(),
                        contact.orElseThrow(),
                        evidence.orElseThrow(),
                        address,
                        unit);
        return switch (taking.take(command)) {
            case TakeNoticeRequest.Result.Refused refused -> {
                Told.reasons(form, List.of(refused.reason()), Told.only("evidence"));
                yield page(answer, form);
            }
            case TakeNoticeRequest.Result.Done done ->
                    Redirect.to(DESK)
                            .saying(
                                    Text.of(
                                            "통보 신청을 받았습니다. 이 주소로 전입신고가 있을 때마다 알립니다.",
                                            "They are told of every move-in report to this"
                                                    + " address."));
        };
    }

    private Optional<ResidentRecord> applicant(Form form) {
        var number = numbers.required(form, "number");
        var found =
                number.flatMap(one ->
                        access.within(
                                Scope.NATION,
                                () -> residents.byNumber(one, TakeNoticeRequest.PURPOSE)));
        if (number.isPresent() && found.isEmpty()) {
            form.error(
                    "number",
                    Text.of("이 번호로 등록된 사람이 없습니다.", "Nobody is registered under this number."));
        }
        return found;
    }

    @PostMapping(DESK + "/{id}/end")
    Reply end(@PathVariable long id, Form form) {
        access.official(ResidentRegistration.REGISTER);
        return once.submit(
                form,
                () -> {
                    taking.end(id);
                    return Redirect.to(DESK).saying(Text.of("통보를 끝냈습니다.", "It has ended."));
                });
    }

    private Reply page(AddressQuestion.Answer answer, Form form) {
        var shown =
                Objects.requireNonNull(
                        transactions.execute(status -> {
                            var lookup = words.on(clock.today());
                            return requests.list(SHOWN).stream()
                                    .map(line ->
                                            new Shown(
                                                    line,
                                                    lookup.of(
                                                            line.addressId(),
                                                            line.unit(),
                                                            clock.today())))
                                    .toList();
                        }));
        return Page.of(
                        Text.of("전입 통보 신청", "Notice of moves"),
                        "NoticePage",
                        new Model(shown, answer, form))
                .width(Page.Width.PAGE)
                .with(form);
    }
}
