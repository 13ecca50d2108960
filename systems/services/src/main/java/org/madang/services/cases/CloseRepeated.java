package org.madang.services.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Scope;
import org.madang.kernel.language.Text;
import org.madang.services.cases.Deliberations.Matter;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes a petition that says the same as earlier ones (Civil Petitions Treatment Act, Article 23;
 * Decree, Article 26). Whether it does is for the office to judge by what they ask for (Article 23,
 * paragraph 3).
 */
@Service
public class CloseRepeated {

    private final CaseRows rows;
    private final EarlierCases earlier;
    private final Deliberations deliberations;
    private final CaseDesk desk;
    private final CaseLetters letters;
    private final Access access;

    CloseRepeated(
            CaseRows rows,
            EarlierCases earlier,
            Deliberations deliberations,
            CaseDesk desk,
            CaseLetters letters,
            Access access) {
        this.rows = rows;
        this.earlier = earlier;
        this.deliberations = deliberations;
        this.desk = desk;
        this.letters = letters;
        this.access = access;
    }

    /**
     * Closes it.
     *
     * @param people who signed, where the office counts more than the petition says
     * @param same numbers of earlier petitions of the same person that the office finds the same;
     *     those with the very same words count in any case
     */
    @Transactional
    public Handled close(String number, int people, Set<String> same) {
        var one = rows.held(number);
        desk.competent(one);
        if (one.state() != CaseState.IN_HAND) {
            return Handled.WRONG_STATE;
        }
        return access.within(
                Scope.NATION,
                () -> {
                    var alike = alike(one, same);
                    int answered =
                            (int) alike.stream().filter(other -> other.decision() != null).count();
                    if (!CaseRules.mayCloseAsRepeated(
                            one.kind(),
                            alike.size() + 1,
                            answered,
                            Math.max(people, signed(one)),
                            deliberations.hasAgreed(one.id(), Matter.CLOSING),
                            hadHigherLook(alike))) {
                        return Handled.refused(
                                "repeated.not",
                                "같은 내용이 3회 이상이고 2회 이상 답했어야 하며, 다수인관련민원은 민원조정위원회가 심의하여"
                                        + " 동의한 기록이 있어야 합니다. (법 제23조, 시행령 제26조, 제38조의2 제4항)",
                                "It must be the third of the same, two answered; a collective one"
                                        + " needs the committee's consent on record. (Article 23;"
                                        + " Decree, Articles 26 and 38-2 (4))");
                    }
                    letters.end(one, CaseState.CLOSED, reason(answered));
                    return Handled.done("종결하고 통지했습니다.", "Closed, and the applicant is told.");
                });
    }

    /** Whether the same was refused before with a higher consent (Decree, Article 38-2 (4)). */
    private boolean hadHigherLook(List<Case> alike) {
        return alike.stream()
                .filter(Committee::isRefused)
                .anyMatch(other -> deliberations.hasAgreed(other.id(), Matter.HIGHER));
    }

    private static Text reason(int answered) {
        return Text.of(
                        "같은 내용의 민원에 이미 {0}회 답변했습니다. (민원 처리에 관한 법률 제23조)",
                        "The same was answered {0} times. (Civil Petitions Treatment Act, Article"
                                + " 23)")
                .with(answered);
    }

    private List<Case> alike(Case one, Set<String> same) {
        var alike = new LinkedHashMap<Long, Case>();
        earlier.alike(one).forEach(other -> alike.put(other.id(), other));
        earlier.petitions(one).stream()
                .filter(other -> same.contains(other.number()))
                .forEach(other -> alike.put(other.id(), other));
        return List.copyOf(alike.values());
    }

    /** How many people a petition says have signed it; one where it does not say. */
    private static int signed(Case one) {
        return one.answers().get("people") instanceof Number people ? people.intValue() : 1;
    }
}
