package org.madang.residents.certificates;

import org.madang.kernel.access.Access;
import org.madang.kernel.language.Language;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.madang.residents.CertificateKind;
import org.madang.residents.Certificates;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

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
    Reply start(@PathVariable String kind, Language language) {
        access.resident();
        var asked = CertificateForm.kind(kind);
        return page(asked, CertificateForm.usual(asked, language));
    }

    @PostMapping("/my/certificates/{kind}")
    Reply issue(@PathVariable String kind, Form form) {
        var resident = access.resident();
        var asked = CertificateForm.kind(kind);
        return once.submit(
                form,
                () -> {
                    var choices = CertificateForm.choices(asked, form);
                    if (choices == null) {
                        return page(asked, form).with(form);
                    }
                    var issued = certificates.issue(resident.residentId(), choices);
                    return Redirect.to("/my/papers/" + issued.number().value() + "/file");
                });
    }

    private static Page page(CertificateKind kind, Form form) {
        return Page.of(
                        Text.of("{0} 발급", "{0}").with(kind.word()),
                        "CertificatePage",
                        new Model(kind, form))
                .width(Page.Width.READING);
    }
}
