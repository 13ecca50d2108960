package org.madang.residents;

import java.util.Locale;
import org.madang.kernel.language.Text;

/** Copies of the register that a resident may ask for (Resident Registration Act, Article 29). */
public enum CertificateKind {
    HOUSEHOLD(
            "residents.household-certificate",
            Text.of("주민등록표 등본", "Certificate of Household Registration"),
            Text.of("주민등록표 등본", "Household certificate")),
    INDIVIDUAL(
            "residents.individual-certificate",
            Text.of("주민등록표 초본", "Certificate of Individual Registration"),
            Text.of("주민등록표 초본", "Individual certificate"));

    private final String code;
    private final Text title;
    private final Text word;

    CertificateKind(String code, Text title, Text word) {
        this.code = code;
        this.title = title;
        this.word = word;
    }

    /** The kind of document, as the kernel stores it. */
    public String code() {
        return code;
    }

    /** The words over the paper. */
    public Text title() {
        return title;
    }

    /** What people call it. */
    public Text word() {
        return word;
    }

    /** The last step of its address, such as {@code household}. */
    public String path() {
        return word.en().substring(0, word.en().indexOf(' ')).toLowerCase(Locale.ROOT);
    }
}
