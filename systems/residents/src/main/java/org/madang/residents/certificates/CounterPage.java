package org.madang.residents.certificates;

import gg.jte.Content;
import java.util.List;
import org.madang.kernel.access.Access;
import org.madang.kernel.language.Language;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.madang.kernel.pages.Ui;
import org.madang.residents.CertificateKind;
import org.madang.residents.Certificates;
import org.madang.residents.IssueResult;
import org.madang.residents.ResidentRegistration;
import org.madang.residents.pages.DeskRecords;
import org.madang.residents.pages.Told;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** An official issues a certificate at the counter, of a resident of the own area. */
@Controller
class CounterPage {

    /** What the page shows. */
    record Model(DeskRecords.Opened opened, CertificateKind kind, Form form) {

        List<Content> requestFields(Ui ui) {
            return RequestFields.of(ui, form);
        }

        String action() {
            return opened.path() + "/certificates/" + kind.path();
        }
    }

    private final Certificates certificates;
    private final RequestFields requests;
    private final DeskRecords records;
    private final Access access;
    private final Once once;

    CounterPage(
            Certificates certificates,
            RequestFields requests,
            DeskRecords records,
            Access access,
            Once once) {
        this.certificates = certificates;
        this.requests = requests;
        this.records = records;
        this.access = access;
        this.once = once;
    }

    @GetMapping("/desk/residents/{id}/certificates/{kind}")
    Reply start(@PathVariable long id, @PathVariable String kind, Language language) {
        var asked = CertificateForm.kind(kind);
        var form = CertificateForm.usual(asked, language).fill("requester", "SELF");
        return page(open(id), asked, form);
    }

    @PostMapping("/desk/residents/{id}/certificates/{kind}")
    Reply issue(@PathVariable long id, @PathVariable String kind, Form form) {
        access.official(ResidentRegistration.ISSUE);
        var asked = CertificateForm.kind(kind);
        return once.submit(form, () -> issued(open(id), asked, form));
    }

    private DeskRecords.Opened open(long id) {
        return records.open(id, ResidentRegistration.ISSUE, IssueCertificate.AT_COUNTER);
    }

    private Reply issued(DeskRecords.Opened opened, CertificateKind kind, Form form) {
        var request = requests.read(form, opened.person().id(), IssueCertificate.AT_COUNTER);
        var choices = CertificateForm.choices(kind, form);
        if (choices == null || request == null) {
            return page(opened, kind, form);
        }
        return switch (certificates.issue(opened.person().id(), choices, request)) {
            case IssueResult.Issued done ->
                    Redirect.to("/desk/papers/" + done.number().value() + "/file");
            case IssueResult.Refused refused -> {
                Told.reasons(form, refused.reasons(), RequestFields::place);
                yield page(opened, kind, form);
            }
        };
    }

    private static Reply page(DeskRecords.Opened opened, CertificateKind kind, Form form) {
        return Page.of(
                        Text.of("{0} 발급", "Issue: {0}").with(kind.word()),
                        "CounterPage",
                        new Model(opened, kind, form))
                .width(Page.Width.READING)
                .with(form);
    }
}
