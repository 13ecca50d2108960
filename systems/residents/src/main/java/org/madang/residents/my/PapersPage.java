package org.madang.residents.my;

import org.madang.kernel.access.Access;
import org.madang.kernel.documents.DocumentNumber;
import org.madang.kernel.documents.Documents;
import org.madang.kernel.pages.Download;
import org.madang.kernel.pages.Reply;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A paper issued earlier, handed over again to whom it was issued or of whom it speaks. */
@Controller
class PapersPage {

    private final Documents documents;
    private final Access access;
    private final TransactionTemplate transactions;

    PapersPage(Documents documents, Access access, TransactionTemplate transactions) {
        this.documents = documents;
        this.access = access;
        this.transactions = transactions;
    }

    @GetMapping("/my/papers/{number}/file")
    Reply mine(@PathVariable String number) {
        access.resident();
        return file(number);
    }

    @GetMapping("/desk/papers/{number}/file")
    Reply atCounter(@PathVariable String number) {
        return file(number);
    }

    private Reply file(String typed) {
        var number = DocumentNumber.read(typed).orElseThrow(PapersPage::none);
        var bytes =
                transactions.execute(
                        status -> documents.fetch(number).orElseThrow(PapersPage::none));
        if (bytes == null) {
            throw none();
        }
        return Download.of(number.value() + ".pdf", "application/pdf", bytes);
    }

    private static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
