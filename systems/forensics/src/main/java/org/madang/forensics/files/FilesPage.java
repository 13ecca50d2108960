package org.madang.forensics.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.madang.forensics.register.Laboratory;
import org.madang.forensics.register.Laboratory.Entry;
import org.madang.forensics.register.Part;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Download;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Files in and out of a case. */
@Controller
class FilesPage {

    private static final int MOST = 8_000_000;

    /** What the page shows; {@code problems} of the files just sent. */
    record Model(Entry entry, List<Text> problems, Form form) {}

    private final Laboratory laboratory;
    private final ImportCase importing;
    private final ExportCase exporting;
    private final TransactionTemplate transactions;
    private final Once once;

    FilesPage(
            Laboratory laboratory,
            ImportCase importing,
            ExportCase exporting,
            TransactionTemplate transactions,
            Once once) {
        this.laboratory = laboratory;
        this.importing = importing;
        this.exporting = exporting;
        this.transactions = transactions;
        this.once = once;
    }

    @GetMapping("/desk/forensics/{id}/files")
    Reply show(@PathVariable long id) {
        return page(id, List.of(), Form.empty());
    }

    @PostMapping("/desk/forensics/{id}/files/tables")
    Reply tables(@PathVariable long id, Form form) {
        return once.submit(
                form,
                () -> {
                    var consent =
                            form.ask("consentOn", "동의한 날", "Day of consent").required().date();
                    Map<String, String> texts = new LinkedHashMap<>();
                    var source = form.ask("source", "빈도표의 출처와 판", "Source").required().text(120);
                    text(form, "ped", true, texts);
                    text(form, "geno", true, texts);
                    text(form, "freq", true, texts);
                    text(form, "mutation", false, texts);
                    text(form, "markers", false, texts);
                    text(form, "matrix", false, texts);
                    return form.isValid()
                            ? told(
                                    id,
                                    form,
                                    importing.tables(
                                            id, texts, source.orElseThrow(), consent.orElseThrow()))
                            : page(id, List.of(), form);
                });
    }

    @PostMapping("/desk/forensics/{id}/files/familias")
    Reply familias(@PathVariable long id, Form form) {
        return once.submit(
                form,
                () -> {
                    var consent =
                            form.ask("consentFam", "동의한 날", "Day of consent").required().date();
                    var file =
                            form.ask("fam", "Familias 파일", "Familias file").required().file(MOST);
                    var text = file.map(f -> decoded(form, "fam", f.bytes())).orElse(null);
                    return form.isValid() && text != null
                            ? told(
                                    id,
                                    form,
                                    importing.familias(
                                            id,
                                            file.orElseThrow().fileName(),
                                            text,
                                            consent.orElseThrow()))
                            : page(id, List.of(), form);
                });
    }

    @PostMapping("/desk/forensics/{id}/files/profiles")
    Reply profiles(@PathVariable long id, Form form) {
        return once.submit(
                form,
                () -> {
                    var file =
                            form.ask("profiles", "유전자형 표", "Table of profiles")
                                    .required()
                                    .file(MOST);
                    var text = file.map(f -> decoded(form, "profiles", f.bytes())).orElse(null);
                    return form.isValid() && text != null
                            ? told(
                                    id,
                                    form,
                                    importing.profiles(id, file.orElseThrow().fileName(), text))
                            : page(id, List.of(), form);
                });
    }

    private void text(Form form, String name, boolean required, Map<String, String> texts) {
        var label = name + ".tsv";
        var question = form.ask(name, label, label);
        var file = (required ? question.required() : question).file(MOST);
        if (file.isPresent()) {
            var text = decoded(form, name, file.get().bytes());
            if (text != null) {
                texts.put(label, text);
            }
        }
    }

    static @Nullable String decoded(Form form, String field, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notText) {
            form.error(field, Text.of("UTF-8로 저장한 글 파일이 아닙니다.", "This is no text file in UTF-8."));
            return null;
        }
    }

    private Reply told(long id, Form form, ImportCase.Result result) {
        return switch (result) {
            case ImportCase.Result.Done done ->
                    Redirect.to("/desk/forensics/" + id)
                            .saying(
                                    Text.of(
                                            "불러왔습니다: 가족 "
                                                    + done.families()
                                                    + "곳, 실종자 "
                                                    + done.missing()
                                                    + "명, 유해 "
                                                    + done.remains()
                                                    + "점, 시료 "
                                                    + done.references()
                                                    + "점",
                                            "Read in: "
                                                    + done.families()
                                                    + " families, "
                                                    + done.missing()
                                                    + " missing, "
                                                    + done.remains()
                                                    + " remains, "
                                                    + done.references()
                                                    + " samples"));
            case ImportCase.Result.Refused refused -> {
                form.error(
                        Text.of(
                                "아무것도 불러오지 않았습니다. 아래 문제를 고친 뒤 다시 보내십시오.",
                                "Nothing was read in. Put the problems below right and send the"
                                        + " files again."));
                yield page(id, refused.problems(), form);
            }
        };
    }

    @GetMapping("/desk/forensics/{id}/files/tables.zip")
    Reply exportTables(@PathVariable long id) {
        return download(exporting.tables(id));
    }

    @GetMapping("/desk/forensics/{id}/files/familias.fam")
    Reply exportFamilias(@PathVariable long id) {
        return download(exporting.familias(id));
    }

    @GetMapping("/desk/forensics/{id}/files/profiles.tsv")
    Reply exportProfiles(@PathVariable long id) {
        return download(exporting.profiles(id));
    }

    @GetMapping("/desk/forensics/{id}/runs/{run}/outcome.csv")
    Reply exportOutcome(@PathVariable long id, @PathVariable long run) {
        return download(exporting.outcome(id, run));
    }

    private static Reply download(ExportCase.File file) {
        return Download.of(file.name(), file.mediaType(), file.bytes());
    }

    private Reply page(long id, List<Text> problems, Form form) {
        var model =
                Objects.requireNonNull(
                        transactions.execute(status ->
                                new Model(laboratory.enter(id, Part.LABORATORY), problems, form)));
        return Page.of(Text.of("파일", "Files"), "FilesPage", model)
                .width(Page.Width.DESK)
                .with(form);
    }
}
