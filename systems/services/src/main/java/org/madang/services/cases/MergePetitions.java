package org.madang.services.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Scope;
import org.madang.kernel.language.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Receives petitions of five or more people to the same effect as one (Decree of the Civil
 * Petitions Treatment Act, Article 6, paragraph 6). They are extended and decided together; each
 * applicant keeps a case of their own, with its answer, and may take it back.
 */
@Service
public class MergePetitions {

    private final CaseRows rows;
    private final MergedRows merged;
    private final HandleCase handle;
    private final CaseEvents events;
    private final Access access;

    MergePetitions(
            CaseRows rows, MergedRows merged, HandleCase handle, CaseEvents events, Access access) {
        this.rows = rows;
        this.merged = merged;
        this.handle = handle;
        this.events = events;
        this.access = access;
    }

    /**
     * Receives a petition and those that the office finds to the same effect.
     *
     * @param others numbers of petitions that wait at the same office
     */
    @Transactional
    public Handled receive(String number, Set<String> others) {
        var lead = rows.held(number);
        var chosen =
                merged.candidates(lead).stream()
                        .filter(one -> others.contains(one.number()))
                        .toList();
        var people = chosen.stream().map(Case::applicant).collect(Collectors.toSet());
        people.add(lead.applicant());
        if (chosen.size() != others.size() || !CaseRules.mayMerge(lead.kind(), people.size())) {
            return Handled.refused(
                    "merge.five",
                    "같은 취지의 민원을 낸 사람이 5명 이상일 때 병합하여 접수할 수 있습니다. (시행령 제6조 제6항)",
                    "Petitions to the same effect are received as one when five people or more have"
                            + " handed them in. (Decree, Article 6 (6))");
        }
        return received(lead, chosen);
    }

    private Handled received(Case lead, List<Case> others) {
        var all = new ArrayList<Case>();
        all.add(lead);
        all.addAll(others);
        for (var one : all) {
            if (handle.receive(one.number()) instanceof Handled.Refused refused) {
                // Nothing is received by halves.
                org.springframework.transaction.interceptor.TransactionAspectSupport
                        .currentTransactionStatus()
                        .setRollbackOnly();
                return refused;
            }
        }
        return access.within(
                Scope.NATION,
                () -> {
                    others.forEach(one -> {
                        merged.merge(lead, one);
                        events.tell(
                                one.id(),
                                "merged",
                                Text.of(
                                        "같은 취지의 민원과 함께 처리해요 (시행령 제6조 제6항)",
                                        "Dealt with together with petitions to the same effect"
                                                + " (Decree, Article 6 (6))"));
                    });
                    events.note(
                            lead.id(),
                            "merged",
                            Text.of("같은 취지의 민원 {0}건과 병합", "Received as one with {0} others")
                                    .with(others.size()));
                    return Handled.done("함께 접수했습니다.", "Received as one.");
                });
    }
}
