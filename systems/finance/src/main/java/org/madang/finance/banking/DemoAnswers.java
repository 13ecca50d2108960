package org.madang.finance.banking;

import java.time.LocalDate;
import org.madang.finance.spending.Payments;
import org.springframework.stereotype.Component;

/** The answers of a demo house's bank, for the year of business it lives through. */
@Component("financeDemoAnswers")
public class DemoAnswers {

    private final Files files;
    private final Payments payments;

    DemoAnswers(Files files, Payments payments) {
        this.files = files;
        this.payments = payments;
    }

    /** The statement that says all payments of a file were booked on a day. */
    public String statement(long file, LocalDate day) {
        var sent = files.find(file).orElseThrow();
        return DemoBank.statement(sent, payments.ofFile(file), day);
    }
}
