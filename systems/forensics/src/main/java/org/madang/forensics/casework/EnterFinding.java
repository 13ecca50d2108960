package org.madang.forensics.casework;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.forensics.register.Conclusion;
import org.madang.forensics.register.DentalChart;
import org.madang.forensics.register.Families;
import org.madang.forensics.register.FindingKind;
import org.madang.forensics.register.Findings;
import org.madang.forensics.register.FingerPatterns;
import org.madang.forensics.register.Laboratory;
import org.madang.forensics.register.Part;
import org.madang.forensics.register.Refusal;
import org.madang.forensics.register.RemainsFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters teeth, fingerprints and physical data, and what a comparison of them concluded. */
@Service
public class EnterFinding {

    static final Refusal BAD_CHART =
            Refusal.at(
                    "content",
                    "finding.bad-chart",
                    "치아를 16:F 26:M처럼 적으십시오. S 건전, D 우식, F 충전, R 근관, C 보철, M 결손.",
                    "Write teeth like 16:F 26:M. S sound, D decayed, F filled, R root treated, C"
                            + " crowned, M missing.");
    static final Refusal BAD_FINGERS =
            Refusal.at(
                    "content",
                    "finding.bad-fingers",
                    "오른손 엄지부터 열 손가락을 A T U R W 또는 -로 적으십시오.",
                    "Write ten signs from the right thumb on: A T U R W, or - for none.");
    static final Refusal SECONDARY =
            Refusal.at(
                    "conclusion",
                    "finding.secondary",
                    "신체 특징과 소지품만으로는 동일인이라고도 아니라고도 판정할 수 없습니다.",
                    "Body and belongings alone neither establish nor exclude an identity.");

    private final Laboratory laboratory;
    private final Families families;
    private final RemainsFound remains;
    private final Findings findings;

    EnterFinding(
            Laboratory laboratory, Families families, RemainsFound remains, Findings findings) {
        this.laboratory = laboratory;
        this.families = families;
        this.remains = remains;
        this.findings = findings;
    }

    /** Pure: whether the content can be read, and its one way of writing. */
    static Optional<String> read(FindingKind kind, String content) {
        return switch (kind) {
            case DENTAL -> DentalChart.read(content).map(DentalChart::toString);
            case FINGERPRINT ->
                    FingerPatterns.read(content)
                            .map(f -> f.fingers().substring(0, 5) + " " + f.fingers().substring(5));
            case PHYSICAL -> Optional.of(content.strip());
        };
    }

    /** Pure: what a kind of evidence can conclude. */
    static List<Refusal> refusals(FindingKind kind, Conclusion conclusion) {
        boolean final_ = conclusion == Conclusion.ESTABLISHED || conclusion == Conclusion.EXCLUDED;
        return !kind.primary() && final_ ? List.of(SECONDARY) : List.of();
    }

    @Transactional
    public List<Refusal> enter(
            long disasterId,
            FindingKind kind,
            @Nullable Long personId,
            @Nullable Long remainsId,
            String content) {
        var entry = laboratory.enter(disasterId, Part.LABORATORY);
        if (!entry.isOpen()) {
            return List.of(ShapeFamily.CLOSED);
        }
        if (personId != null) {
            person(disasterId, personId);
        } else if (remainsId == null || remains.byId(disasterId, remainsId).isEmpty()) {
            throw Laboratory.absent();
        }
        var read = read(kind, content);
        if (read.isEmpty()) {
            return List.of(kind == FindingKind.DENTAL ? BAD_CHART : BAD_FINGERS);
        }
        findings.put(disasterId, kind, personId, remainsId, read.get(), entry.actor().id());
        laboratory.changed(
                entry,
                personId == null ? List.of() : List.of(personId),
                "finding",
                "forensics.findings");
        return List.of();
    }

    @Transactional
    public List<Refusal> conclude(
            long disasterId,
            FindingKind kind,
            long remainsId,
            long personId,
            Conclusion conclusion,
            String note) {
        var entry = laboratory.enter(disasterId, Part.LABORATORY);
        if (!entry.isOpen()) {
            return List.of(ShapeFamily.CLOSED);
        }
        person(disasterId, personId);
        if (remains.byId(disasterId, remainsId).isEmpty()) {
            throw Laboratory.absent();
        }
        var reasons = refusals(kind, conclusion);
        if (reasons.isEmpty()) {
            findings.conclude(
                    disasterId, kind, remainsId, personId, conclusion, note, entry.actor().id());
            laboratory.changed(entry, List.of(personId), "conclude", "forensics.findings");
        }
        return reasons;
    }

    private void person(long disasterId, long personId) {
        if (families.all(disasterId).stream()
                .flatMap(f -> f.people().stream())
                .noneMatch(p -> p.id() == personId)) {
            throw Laboratory.absent();
        }
    }
}
