package org.madang.residents.entries;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.madang.kernel.pages.Ui;
import org.madang.residents.ResidentRegistration;
import org.madang.residents.pages.DeskRecords;
import org.madang.residents.pages.DeskRecords.Opened;
import org.madang.residents.pages.LateWords;
import org.madang.residents.pages.SeenVersions;
import org.madang.residents.pages.Told;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * Every entry that starts from a record, in the same two steps: what is asked, then the household
 * before and after side by side. Nothing is changed until that is confirmed.
 */
@Controller
class EntryPage {

    /** What the first step shows. */
    record Model(EntryForm entry, Opened opened, Form form) {

        List<Content> fields(Ui ui) {
            return entry.fields(ui, form, opened);
        }

        String action() {
            return opened.path() + "/entries/" + entry.path();
        }
    }

    /** One of them, asked of one person. */
    private record Asked(EntryForm entry, Opened opened, Form form)
            implements DeskReport<EntryResult> {

        @Override
        public Text title() {
            return entry.title();
        }

        @Override
        public String action() {
            return opened.path() + "/entries/" + entry.path();
        }

        @Override
        public String back() {
            return opened.path();
        }

        @Override
        public Purpose purpose() {
            return entry.purpose();
        }

        @Override
        public @Nullable EntryResult enter() {
            return entry.send(form, opened);
        }

        /** Where the person lives now, and where they would; and all who live there. */
        @Override
        public @Nullable Concerned concerned(EntryResult result) {
            if (!(result instanceof EntryResult.Entered done)) {
                return null;
            }
            var households = new LinkedHashSet<Long>();
            var residence = opened.person().residence();
            if (residence != null) {
                households.add(residence.householdId());
            }
            if (done.householdId() != null) {
                households.add(done.householdId());
            }
            var persons = new ArrayList<>(List.of(opened.person().id()));
            opened.others().forEach(member -> persons.add(member.residentId()));
            return new Concerned(households, persons, done.lateness());
        }

        @Override
        public List<Fact> also() {
            return entry.also(opened);
        }

        @Override
        public Reply again() {
            return page(entry, opened, form);
        }

        @Override
        public Reply answered(EntryResult result) {
            return switch (result) {
                case EntryResult.Refused refused -> {
                    Told.reasons(form, refused.reasons(), entry.places(opened));
                    yield again();
                }
                case EntryResult.Entered done ->
                        Redirect.to(opened.path())
                                .saying(LateWords.with(entry.done(done), done.lateness()));
            };
        }
    }

    private final List<EntryForm> entries;
    private final BeforeAfter check;
    private final DeskRecords records;
    private final SeenVersions versions;

    EntryPage(
            List<EntryForm> entries,
            BeforeAfter check,
            DeskRecords records,
            SeenVersions versions) {
        this.entries = entries;
        this.check = check;
        this.records = records;
        this.versions = versions;
    }

    @GetMapping("/desk/residents/{id}/entries/{path}")
    Reply start(@PathVariable long id, @PathVariable String path) {
        var entry = entry(path);
        var opened = open(id, entry);
        var form = Form.empty().fill("persons", String.valueOf(id));
        form.fill(SeenVersions.FIELD, versions.ofAll(concerned(opened)));
        entry.start(form, opened);
        return page(entry, opened, form);
    }

    @PostMapping("/desk/residents/{id}/entries/{path}")
    Reply send(
            @PathVariable long id,
            @PathVariable String path,
            Form form,
            HttpServletRequest request) {
        var entry = entry(path);
        return check.step(() -> new Asked(entry, open(id, entry), form), form, request);
    }

    private EntryForm entry(String path) {
        return entries.stream()
                .filter(entry -> entry.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Opened open(long id, EntryForm entry) {
        return records.open(id, ResidentRegistration.REGISTER, entry.purpose());
    }

    private static List<Long> concerned(Opened opened) {
        var ids = new ArrayList<>(opened.members().stream().map(m -> m.residentId()).toList());
        if (ids.isEmpty()) {
            ids.add(opened.person().id());
        }
        return ids;
    }

    private static Page page(EntryForm entry, Opened opened, Form form) {
        return Page.of(entry.title(), "EntryPage", new Model(entry, opened, form))
                .width(Page.Width.READING)
                .with(form);
    }
}
