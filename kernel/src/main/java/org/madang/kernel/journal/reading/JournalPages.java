package org.madang.kernel.journal.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.Content;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.journal.Deed;
import org.madang.kernel.journal.JournalReading;
import org.madang.kernel.journal.JournalReading.Line;
import org.madang.kernel.journal.JournalReading.Listing;
import org.madang.kernel.journal.JournalReading.Seal;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Download;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Html;
import org.madang.kernel.pages.Notice;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Reply;
import org.madang.kernel.pages.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** "Who looked at my data", and the seal of the journal for everybody. */
@Controller
public class JournalPages {

    private static final Text MINE = Text.of("누가 내 정보를 봤나요", "Who looked at my data");

    /**
     * The page of a resident.
     *
     * @param listing null while the filter has an error
     */
    public record Mine(Form form, @Nullable Listing listing) {

        /** The address of another page of the same list. */
        public String path(long page) {
            return Query.of("/my/journal", form, "deed").page(page);
        }

        public boolean isFiltered() {
            return Query.isFiltered(form, "deed");
        }
    }

    /** The public page. */
    public record Sealed(Optional<Seal> seal) {}

    private final JournalReading reading;

    JournalPages(JournalReading reading) {
        this.reading = reading;
    }

    @GetMapping("/my/journal")
    Reply mine(Form form) {
        var from = form.ask("from", "시작일", "From").date();
        var until = form.ask("until", "종료일", "Until").date();
        var deed = form.ask("deed", "한 일", "What was done").choice(Deed.class);
        var page = form.ask("page", "쪽", "Page").number(1, 1_000_000);
        var listing =
                form.isValid()
                        ? reading.mine(
                                JournalApi.wanted(
                                        from.orElse(null),
                                        until.orElse(null),
                                        deed.orElse(null),
                                        page.orElse(1L)))
                        : null;
        return Page.of(MINE, "mine", new Mine(form, listing)).with(form);
    }

    @GetMapping("/my/journal/{entry}/proof")
    Reply proof(@PathVariable long entry) {
        var proof =
                reading.inclusionProof(entry)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Download.of(
                "madang-journal-" + entry + ".json", "application/json", proof.getBytes(UTF_8));
    }

    @GetMapping("/journal")
    Reply seal() {
        return Page.of(
                        Text.of("감사 기록의 봉인", "The seal of the journal"),
                        "seal",
                        new Sealed(reading.latest()))
                .width(Page.Width.READING);
    }

    /** The facts of an entry, or the use case where it names none. */
    public static String seen(Ui ui, Line line) {
        return line.facts().isEmpty()
                ? ui.say(line.what())
                : line.facts().stream().map(ui::say).collect(Collectors.joining(", "));
    }

    /** The reason with its number, if it has one. */
    public static String why(Ui ui, Line line) {
        var words = ui.say(line.why());
        return line.reference() == null ? words : words + " (" + line.reference() + ")";
    }

    public static Content deed(Ui ui, Line line) {
        var kind =
                switch (line.deed()) {
                    case REFUSED -> Notice.Kind.WARNING;
                    case CHANGE -> Notice.Kind.SUCCESS;
                    default -> Notice.Kind.INFO;
                };
        return ui.tag(kind, line.deed().words());
    }

    /** A long code that may be broken on a narrow screen. */
    public static Content breaking(String code) {
        var html = Html.of().open("code");
        for (int i = 0; i < code.length(); i += 11) {
            html.text(code.substring(i, Math.min(i + 11, code.length()))).open("wbr");
        }
        return html.close("code");
    }

    /** Whether the entry is sealed, and the way to its proof. */
    public static Content seal(Ui ui, Line line) {
        if (line.index() == null) {
            return Html.of().text(ui.say("곧 봉인돼요", "Sealed within seconds"));
        }
        return Html.of()
                .element(
                        "a",
                        ui.say("{0}번, 증명 받기", "No. {0}, get proof")
                                .replace("{0}", ui.number(line.index())),
                        "href",
                        "/my/journal/" + line.id() + "/proof");
    }
}
