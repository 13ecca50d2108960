package org.madang.forensics.files;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.madang.forensics.register.Disasters;
import org.madang.forensics.register.Families;
import org.madang.forensics.register.Laboratory;
import org.madang.forensics.register.Laboratory.Entry;
import org.madang.forensics.register.LaboratoryClock;
import org.madang.forensics.register.ModelRow;
import org.madang.forensics.register.Part;
import org.madang.forensics.register.RemainsFound;
import org.madang.forensics.register.SampleRow;
import org.madang.forensics.register.Samples;
import org.madang.kernel.language.Text;
import org.madang.kinship.Disaster;
import org.madang.kinship.Family;
import org.madang.kinship.InvalidKinshipData;
import org.madang.kinship.Person;
import org.madang.kinship.Profile;
import org.madang.kinship.Victim;
import org.madang.kinship.io.DisasterFiles;
import org.madang.kinship.io.FamiliasFile;
import org.madang.kinship.io.InvalidKinshipFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads a whole disaster from files into a case: all of it or nothing. Every problem is told with
 * its file, line and column.
 */
@Service
public class ImportCase {

    private static final Text NOT_EMPTY =
            Text.of(
                    "이미 가족이나 유해가 있는 사건입니다. 새 사건에 불러오십시오.",
                    "The case has families or remains already. Read the files into a new case.");
    private static final Text NO_DISASTER =
            Text.of("이 파일에는 재난(DVI) 부분이 없습니다.", "The file has no section for a disaster (DVI).");
    private static final Text CLOSED = Text.of("종결된 사건입니다.", "The case is closed.");

    private final Laboratory laboratory;
    private final Disasters disasters;
    private final Families families;
    private final RemainsFound remains;
    private final Samples samples;
    private final LaboratoryClock clock;

    ImportCase(
            Laboratory laboratory,
            Disasters disasters,
            Families families,
            RemainsFound remains,
            Samples samples,
            LaboratoryClock clock) {
        this.laboratory = laboratory;
        this.disasters = disasters;
        this.families = families;
        this.remains = remains;
        this.samples = samples;
        this.clock = clock;
    }

    /** What became of the files. */
    public sealed interface Result {
        record Done(int families, int missing, int remains, int references) implements Result {}

        record Refused(List<Text> problems) implements Result {}
    }

    /**
     * Tables of the library, by file name.
     *
     * @param source name and version of the frequency table, as reports print it
     * @param consentOn the day by which every donor had consented in writing
     */
    @Transactional
    public Result tables(
            long disasterId, Map<String, String> texts, String source, LocalDate consentOn) {
        var entry = laboratory.enter(disasterId, Part.LABORATORY);
        try {
            var disaster = DisasterFiles.parse(texts);
            return write(entry, disaster, source, consentOn);
        } catch (InvalidKinshipFile bad) {
            return new Result.Refused(problems(bad));
        }
    }

    /** One file of the program Familias with its DVI section. */
    @Transactional
    public Result familias(long disasterId, String name, String text, LocalDate consentOn) {
        var entry = laboratory.enter(disasterId, Part.LABORATORY);
        try {
            var file = FamiliasFile.read(name, text);
            var disaster = file.disaster();
            if (disaster == null) {
                return new Result.Refused(List.of(NO_DISASTER));
            }
            return write(entry, disaster, "Familias: " + file.database(), consentOn);
        } catch (InvalidKinshipFile bad) {
            return new Result.Refused(problems(bad));
        } catch (InvalidKinshipData bad) {
            return new Result.Refused(
                    bad.problems().stream().map(p -> Text.of(p.ko(), p.en())).toList());
        }
    }

    static List<Text> problems(InvalidKinshipFile bad) {
        return bad.problems().stream().map(p -> Text.of(p.ko(), p.en())).toList();
    }

    private Result write(Entry entry, Disaster disaster, String source, LocalDate consentOn) {
        long id = entry.id();
        if (!entry.isOpen()) {
            return new Result.Refused(List.of(CLOSED));
        }
        if (!families.all(id).isEmpty() || !remains.all(id).isEmpty()) {
            return new Result.Refused(List.of(NOT_EMPTY));
        }
        var problems = Codes.problems(disaster);
        if (!problems.isEmpty()) {
            return new Result.Refused(problems);
        }
        var texts = DisasterFiles.texts(disaster);
        var by = entry.actor().id();
        disasters.set(id, ModelRow.ofFiles(source, texts), by);
        int references = 0;
        for (var family : disaster.families()) {
            references += family(id, family, consentOn, by);
        }
        for (var victim : disaster.victims()) {
            victim(id, victim, by);
        }
        laboratory.changed(entry, List.of(), "import", "forensics.profile");
        return new Result.Done(
                disaster.families().size(),
                disaster.missing().size(),
                disaster.victims().size(),
                references);
    }

    private int family(long id, Family family, LocalDate consentOn, String by) {
        long familyId = families.add(id, Codes.of(family.name())).orElseThrow();
        Map<String, Long> ids = new HashMap<>();
        for (var person : family.pedigree().people()) {
            ids.put(person.id(), families.add(id, familyId, row(person, family, Map.of())));
        }
        for (var person : family.pedigree().people()) {
            if (!person.isFounder()) {
                families.change(
                        Objects.requireNonNull(ids.get(person.id())), row(person, family, ids));
            }
        }
        for (var reference : family.references().entrySet()) {
            var person = reference.getKey();
            boolean own = family.missing().contains(person);
            sample(
                    id,
                    "R." + Codes.of(family.name()) + "." + Codes.of(person),
                    own ? SampleRow.Kind.BELONGINGS : SampleRow.Kind.REFERENCE,
                    ids.get(person),
                    null,
                    consentOn,
                    reference.getValue(),
                    by);
        }
        return family.references().size();
    }

    private static Families.NewPerson row(Person person, Family family, Map<String, Long> ids) {
        return new Families.NewPerson(
                Codes.of(person.id()),
                person.sex(),
                person.father() == null ? null : ids.get(person.father()),
                person.mother() == null ? null : ids.get(person.mother()),
                person.born(),
                family.missing().contains(person.id()));
    }

    private void victim(long id, Victim victim, String by) {
        var code = Codes.of(victim.name());
        long found =
                remains.add(
                                id,
                                new RemainsFound.NewRemains(
                                        code, true, victim.sex(), clock.today(), "–"))
                        .orElseThrow();
        sample(
                id,
                "P." + code,
                SampleRow.Kind.POST_MORTEM,
                null,
                found,
                clock.today(),
                victim.profile(),
                by);
    }

    private void sample(
            long id,
            String code,
            SampleRow.Kind kind,
            @org.jspecify.annotations.Nullable Long person,
            @org.jspecify.annotations.Nullable Long found,
            LocalDate day,
            Profile profile,
            String by) {
        var consent = kind == SampleRow.Kind.REFERENCE ? day : null;
        double dropOut =
                profile.genotypes().values().stream().mapToDouble(g -> g.dropOut()).max().orElse(0);
        var entered =
                samples.add(
                        id,
                        new Samples.NewSample(
                                code, kind, person, found, "–", day, consent, dropOut, profile),
                        by);
        if (entered.isEmpty()) {
            throw new IllegalStateException("two samples of one code: " + code);
        }
    }

    /** Profiles for samples that are in the case already, one a line. */
    @Transactional
    public Result profiles(long disasterId, String name, String text) {
        var entry = laboratory.enter(disasterId, Part.LABORATORY);
        if (!entry.isOpen()) {
            return new Result.Refused(List.of(CLOSED));
        }
        var known = new LinkedHashMap<String, SampleRow>();
        samples.all(disasterId).forEach(s -> known.put(s.code(), s));
        var sheet =
                ProfileSheet.read(name, text, known.keySet(), disasters.model(disasterId).names());
        if (!sheet.problems().isEmpty()) {
            return new Result.Refused(sheet.problems());
        }
        var people = new ArrayList<Long>();
        sheet.profiles()
                .forEach((code, profile) -> {
                    var sample = Objects.requireNonNull(known.get(code));
                    samples.type(sample.id(), profile, sample.dropOut());
                    if (sample.personId() != null) {
                        people.add(sample.personId());
                    }
                });
        laboratory.changed(entry, people, "import", "forensics.profile");
        return new Result.Done(0, 0, 0, sheet.profiles().size());
    }
}
