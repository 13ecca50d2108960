package org.madang.residents.entries;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.madang.kernel.pages.Ui;
import org.madang.residents.ResidentRegistration;
import org.madang.residents.entries.Rehearsal.Rehearsed;
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

    private static final String STEP = "step";
    private static final String CONFIRM = "CONFIRM";
    private static final String EDIT = "EDIT";

    /** What the first step shows. */
    record Model(EntryForm entry, Opened opened, Form form) {

        List<Content> fields(Ui ui) {
            return entry.fields(ui, form, opened);
        }

        String action() {
            return opened.path() + "/entries/" + entry.path();
        }
    }

    /**
     * What the second step shows.
     *
     * @param typed what was answered, to be sent again
     */
    record Check(
            EntryForm entry,
            Opened opened,
            Rehearsed<EntryResult> rehearsed,
            Map<String, List<String>> typed) {

        String action() {
            return opened.path() + "/entries/" + entry.path();
        }
    }

    private final List<EntryForm> entries;
    private final Rehearsal rehearsal;
    private final DeskRecords records;
    private final SeenVersions versions;
    private final Once once;

    EntryPage(
            List<EntryForm> entries,
            Rehearsal rehearsal,
            DeskRecords records,
            SeenVersions versions,
            Once once) {
        this.entries = entries;
        this.rehearsal = rehearsal;
        this.records = records;
        this.versions = versions;
        this.once = once;
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
        if (form.typed(STEP).equals(EDIT)) {
            return page(entry, open(id, entry), form);
        }
        if (!entry.showsHousehold() || form.typed(STEP).equals(CONFIRM)) {
            return once.submit(form, () -> entered(entry, open(id, entry), form));
        }
        return checked(entry, open(id, entry), form, request);
    }

    private Reply checked(EntryForm entry, Opened opened, Form form, HttpServletRequest request) {
        var rehearsed =
                rehearsal.of(
                        () -> entry.send(form, opened),
                        result -> concerned(result, opened),
                        entry.purpose());
        if (rehearsed == null) {
            return page(entry, opened, form);
        }
        if (rehearsed.result() instanceof EntryResult.Refused refused) {
            return refused(entry, opened, form, refused);
        }
        return Page.of(entry.title(), "EntryCheck", check(entry, opened, rehearsed, request))
                .width(Page.Width.PAGE);
    }

    private static Check check(
            EntryForm entry,
            Opened opened,
            Rehearsed<EntryResult> rehearsed,
            HttpServletRequest request) {
        var typed = HouseholdCheck.typed(request, STEP);
        return new Check(entry, opened, rehearsed, typed);
    }

    private Reply entered(EntryForm entry, Opened opened, Form form) {
        return switch (entry.send(form, opened)) {
            case null -> page(entry, opened, form);
            case EntryResult.Refused refused -> refused(entry, opened, form, refused);
            case EntryResult.Entered done ->
                    Redirect.to(opened.path())
                            .saying(LateWords.with(entry.done(done), done.lateness()));
        };
    }

    private static Reply refused(
            EntryForm entry, Opened opened, Form form, EntryResult.Refused refused) {
        Told.reasons(form, refused.reasons(), entry.places(opened));
        return page(entry, opened, form);
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

    /** Where the person lives now, and where they would. */
    private static Set<Long> concerned(EntryResult result, Opened opened) {
        var ids = new LinkedHashSet<Long>();
        var residence = opened.person().residence();
        if (residence != null) {
            ids.add(residence.householdId());
        }
        var there = result instanceof EntryResult.Entered entered ? entered.householdId() : null;
        if (there != null) {
            ids.add(there);
        }
        return result instanceof EntryResult.Entered ? ids : Set.of();
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

    /** The words over a household that is shown. */
    static Text heading(@Nullable Long household) {
        return household == null
                ? Text.of("등록된 세대 없음", "In no household")
                : Text.of("세대 {0}", "Household {0}").with(Objects.toString(household));
    }
}
