package org.madang.forensics.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.madang.forensics.register.Families;
import org.madang.forensics.register.FamilyRow;
import org.madang.forensics.register.Laboratory;
import org.madang.forensics.register.Laboratory.Entry;
import org.madang.forensics.register.Part;
import org.madang.forensics.register.PersonRow;
import org.madang.forensics.register.SampleRow;
import org.madang.forensics.register.Samples;
import org.madang.forensics.runs.RunCase;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Reply;
import org.madang.kinship.Disaster;
import org.madang.kinship.ExpectedPower;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a family could prove, and whose sample would help most, before anybody is asked for one. */
@Controller
class PowerPage {

    private static final int TRIALS = 300;
    private static final long SEED = 1;
    private static final double THRESHOLD = 10_000;

    /** One missing person with the family as it is, then with one more relative each. */
    record Prospect(String missing, List<ExpectedPower> powers) {}

    /** What the page shows. */
    record Model(Entry entry, FamilyRow family, List<Prospect> prospects) {

        String path() {
            return entry.path() + "/families/" + family.id();
        }
    }

    private final Laboratory laboratory;
    private final Families families;
    private final Samples samples;
    private final RunCase runCase;
    private final TransactionTemplate transactions;

    PowerPage(
            Laboratory laboratory,
            Families families,
            Samples samples,
            RunCase runCase,
            TransactionTemplate transactions) {
        this.laboratory = laboratory;
        this.families = families;
        this.samples = samples;
        this.runCase = runCase;
        this.transactions = transactions;
    }

    @GetMapping("/desk/forensics/{id}/families/{family}/power")
    Reply show(@PathVariable long id, @PathVariable long family) {
        var model = Objects.requireNonNull(transactions.execute(status -> model(id, family)));
        return Page.of(Text.of("누구의 시료가 도움이 되나", "Whose sample helps"), "PowerPage", model)
                .width(Page.Width.DESK);
    }

    private Model model(long id, long familyId) {
        var entry = laboratory.enter(id, Part.LABORATORY);
        var family = ShapeFamily.of(families, id, familyId);
        laboratory.looked(
                entry,
                family.people().stream().map(PersonRow::id).toList(),
                "power",
                "forensics.profile");
        var disaster = runCase.snapshot(entry).disaster();
        var typed =
                samples.ofFamily(familyId).stream()
                        .filter(SampleRow::typed)
                        .map(SampleRow::personId)
                        .toList();
        var untyped =
                family.people().stream()
                        .filter(p -> !p.missing() && !typed.contains(p.id()))
                        .map(PersonRow::code)
                        .toList();
        return new Model(entry, family, prospects(disaster, family, untyped));
    }

    private static List<Prospect> prospects(
            Disaster disaster, FamilyRow family, List<String> untyped) {
        var prospects = new ArrayList<Prospect>();
        for (var person : family.missing()) {
            if (disaster.missing().contains(person.code())) {
                prospects.add(
                        new Prospect(
                                person.code(),
                                ExpectedPower.of(
                                        disaster,
                                        person.code(),
                                        untyped,
                                        THRESHOLD,
                                        TRIALS,
                                        SEED)));
            }
        }
        return prospects;
    }

    static String mean(ExpectedPower power) {
        return String.format(Locale.ROOT, "%.1f", power.meanLog10Lr());
    }

    static String share(ExpectedPower power) {
        return Math.round(100 * power.share()) + "%";
    }
}
