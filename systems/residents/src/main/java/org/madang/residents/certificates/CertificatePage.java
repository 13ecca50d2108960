package org.madang.residents.certificates;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.language.Language;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.madang.kernel.pages.Ui;
import org.madang.residents.CertificateChoices;
import org.madang.residents.CertificateKind;
import org.madang.residents.Certificates;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** A resident's own certificate: what it is, what may be left out, one button. */
@Controller
class CertificatePage {

    /** What the page shows. */
    record Model(CertificateKind kind, Form form) {}

    private final Certificates certificates;
    private final Access access;
    private final Once once;

    CertificatePage(Certificates certificates, Access access, Once once) {
        this.certificates = certificates;
        this.access = access;
        this.once = once;
    }

    @GetMapping("/my/certificates/{kind}")
    Reply start(@PathVariable String kind, Ui ui) {
        access.resident();
        var asked = kind(kind);
        var usual = CertificateChoices.usual(asked, ui.language());
        var form =
                Form.empty()
                        .fill("language", usual.language().name())
                        .fill("number", usual.wholeNumber() ? "WHOLE" : "MASKED")
                        .fill("history", usual.history().name())
                        .fill("relations", usual.relations() ? "SHOWN" : "LEFT_OUT");
        return page(asked, form);
    }

    @PostMapping("/my/certificates/{kind}")
    Reply issue(@PathVariable String kind, Form form) {
        var resident = access.resident();
        var asked = kind(kind);
        return once.submit(
                form,
                () -> {
                    var choices = choices(asked, form);
                    if (choices == null) {
                        return page(asked, form).with(form);
                    }
                    var issued = certificates.issue(resident.residentId(), choices);
                    return Redirect.to("/my/papers/" + issued.number().value() + "/file");
                });
    }

    private enum Number {
        MASKED,
        WHOLE
    }

    private enum Relations {
        SHOWN,
        LEFT_OUT
    }

    static @Nullable CertificateChoices choices(CertificateKind kind, Form form) {
        var language = form.ask("language", "언어", "Language").required().choice(Language.class);
        var number =
                form.ask("number", "주민등록번호 표시", "Resident number").required().choice(Number.class);
        var history =
                form.ask("history", "과거 주소", "Earlier addresses")
                        .required()
                        .choice(CertificateChoices.History.class);
        var relations =
                form.ask("relations", "세대주와의 관계", "Relation to head")
                        .required()
                        .choice(Relations.class);
        if (!form.isValid()) {
            return null;
        }
        return new CertificateChoices(
                kind,
                language.orElseThrow(),
                number.orElseThrow() == Number.WHOLE,
                history.orElseThrow(),
                relations.orElseThrow() == Relations.SHOWN);
    }

    private static Page page(CertificateKind kind, Form form) {
        return Page.of(
                        Text.of("{0} 발급", "{0}").with(kind.word()),
                        "CertificatePage",
                        new Model(kind, form))
                .width(Page.Width.READING);
    }

    private static CertificateKind kind(String path) {
        return Arrays.stream(CertificateKind.values())
                .filter(kind -> kind.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
