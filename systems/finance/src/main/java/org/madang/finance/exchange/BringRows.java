package org.madang.finance.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.madang.finance.Decision;
import org.madang.finance.Refusal;
import org.madang.finance.ledger.VoucherRows;
import org.madang.kernel.language.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
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
        // What a file has done is undone where a line is refused, and nothing of whoever brought
        // it.
        this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** A line below the first, and where it stands. */
    record Line(long number, List<String> cells) {}

    /** The lines of a file below its first, which must be the head. */
    static Decision<List<Line>> read(byte[] file, List<String> head, Set<Integer> days) {
        var lines = VoucherRows.of(file, head.size(), days);
        if (lines.broken() > 0) {
            return Decision.refused(UNREADABLE.with(lines.broken()));
        }
        var rows = lines.rows();
        if (rows.isEmpty() || !rows.getFirst().cells().equals(head)) {
            return Decision.refused(HEAD.with(String.join(",", head)));
        }
        if (rows.size() == 1) {
            return Decision.refused(NOTHING);
        }
        if (rows.size() - 1 > MOST) {
            return Decision.refused(TOO_MANY.with(MOST));
        }
        return Decision.done(
                rows.subList(1, rows.size()).stream()
                        .map(row -> new Line(row.line(), row.cells()))
                        .toList());
    }

    /** Brings it in, and says how many lines that were. */
    Decision<Integer> bring(Incoming kind, byte[] file) {
        var whole = kind.whole();
        return switch (read(file, whole, kind.days())) {
            case Decision.Done<List<Line>> lines -> bring(kind, whole, lines.value());
            case Decision.Refused<List<Line>> refused ->
                    refused.reasons().getFirst().code().equals(HEAD.code())
                            ? without(kind, file)
                            : Decision.refused(refused.reasons());
        };
    }

    /** A file that leaves out what it may leave out. */
    private Decision<Integer> without(Incoming kind, byte[] file) {
        return switch (read(file, kind.head(), kind.days())) {
            case Decision.Done<List<Line>> lines -> bring(kind, kind.head(), lines.value());
            case Decision.Refused<List<Line>> refused -> Decision.refused(refused.reasons());
        };
    }

    private Decision<Integer> bring(Incoming kind, List<String> head, List<Line> lines) {
        var flaws = new ArrayList<Refusal>();
        transactions.executeWithoutResult(status -> {
            for (var line : lines) {
                for (var words : tried(kind, head, line)) {
                    flaws.add(LINE.with(line.number(), words));
                }
                if (flaws.size() >= SHOWN) {
                    break;
                }
            }
            if (!flaws.isEmpty()) {
                status.setRollbackOnly();
            }
        });
        return flaws.isEmpty() ? Decision.done(lines.size()) : Decision.refused(flaws);
    }

    /** What is wrong with a line; it has done its work if that is nothing. */
    private static List<Text> tried(Incoming kind, List<String> head, Line line) {
        try {
            return switch (kind.work().apply(new SheetRow(head, line.cells()))) {
                case Decision.Done<?> _ -> List.of();
                case Decision.Refused<?> refused ->
                        refused.reasons().stream().map(Refusal::words).toList();
            };
        } catch (SheetRow.Flaw flaw) {
            return List.of(flaw.words());
        }
    }
}
