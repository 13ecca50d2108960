package org.madang.residents.loading.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.madang.kernel.language.Text;
import org.madang.residents.Relation;

/** The lines of one household, which stand together in the file. */
record Household(String key, List<FileLine> members) {

    static final Text NO_HEAD =
            Text.of(
                    "세대주가 없습니다: 세대에는 세대주가 한 명 있습니다 (주민등록법 제10조제1항).",
                    "The household has no head: each has one (Resident Registration Act, Article"
                            + " 10, paragraph 1).");
    static final Text SECOND_HEAD =
            Text.of("이 세대의 두 번째 세대주입니다.", "This is the second head of the household.");
    static final Text ANOTHER_PLACE =
            Text.of("세대주와 주소가 다릅니다.", "The address is another than the head's.");
    static final Text BEFORE_THE_HEAD =
            Text.of(
                    "세대주보다 먼저 세대에 들어왔습니다: 지금의 세대가 된 날을 적으십시오.",
                    "Is in the household before its head: give the day on which it began in this"
                            + " form.");
    static final Text DEPARTED =
            Text.of(
                    "사망·말소된 사람은 혼자인 세대의 세대주로 적습니다.",
                    "Who has died or was struck off stands as the head of a household of their"
                            + " own.");

    Household {
        members = List.copyOf(members);
    }

    FileLine head() {
        return members.stream()
                .filter(member -> member.relation() == Relation.HEAD)
                .findFirst()
                .orElseThrow();
    }

    LocalDate formedOn() {
        return head().since();
    }

    /** What is wrong with the household as a whole, though each of its lines is sound. */
    List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        var heads = members.stream().filter(member -> member.relation() == Relation.HEAD).toList();
        if (heads.isEmpty()) {
            faults.add(new Fault(members.getFirst().line(), Column.RELATION, NO_HEAD));
            return faults;
        }
        heads.stream()
                .skip(1)
                .forEach(second ->
                        faults.add(new Fault(second.line(), Column.RELATION, SECOND_HEAD)));
        var head = heads.getFirst();
        for (var member : members) {
            if (!member.building().equals(head.building()) || !member.unit().equals(head.unit())) {
                faults.add(new Fault(member.line(), Column.ROAD, ANOTHER_PLACE));
            }
            if (member.since().isBefore(head.since())) {
                faults.add(new Fault(member.line(), Column.SINCE, BEFORE_THE_HEAD));
            }
            if (member.departed() && members.size() > 1) {
                faults.add(new Fault(member.line(), Column.STATUS, DEPARTED));
            }
        }
        return faults;
    }
}
