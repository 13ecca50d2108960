package org.madang.residents.moving;

import java.util.List;
import java.util.Objects;
import java.util.function.IntSupplier;
import org.madang.kernel.access.Actor;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Waiting;
import org.madang.residents.ResidentRegistration;
import org.madang.residents.registry.Reports;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** On the front page: who asks to join my household; for officials, what waits at the desk. */
@Component
class MovesWaiting implements Waiting {

    private static final int COUNTED = 200;

    private final Reports reports;
    private final TransactionTemplate transactions;

    MovesWaiting(Reports reports, TransactionTemplate transactions) {
        this.reports = reports;
        this.transactions = transactions;
    }

    @Override
    public List<Item> of(Actor actor) {
        return switch (actor) {
            case Actor.Resident me ->
                    item(
                            () -> reports.askedOf(me.residentId(), COUNTED).size(),
                            Text.of(
                                    "우리 세대로 들어오려는 전입신고 {0}건이 동의를 기다려요.",
                                    "Reports that wait for your consent to join your household:"
                                            + " {0}"),
                            "/my/reports");
            case Actor.Official official when works(official) ->
                    item(
                            () ->
                                    reports.waiting(
                                                    official.office().jurisdiction().prefix(),
                                                    COUNTED)
                                            .size(),
                            Text.of(
                                    "주민등록 신고 {0}건이 처리를 기다립니다.",
                                    "Reports waiting at the registry desk: {0}"),
                            "/desk/residents");
            default -> List.of();
        };
    }

    private static boolean works(Actor.Official official) {
        return official.has(ResidentRegistration.REGISTER)
                || official.has(ResidentRegistration.APPROVE);
    }

    private List<Item> item(IntSupplier counting, Text words, String path) {
        int count = Objects.requireNonNull(transactions.execute(status -> counting.getAsInt()));
        return count == 0 ? List.of() : List.of(new Item(words.with(count), path));
    }
}
