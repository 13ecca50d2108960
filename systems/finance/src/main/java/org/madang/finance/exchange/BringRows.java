package org.madang.finance.exchange;

import java.util.ArrayList;
import java.util.List;
import org.madang.finance.Decision;
import org.madang.finance.Refusal;
import org.madang.finance.ledger.VoucherRows;
import org.madang.kernel.language.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings a file in line by line through the use case of its area, all of it or nothing: every line
 * is tried, each that is wrong or refused is named with the reason, and if there is one nothing
 * stands.
 */
@Service("financeBringRows")
public class BringRows {

    static final Refusal LINE = Refusal.of("import.line", "file", "{0}번째 줄: {1}", "Line {0}: {1}");
    static final Refusal HEAD =
            Refusal.of("import.head", "file", "첫 줄은 {0}이어야 합니다.", "The first line must be {0}.");
    static final Refusal NOTHING =
            Refusal.of("import.nothing", "file", "파일에 줄이 없습니다.", "There is no line in the file.");
    static final Refusal TOO_MANY =
            Refusal.of(
                    "import.too-many",
                    "file",
                    "한 번에 {0}줄까지 가져옵니다. 파일을 나누십시오.",
                    "At most {0} lines at once: split the file.");
    static final Refusal UNREADABLE =
            Refusal.of(
                    "import.unreadable",
                    "file",
                    "{0}번째 줄부터 CSV나 XLSX로 읽을 수 없습니다.",
                    "From line {0} on it is neither CSV nor XLSX.");

    private static final int MOST = 5000;
    private static final int SHOWN = 200;

    private final TransactionTemplate transactions;

    BringRows(PlatformTransactionManager manager) {
        this.transactions = new TransactionTemplate(manager);
    }

    /** Brings it in, and says how many lines that were. */
    Decision<Integer> bring(Incoming kind, byte[] file) {
        var lines = VoucherRows.of(file, kind.head().size(), kind.days());
        if (lines.broken() > 0) {
            return Decision.refused(UNREADABLE.with(lines.broken()));
        }
        var rows = lines.rows();
        if (rows.isEmpty() || !rows.getFirst().cells().equals(kind.head())) {
            return Decision.refused(HEAD.with(String.join(",", kind.head())));
        }
        if (rows.size() == 1) {
            return Decision.refused(NOTHING);
        }
        if (rows.size() - 1 > MOST) {
            return Decision.refused(TOO_MANY.with(MOST));
        }
        var flaws = new ArrayList<Refusal>();
        transactions.executeWithoutResult(status -> {
            for (var row : rows.subList(1, rows.size())) {
                for (var words : tried(kind, row)) {
                    flaws.add(LINE.with(row.line(), words));
                }
                if (flaws.size() >= SHOWN) {
                    break;
                }
            }
            if (!flaws.isEmpty()) {
                status.setRollbackOnly();
            }
        });
        return flaws.isEmpty() ? Decision.done(rows.size() - 1) : Decision.refused(flaws);
    }

    /** What is wrong with a line; it has done its work if that is nothing. */
    private static List<Text> tried(Incoming kind, VoucherRows.Row row) {
        try {
            return switch (kind.work().apply(new SheetRow(kind.head(), row.cells()))) {
                case Decision.Done<?> _ -> List.of();
                case Decision.Refused<?> refused ->
                        refused.reasons().stream().map(Refusal::words).toList();
            };
        } catch (SheetRow.Flaw flaw) {
            return List.of(flaw.words());
        }
    }
}
