package org.madang.kernel.payments;

import org.madang.kernel.access.Access;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Notice;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** The pay page of the sandbox. No real money, and it says so. */
@Controller
class SandboxPage {

    /** What the page shows. */
    record Model(Payment payment) {}

    private final CollectFees fees;
    private final ObjectProvider<Sandbox> sandbox;
    private final Access access;
    private final TransactionTemplate transactions;

    SandboxPage(
            CollectFees fees,
            ObjectProvider<Sandbox> sandbox,
            Access access,
            TransactionTemplate transactions) {
        this.fees = fees;
        this.sandbox = sandbox;
        this.access = access;
        this.transactions = transactions;
    }

    @GetMapping("/my/pay/{id}")
    Reply open(@PathVariable long id) {
        var payment = mine(id);
        return payment.isOpen()
                ? Page.of(Text.of("결제", "Pay"), "pay", new Model(payment)).width(Page.Width.READING)
                : Redirect.to(payment.returnPath());
    }

    @PostMapping("/my/pay/{id}")
    Reply pay(@PathVariable long id, Form form) {
        var payment = mine(id);
        var bank = bank();
        if (!payment.isOpen()) {
            return Redirect.to(payment.returnPath());
        }
        if (form.typed("card").equals("declined")) {
            deliver(bank.decline(payment));
            return Redirect.to("/my/pay/" + id)
                    .saying(
                            Notice.Kind.WARNING,
                            Text.of(
                                    "카드사가 승인하지 않았어요. 빠져나간 돈은 없어요.",
                                    "The card was declined. No money was taken."));
        }
        var sent =
                java.util.Objects.requireNonNull(
                        transactions.execute(status -> bank.charge(payment)));
        deliver(sent);
        return Redirect.to(payment.returnPath()).saying(Text.of("결제했어요.", "The fee is paid."));
    }

    private void deliver(Sandbox.Sent sent) {
        fees.receive(Sandbox.CODE, sent.signature(), sent.body());
    }

    private Payment mine(long id) {
        var me = access.resident().id();
        return fees.find(id)
                .filter(payment -> payment.payer().equals(me))
                .filter(payment -> payment.provider().equals(Sandbox.CODE))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Sandbox bank() {
        var bank = sandbox.getIfAvailable();
        if (bank == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return bank;
    }
}
