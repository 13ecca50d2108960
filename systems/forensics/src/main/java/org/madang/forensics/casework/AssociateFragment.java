package org.madang.forensics.casework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.forensics.register.Laboratory;
import org.madang.forensics.register.Laboratory.Entry;
import org.madang.forensics.register.Part;
import org.madang.forensics.register.Refusal;
import org.madang.forensics.register.RemainsFound;
import org.madang.forensics.register.RemainsRow;
import org.madang.forensics.runs.RunCase;
import org.madang.kinship.InvalidKinshipData;
import org.madang.kinship.SameSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts fragments of one person together: the pairs whose profiles say so, and the joining. */
@Service
public class AssociateFragment {

    /** Two samples look like one person from this ratio on, against strangers and siblings. */
    static final double LEAST = 10_000;

    static final Refusal ITSELF =
            Refusal.of(
                    "fragment.itself",
                    "자기 자신과는 합칠 수 없습니다.",
                    "Remains cannot be joined to themselves.");
    static final Refusal IS_PART =
            Refusal.of(
                    "fragment.is-part",
                    "이미 다른 유해의 일부입니다. 그 유해와 합치십시오.",
                    "That is part of other remains already; join it to those.");
    static final Refusal HAS_PARTS =
            Refusal.of(
                    "fragment.has-parts",
                    "다른 조각이 붙어 있는 유해입니다. 거꾸로 합치십시오.",
                    "Other fragments belong to it; join the two the other way round.");
    static final Refusal OTHER_SEX =
            Refusal.of("fragment.other-sex", "성별이 서로 다릅니다.", "The sexes differ.");

    private final Laboratory laboratory;
    private final RemainsFound remains;
    private final RunCase runCase;

    AssociateFragment(Laboratory laboratory, RemainsFound remains, RunCase runCase) {
        this.laboratory = laboratory;
        this.remains = remains;
        this.runCase = runCase;
    }

    /** Two finds that look like one person, with decimal logarithms of both ratios. */
    public record Suggestion(
            RemainsRow first, RemainsRow second, double log10Strangers, double log10Siblings) {}

    /** Pairs that look like one person, strongest first; the case must be open already. */
    List<Suggestion> suggestions(Entry entry) {
        var rows = remains.all(entry.id());
        var found = new ArrayList<Suggestion>();
        try {
            for (var pair : SameSource.find(runCase.snapshot(entry).disaster(), LEAST)) {
                found.add(
                        new Suggestion(
                                byCode(rows, pair.first()),
                                byCode(rows, pair.second()),
                                pair.logLrUnrelated() / Math.log(10),
                                pair.logLrSiblings() / Math.log(10)));
            }
        } catch (InvalidKinshipData incomplete) {
            // What is wrong with the data is told where a run would start.
            return List.of();
        }
        found.sort(Comparator.comparingDouble((Suggestion s) -> -s.log10Siblings()));
        return found;
    }

    private static RemainsRow byCode(List<RemainsRow> rows, String code) {
        return rows.stream().filter(r -> r.code().equals(code)).findFirst().orElseThrow();
    }

    /** Pure: whether one find may become part of another. */
    static List<Refusal> refusals(RemainsRow part, RemainsRow whole, List<RemainsRow> all) {
        if (part.id() == whole.id()) {
            return List.of(ITSELF);
        }
        if (whole.partOf() != null) {
            return List.of(IS_PART);
        }
        if (all.stream().anyMatch(r -> r.partOf() != null && r.partOf() == part.id())) {
            return List.of(HAS_PARTS);
        }
        return part.sex().fits(whole.sex()) ? List.of() : List.of(OTHER_SEX);
    }

    /**
     * Joins a fragment to remains, or takes it apart again.
     *
     * @param wholeId null takes it apart
     */
    @Transactional
    public List<Refusal> associate(long disasterId, long partId, @Nullable Long wholeId) {
        var entry = laboratory.enter(disasterId, Part.LABORATORY);
        if (!entry.isOpen()) {
            return List.of(ShapeFamily.CLOSED);
        }
        var part = remains.byId(disasterId, partId).orElseThrow(Laboratory::absent);
        if (wholeId != null) {
            var whole = remains.byId(disasterId, wholeId).orElseThrow(Laboratory::absent);
            var reasons = refusals(part, whole, remains.all(disasterId));
            if (!reasons.isEmpty()) {
                return reasons;
            }
        }
        remains.associate(partId, wholeId, entry.actor().id());
        laboratory.changed(entry, List.of(), "associate", "forensics.remains");
        return List.of();
    }
}
