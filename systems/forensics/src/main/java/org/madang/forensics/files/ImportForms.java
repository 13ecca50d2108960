package org.madang.forensics.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.madang.forensics.register.Families;
import org.madang.forensics.register.Forms;
import org.madang.forensics.register.Laboratory;
import org.madang.forensics.register.Part;
import org.madang.forensics.register.PersonRow;
import org.madang.forensics.register.RemainsFound;
import org.madang.kernel.language.Text;
import org.madang.kinship.forms.DviForm;
import org.madang.kinship.forms.FormColour;
import org.madang.kinship.forms.FormField;
import org.madang.kinship.forms.FormFiles;
import org.madang.kinship.io.InvalidKinshipFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * INTERPOL's forms in and out as data: all forms of a file or none. Who somebody is stays out of
 * the laboratory (DNA Act, Article 3 (2)): names and informants of a yellow form are not kept here.
 */
@Service
public class ImportForms {

    /** Fields that say who somebody is. */
    static final Set<FormField> NAMES =
            Set.of(FormField.FAMILY_NAME, FormField.GIVEN_NAMES, FormField.INFORMANT);

    private static final Text CLOSED = Text.of("종결된 사건입니다.", "The case is closed.");

    private final Laboratory laboratory;
    private final Families families;
    private final RemainsFound remains;
    private final Forms forms;

    ImportForms(Laboratory laboratory, Families families, RemainsFound remains, Forms forms) {
        this.laboratory = laboratory;
        this.families = families;
        this.remains = remains;
        this.forms = forms;
    }

    /** What became of the file. */
    public sealed interface Result {
        /**
         * Kept.
         *
         * @param named forms whose names were left out
         */
        record Done(int yellow, int pink, int named) implements Result {}

        record Refused(List<Text> problems) implements Result {}
    }

    /** Reads CSV, or JSON where the text begins like it. */
    @Transactional
    public Result read(long disasterId, String name, String text) {
        var entry = laboratory.enter(disasterId, Part.LABORATORY);
        if (!entry.isOpen()) {
            return new Result.Refused(List.of(CLOSED));
        }
        List<DviForm> all;
        try {
            all =
                    text.stripLeading().startsWith("[")
                            ? FormFiles.readJson(name, text)
                            : FormFiles.readCsv(name, text);
        } catch (InvalidKinshipFile bad) {
            return new Result.Refused(ImportCase.problems(bad));
        }
        var ids = ids(disasterId);
        var problems = new ArrayList<Text>();
        for (var form : all) {
            if (!ids.containsKey(key(form))) {
                problems.add(
                        Text.of(
                                name + ": 이 사건에 없는 번호입니다 (" + form.number() + ")",
                                name + ": no such number in this case (" + form.number() + ")"));
            }
        }
        return problems.isEmpty() ? keep(entry, all, ids) : new Result.Refused(problems);
    }

    /** Keeps one form that was filled in on the screen. */
    @Transactional
    public Result fill(long disasterId, DviForm form) {
        var entry = laboratory.enter(disasterId, Part.LABORATORY);
        var ids = ids(disasterId);
        if (!ids.containsKey(key(form))) {
            throw Laboratory.absent();
        }
        return entry.isOpen()
                ? keep(entry, List.of(form), ids)
                : new Result.Refused(List.of(CLOSED));
    }

    /** Ids by colour and number of everybody who may have a form. */
    private Map<String, Long> ids(long disasterId) {
        var ids = new HashMap<String, Long>();
        families.all(disasterId)
                .forEach(f -> f.missing().forEach(p -> ids.put("YELLOW " + p.code(), p.id())));
        remains.all(disasterId).forEach(r -> ids.put("PINK " + r.code(), r.id()));
        return ids;
    }

    private static String key(DviForm form) {
        return form.colour() + " " + form.number();
    }

    private Result keep(Laboratory.Entry entry, List<DviForm> all, Map<String, Long> ids) {
        var people = new ArrayList<Long>();
        int named = 0;
        for (var form : all) {
            var plain = withoutNames(form);
            named += plain.equals(form) ? 0 : 1;
            var id = ids.get(key(form));
            boolean yellow = form.colour() == FormColour.YELLOW;
            if (yellow && id != null) {
                people.add(id);
            }
            forms.put(
                    entry.id(), yellow ? id : null, yellow ? null : id, plain, entry.actor().id());
        }
        laboratory.changed(entry, people, "forms", "forensics.form");
        return new Result.Done(people.size(), all.size() - people.size(), named);
    }

    static DviForm withoutNames(DviForm form) {
        var items = new LinkedHashMap<>(form.items());
        items.keySet().removeAll(NAMES);
        return new DviForm(form.colour(), form.number(), items);
    }

    /** All forms of the case as a file, by codes. */
    @Transactional
    public ExportCase.File write(long disasterId, boolean json) {
        var entry = laboratory.enter(disasterId, Part.LABORATORY);
        var all = forms.all(disasterId).stream().map(Forms.FormRow::form).toList();
        laboratory.passedOn(
                entry,
                families.all(disasterId).stream()
                        .flatMap(f -> f.missing().stream().map(PersonRow::id))
                        .toList(),
                "export",
                "forensics.form");
        var text = json ? FormFiles.writeJson(all) : FormFiles.writeCsv(all);
        return new ExportCase.File(
                entry.disaster().code() + "-forms" + (json ? ".json" : ".csv"),
                (json ? "application/json" : "text/csv") + "; charset=utf-8",
                text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
