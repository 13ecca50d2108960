package org.madang.services.applying;

import java.util.Optional;
import org.madang.kernel.access.Access;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Download;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.madang.services.applying.Applying.Filling;
import org.madang.services.cases.CaseDesk;
import org.madang.services.cases.CaseParties;
import org.madang.services.cases.CaseRows;
import org.madang.services.evidence.EvidenceRows;
import org.madang.services.evidence.EvidenceRows.Stored;
import org.madang.services.evidence.ReceiveFile;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What government knows, shown; and what it does not hold, to be sent. */
@Controller
class EvidencePage {

    /** What the page shows. */
    record Model(Filling filling, Form form) {}

    private final Applying applying;
    private final EvidenceRows evidence;
    private final ReceiveFile files;
    private final CaseRows cases;
    private final CaseParties parties;
    private final CaseDesk desk;
    private final Access access;
    private final TransactionTemplate transactions;

    EvidencePage(
            Applying applying,
            EvidenceRows evidence,
            ReceiveFile files,
            CaseRows cases,
            CaseParties parties,
            CaseDesk desk,
            Access access,
            TransactionTemplate transactions) {
        this.applying = applying;
        this.evidence = evidence;
        this.files = files;
        this.cases = cases;
        this.parties = parties;
        this.desk = desk;
        this.access = access;
        this.transactions = transactions;
    }

    private Filling filling(long id) {
        access.resident();
        return applying.find(id).orElseThrow(StartPage::unknown);
    }

    @GetMapping("/my/applications/{id}/evidence")
    Reply show(@PathVariable long id) {
        return page(filling(id), Form.empty());
    }

    private static Page page(Filling filling, Form form) {
        return Page.of(Text.of("확인 자료", "What proves it"), "evidence", new Model(filling, form))
                .width(Page.Width.READING);
    }

    @PostMapping("/my/applications/{id}/evidence/again")
    Reply fetchAgain(@PathVariable long id) {
        filling(id);
        applying.fetchAgain(id);
        return Redirect.to("/my/applications/" + id + "/evidence");
    }

    @PostMapping("/my/applications/{id}/evidence/{code}")
    Reply send(@PathVariable long id, @PathVariable String code, Form form) {
        var filling = filling(id);
        var needed =
                filling.evidence().stream()
                        .filter(one -> one.isUpload() && one.code().equals(code))
                        .findFirst()
                        .orElseThrow(StartPage::unknown);
        var file = form.ask(code, needed.name()).required().file(ReceiveFile.LARGEST);
        if (file.isEmpty()) {
            return page(filling, form).with(form);
        }
        return switch (files.look(file.get(), needed.accept())) {
            case ReceiveFile.Look.Unfit unfit ->
                    page(filling, form.error(code, unfit.why())).with(form);
            case ReceiveFile.Look.Fit fit -> {
                transactions.executeWithoutResult(status ->
                        evidence.keepFile(
                                id, null, code, fit.file(), fit.name(), fit.scanned(), desk.now()));
                yield Redirect.to("/my/applications/" + id + "/evidence")
                        .saying(Text.of("파일을 받았어요.", "The file is here."));
            }
        };
    }

    @PostMapping("/my/applications/{id}/evidence/{code}/remove")
    Reply remove(@PathVariable long id, @PathVariable String code) {
        filling(id);
        transactions.executeWithoutResult(status -> evidence.remove(id, code));
        return Redirect.to("/my/applications/" + id + "/evidence");
    }

    @GetMapping("/my/evidence/{piece}")
    Reply file(@PathVariable long piece) {
        var me = access.resident().residentId();
        var stored =
                transactions.execute(status ->
                        isOwn(piece, me) ? evidence.file(piece) : Optional.<Stored>empty());
        return download(java.util.Objects.requireNonNull(stored).orElseThrow(StartPage::unknown));
    }

    /** Of the own draft, or of a case one is a party of today. */
    private boolean isOwn(long piece, long me) {
        return evidence.caseOf(piece)
                .map(id -> cases.byId(id).filter(one -> parties.isParty(one, me)).isPresent())
                .orElse(true);
    }

    /** By the type found in its content, as a download: nothing that was sent runs in a page. */
    static Reply download(EvidenceRows.Stored file) {
        var ending = file.mediaType().substring(file.mediaType().indexOf('/') + 1);
        return Download.of(
                file.sha256().substring(0, 12) + "." + ending, file.mediaType(), file.bytes());
    }
}
