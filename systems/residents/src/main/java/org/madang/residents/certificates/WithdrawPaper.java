package org.madang.residents.certificates;

import java.util.List;
import java.util.Optional;
import org.madang.kernel.access.Access;
import org.madang.kernel.documents.DocumentNumber;
import org.madang.kernel.documents.Documents;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.residents.Refusal;
import org.madang.residents.ResidentRegistration;
import org.madang.residents.registry.Desk;
import org.madang.residents.registry.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was issued, and taking back what was issued in error so that {@code /verify} says so. */
@Service
class WithdrawPaper {

    static final Purpose PURPOSE =
            Purpose.of("residents.issue-counter", Text.of("발급 내역과 회수", "Papers issued"));

    private static final int SHOWN = 100;
    private static final int LONGEST = 200;
    private static final List<String> FACTS = List.of("residents.papers");

    static final Refusal NO_REASON =
            Refusal.of(
                    "withdraw.no-reason",
                    "why",
                    "회수하는 이유를 200자 이하로 적어야 합니다. 문서를 확인하는 사람이 읽습니다.",
                    "Say why, in at most 200 characters: whoever checks the paper reads it.");
    static final Refusal NOTHING =
            Refusal.of(
                    "withdraw.nothing",
                    null,
                    "발급된 서류가 아니거나 이미 회수했습니다.",
                    "It was not issued, or is withdrawn already.");

    private final Issues issues;
    private final Documents documents;
    private final Desk desk;
    private final Ledger ledger;
    private final Access access;

    WithdrawPaper(Issues issues, Documents documents, Desk desk, Ledger ledger, Access access) {
        this.issues = issues;
        this.documents = documents;
        this.desk = desk;
        this.ledger = ledger;
        this.access = access;
    }

    /** A paper with whether it still holds. */
    record Paper(Issues.Line line, boolean withdrawn) {}

    /** What was issued about a person, or refused, newest first. */
    @Transactional
    List<Paper> about(long residentId) {
        desk.charged(ResidentRegistration.ISSUE, PURPOSE);
        var lines = issues.about(residentId, SHOWN);
        ledger.looked(PURPOSE, List.of(residentId), FACTS);
        return lines.stream().map(this::paper).toList();
    }

    @Transactional
    Optional<Paper> byId(long issueId) {
        var charge = desk.charged(ResidentRegistration.ISSUE, PURPOSE);
        var found = issues.byId(issueId);
        found.ifPresent(line -> {
            desk.within(charge, line.division(), line.residentId(), PURPOSE);
            var subject = line.residentId();
            if (subject != null) {
                ledger.looked(PURPOSE, List.of(subject), FACTS);
            }
        });
        return found.map(this::paper);
    }

    private Paper paper(Issues.Line line) {
        var number = line.document();
        boolean withdrawn =
                number != null
                        && documents
                                .find(new DocumentNumber(number))
                                .filter(record -> record.withdrawnAt() != null)
                                .isPresent();
        return new Paper(line, withdrawn);
    }

    /** Takes the paper back; empty when it is done, else why not. */
    @Transactional
    Optional<Refusal> withdraw(long issueId, String why) {
        access.official(ResidentRegistration.ISSUE);
        var paper = byId(issueId).orElse(null);
        var number = paper == null ? null : paper.line().document();
        if (paper == null || number == null || paper.withdrawn()) {
            return Optional.of(NOTHING);
        }
        if (why.isBlank() || why.length() > LONGEST) {
            return Optional.of(NO_REASON);
        }
        documents.withdraw(new DocumentNumber(number), why.strip());
        return Optional.empty();
    }
}
