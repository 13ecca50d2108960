package org.madang.finance.banking;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.finance.Decision;
import org.madang.finance.LocalFinance;
import org.madang.finance.governments.Government;
import org.madang.finance.pages.Books;
import org.madang.finance.pages.Told;
import org.madang.finance.spending.Payments;
import org.madang.finance.spending.Payments.Payment;
import org.madang.finance.spending.Payments.State;
import org.madang.kernel.access.AccessRefused;
import org.madang.kernel.access.HouseSettings;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Download;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Notice;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Payments on their way: orders to send, files at the bank, answers to take. */
@Controller("financePaymentsPage")
class PaymentsPage {

    static final String PATH = "/desk/finance/payments";

    private static final int SHOWN = 100;
    private static final int MOST_BYTES = 10 * 1024 * 1024;

    /** What the page shows. */
    record Model(
            Government government,
            List<Payment> ordered,
            List<Payment> underway,
            List<Payment> settled,
            List<Files.PaymentFile> files,
            Form form,
            boolean maySend,
            boolean mayAnswer) {}

    /** A file and its payments. */
    record FileModel(
            Government government,
            Files.PaymentFile file,
            List<Payment> payments,
            boolean demo,
            boolean mayAnswer,
            boolean mayTake) {

        boolean waits() {
            return payments.stream()
                    .anyMatch(one -> one.state() == State.SENT || one.state() == State.ACCEPTED);
        }

        String path() {
            return "/desk/finance/payment-files/" + file.id();
        }
    }

    private final Books books;
    private final Payments payments;
    private final Files files;
    private final SendPayments sending;
    private final ReceiveAnswer receiving;
    private final HouseSettings house;
    private final Once once;

    PaymentsPage(
            Books books,
            Payments payments,
            Files files,
            SendPayments sending,
            ReceiveAnswer receiving,
            HouseSettings house,
            Once once) {
        this.books = books;
        this.payments = payments;
        this.files = files;
        this.sending = sending;
        this.receiving = receiving;
        this.house = house;
        this.once = once;
    }

    @GetMapping(PATH)
    Reply page(@RequestParam(required = false) @Nullable Integer government) {
        return page(books.of(government), Form.empty());
    }

    private Reply page(Government whose, Form form) {
        var model =
                books.read(() ->
                        new Model(
                                whose,
                                payments.in(whose.id(), List.of(State.ORDERED), SHOWN),
                                payments.in(whose.id(), List.of(State.SENT, State.ACCEPTED), SHOWN),
                                payments.in(whose.id(), List.of(State.PAID, State.REJECTED), 30),
                                files.latest(whose.id(), 30),
                                form,
                                books.may(LocalFinance.ORDER, whose),
                                books.may(LocalFinance.CASH, whose)));
        return Page.of(Text.of("지급과 금고", "Payments and bank"), "payments", model)
                .width(Page.Width.DESK)
                .with(form);
    }

    @PostMapping("/desk/finance/payment-files")
    Reply send(Form form) {
        return once.submit(form, () -> sent(form));
    }

    private Reply sent(Form form) {
        var own = books.of(null);
        var chosen = form.typedAll("payment").stream().map(PaymentsPage::number).toList();
        if (chosen.isEmpty()) {
            form.error(Text.of("보낼 지급명령을 고르십시오.", "Choose the orders to send."));
            return page(own, form);
        }
        return switch (sending.send(chosen)) {
            case Decision.Refused<SendPayments.Sent> refused -> {
                Told.reasons(form, refused.reasons(), Set.of());
                yield page(own, form);
            }
            case Decision.Done<SendPayments.Sent> done ->
                    Redirect.to("/desk/finance/payment-files/" + done.value().file())
                            .saying(
                                    Text.of(
                                                    "지급명령 {0}건을 금고 전송 파일로 만들었습니다.",
                                                    "{0} payment orders are in a file for the"
                                                            + " bank.")
                                            .with(done.value().payments()));
        };
    }

    private static long number(String typed) {
        return typed.matches("\\d{1,18}") ? Long.parseLong(typed) : 0;
    }

    @GetMapping("/desk/finance/payment-files/{id}")
    Reply file(@PathVariable long id) {
        var model =
                books.read(() -> {
                    var file = found(id);
                    var whose = books.of(file.government());
                    return new FileModel(
                            whose,
                            file,
                            payments.ofFile(id),
                            !house.production(),
                            books.may(LocalFinance.CASH, whose),
                            mayTake(whose));
                });
        return Page.of(Text.of("금고 전송 파일", "File for the bank"), "file", model)
                .width(Page.Width.DESK);
    }

    /** The file itself has whole account numbers: for those who deal with the bank. */
    @GetMapping("/desk/finance/payment-files/{id}/pain.001.xml")
    Reply download(@PathVariable long id) {
        var file = books.read(() -> found(id));
        var whose = books.of(file.government());
        if (!mayTake(whose)) {
            throw new AccessRefused(
                    Text.of(
                            "지출원과 출납원만 받을 수 있습니다 (지방회계법 제36조).",
                            "For the payment officer and the cashier only (Local Accounting Act,"
                                    + " Article 36)."));
        }
        return xml(file.message() + ".xml", file.body());
    }

    private boolean mayTake(Government whose) {
        return books.may(LocalFinance.ORDER, whose) || books.may(LocalFinance.CASH, whose);
    }

    private static Download xml(String name, String body) {
        return Download.of(name, "application/xml", body.getBytes(StandardCharsets.UTF_8));
    }

    private Files.PaymentFile found(long id) {
        return files.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What the bank of the demo would say, to be looked at or sent in. */
    @GetMapping("/desk/finance/payment-files/{id}/demo-{kind}.xml")
    Reply demoAnswer(@PathVariable long id, @PathVariable String kind) {
        var file = books.read(() -> found(id));
        books.of(file.government());
        return xml(file.message() + "-" + kind + ".xml", demo(file, kind));
    }

    private String demo(Files.PaymentFile file, String kind) {
        if (house.production()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var all = books.read(() -> payments.ofFile(file.id()));
        return kind.equals("status")
                ? DemoBank.status(file, all)
                : DemoBank.statement(file, all, books.clock().today());
    }

    /** The cashier of a demo house asks its bank to answer. */
    @PostMapping("/desk/finance/payment-files/{id}/demo-answer")
    Reply askDemoBank(@PathVariable long id, Form form) {
        return once.submit(
                form,
                () -> {
                    var file = books.read(() -> found(id));
                    var own = books.of(file.government());
                    var first = receiving.receive(demo(file, "status"));
                    if (first instanceof Decision.Refused<ReceiveAnswer.Outcome> refused) {
                        return page(own, Told.reasons(form, refused.reasons(), Set.of()));
                    }
                    return told(own, form, receiving.receive(demo(file, "statement")));
                });
    }

    @PostMapping("/desk/finance/bank-answers")
    Reply answer(Form form) {
        return once.submit(
                form,
                () -> {
                    var own = books.of(null);
                    var file =
                            form.ask("file", "금고 회신", "The bank's answer")
                                    .required()
                                    .file(MOST_BYTES);
                    if (file.isEmpty()) {
                        return page(own, form);
                    }
                    var text = new String(file.get().bytes(), StandardCharsets.UTF_8);
                    return told(own, form, receiving.receive(text));
                });
    }

    private Reply told(Government own, Form form, Decision<ReceiveAnswer.Outcome> decision) {
        return switch (decision) {
            case Decision.Refused<ReceiveAnswer.Outcome> refused ->
                    page(own, Told.reasons(form, refused.reasons(), Set.of("file")));
            case Decision.Done<ReceiveAnswer.Outcome> done -> {
                var outcome = done.value();
                var kind =
                        outcome.again() || outcome.unknown() > 0
                                ? Notice.Kind.WARNING
                                : Notice.Kind.SUCCESS;
                yield Redirect.to(PATH).saying(kind, words(outcome));
            }
        };
    }

    private static Text words(ReceiveAnswer.Outcome outcome) {
        if (outcome.again()) {
            return Text.of(
                    "이미 처리한 회신입니다. 바뀐 것은 없습니다.", "This answer was taken before. Nothing changed.");
        }
        return Text.of(
                        "접수 {0}건, 지급 완료 {1}건, 지급 불능 {2}건, 알 수 없음 {3}건, 미확인 입금 {4}건입니다.",
                        "{0} accepted, {1} paid, {2} rejected, {3} unknown, {4} receipts not"
                                + " identified.")
                .with(
                        outcome.accepted(),
                        outcome.settled(),
                        outcome.rejected(),
                        outcome.unknown(),
                        outcome.received());
    }
}
