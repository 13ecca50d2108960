package org.madang.services.tracking;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.madang.kernel.access.Actor;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Waiting;
import org.madang.services.cases.CaseParties;
import org.madang.services.cases.CaseRows;
import org.madang.services.cases.CaseState;
import org.madang.services.desk.DeskList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** On the front page: cases that wait for the applicant, and the desk's open tasks. */
@Component
class CasesWaiting implements Waiting {

    private static final int SEEN = 50;

    private final CaseRows rows;
    private final CaseParties parties;
    private final DeskList desk;
    private final TransactionTemplate transactions;

    CasesWaiting(
            CaseRows rows, CaseParties parties, DeskList desk, TransactionTemplate transactions) {
        this.rows = rows;
        this.parties = parties;
        this.desk = desk;
        this.transactions = transactions;
    }

    @Override
    public List<Item> of(Actor actor) {
        return switch (actor) {
            case Actor.Resident me ->
                    Objects.requireNonNull(
                            transactions.execute(status -> ofResident(me.residentId())));
            case Actor.Official official ->
                    Objects.requireNonNull(transactions.execute(status -> atDesk(official)));
            default -> List.of();
        };
    }

    private List<Item> ofResident(long me) {
        var items = new ArrayList<Item>();
        for (var one : rows.ofPerson(me, SEEN)) {
            if (!parties.isParty(one, me)) {
                continue;
            }
            if (one.state() == CaseState.SUPPLEMENT || one.state() == CaseState.FEE) {
                var words =
                        one.state() == CaseState.FEE
                                ? Text.of("{0}: 수수료를 내 주세요.", "{0}: pay the fee.")
                                : Text.of("{0}: 더 알려 주세요.", "{0}: more is needed.");
                items.add(new Item(words.with(one.number()), "/my/cases/" + one.number()));
            }
        }
        return items;
    }

    private List<Item> atDesk(Actor.Official official) {
        long open = desk.count(official);
        return open == 0
                ? List.of()
                : List.of(
                        new Item(
                                Text.of("처리할 민원 {0}건이 있습니다.", "Applications to deal with: {0}")
                                        .with(open),
                                "/desk/cases"));
    }
}
