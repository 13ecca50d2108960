package org.madang.residents.certificates;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Language;
import org.madang.kernel.pages.Form;
import org.madang.residents.CertificateChoices;
import org.madang.residents.CertificateKind;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What goes on the paper, asked the same at home and at the counter. */
final class CertificateForm {

    private CertificateForm() {}

    private enum Number {
        MASKED,
        WHOLE
    }

    private enum Relations {
        SHOWN,
        LEFT_OUT
    }

    /** The form as most people need it. */
    static Form usual(CertificateKind kind, Language language) {
        var usual = CertificateChoices.usual(kind, language);
        return Form.empty()
                .fill("language", usual.language().name())
                .fill("number", (usual.wholeNumber() ? Number.WHOLE : Number.MASKED).name())
                .fill("history", usual.history().name())
                .fill(
                        "relations",
                        (usual.relations() ? Relations.SHOWN : Relations.LEFT_OUT).name());
    }

    /** The choices made; null with errors in the form. */
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

    /** The certificate a path names. */
    static CertificateKind kind(String path) {
        return Arrays.stream(CertificateKind.values())
                .filter(kind -> kind.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
