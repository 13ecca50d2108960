package org.madang.forensics.casework;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.forensics.register.Disasters;
import org.madang.forensics.register.Families;
import org.madang.forensics.register.Laboratory;
import org.madang.forensics.register.Laboratory.Entry;
import org.madang.forensics.register.LaboratoryClock;
import org.madang.forensics.register.Part;
import org.madang.forensics.register.Refusal;
import org.madang.forensics.register.RemainsFound;
import org.madang.forensics.register.SampleRow;
import org.madang.forensics.register.Samples;
import org.madang.kinship.Profile;
import org.madang.kinship.Sex;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters a sample of a relative, of the missing person's belongings or of remains. */
@Service
public class EnterSample {

    static final Refusal NO_CONSENT =
            Refusal.at(
                    "consentOn",
                    "sample.no-consent",
                    "가족의 시료는 거부할 수 있음을 알리고 서면 동의를 받은 뒤에 채취합니다 (디엔에이법 제8조제3항 준용).",
                    "A relative's sample needs written consent, given after being told that it may"
                            + " be refused (DNA Act, Article 8 (3), by analogy).");
    static final Refusal CONSENT_LATE =
            Refusal.at(
                    "consentOn",
                    "sample.consent-late",
                    "동의는 채취보다 먼저여야 합니다 (디엔에이법 제8조제3항 준용).",
                    "Consent comes before the sample (DNA Act, Article 8 (3), by analogy).");
    static final Refusal FUTURE =
            Refusal.at("takenOn", "sample.future", "아직 오지 않은 날입니다.", "This day has not come yet.");
    static final Refusal CODE_TAKEN =
            Refusal.at(
                    "sampleCode",
                    "sample.code-taken",
                    "이 사건에 같은 번호의 시료가 이미 있습니다.",
                    "There is a sample of this number in the case.");

    private final Laboratory laboratory;
    private final Disasters disasters;
    private final Families families;
    private final RemainsFound remains;
    private final Samples samples;
    private final LaboratoryClock clock;

    EnterSample(
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

    /**
     * A sample as it is entered.
     *
     * @param personId of whom, or null for remains
     * @param belongings whether it comes from the missing person's belongings
     * @param profileText a marker a line; may be empty until it is typed
     */
    public record Command(
            String code,
            @Nullable Long personId,
            @Nullable Long remainsId,
            boolean belongings,
            String material,
            LocalDate takenOn,
            @Nullable LocalDate consentOn,
            double dropOut,
            String profileText) {

        SampleRow.Kind kind() {
            if (remainsId != null) {
                return SampleRow.Kind.POST_MORTEM;
            }
            return belongings ? SampleRow.Kind.BELONGINGS : SampleRow.Kind.REFERENCE;
        }
    }

    /** Pure: the days and the consent. */
    static List<Refusal> refusals(
            SampleRow.Kind kind,
            LocalDate takenOn,
            @Nullable LocalDate consentOn,
            LocalDate today) {
        if (takenOn.isAfter(today)) {
            return List.of(FUTURE);
        }
        if (kind != SampleRow.Kind.REFERENCE) {
            return List.of();
        }
        if (consentOn == null) {
            return List.of(NO_CONSENT);
        }
        return consentOn.isAfter(takenOn) ? List.of(CONSENT_LATE) : List.of();
    }

    @Transactional
    public List<Refusal> enter(long disasterId, Command command) {
        var entry = laboratory.enter(disasterId, Part.LABORATORY);
        if (!entry.isOpen()) {
            return List.of(ShapeFamily.CLOSED);
        }
        var sex = sexOf(disasterId, command);
        var reasons =
                refusals(command.kind(), command.takenOn(), command.consentOn(), clock.today());
        if (!reasons.isEmpty()) {
            return reasons;
        }
        var reading =
                ProfileReading.read(
                        command.code(),
                        command.profileText(),
                        disasters.model(disasterId).names(),
                        sex);
        if (!reading.problems().isEmpty()) {
            return reading.problems().stream()
                    .map(p -> new Refusal("sample.profile", p, "profile"))
                    .toList();
        }
        return written(entry, command, reading.profile());
    }

    private List<Refusal> written(Entry entry, Command command, Profile profile) {
        var id =
                samples.add(
                        entry.id(),
                        new Samples.NewSample(
                                command.code(),
                                command.kind(),
                                command.personId(),
                                command.remainsId(),
                                command.material(),
                                command.takenOn(),
                                command.consentOn(),
                                command.dropOut(),
                                profile),
                        entry.actor().id());
        if (id.isEmpty()) {
            return List.of(CODE_TAKEN);
        }
        var person = command.personId();
        laboratory.changed(
                entry, person == null ? List.of() : List.of(person), "sample", "forensics.profile");
        return List.of();
    }

    private Sex sexOf(long disasterId, Command command) {
        var person = command.personId();
        if (person != null) {
            return families.all(disasterId).stream()
                    .flatMap(f -> f.people().stream())
                    .filter(p -> p.id() == person)
                    .findFirst()
                    .orElseThrow(Laboratory::absent)
                    .sex();
        }
        var id = command.remainsId();
        if (id == null) {
            throw Laboratory.absent();
        }
        return remains.byId(disasterId, id).orElseThrow(Laboratory::absent).sex();
    }
}
