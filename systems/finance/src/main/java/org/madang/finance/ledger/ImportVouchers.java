package org.madang.finance.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.madang.finance.Decision;
import org.madang.finance.LocalFinance;
import org.madang.finance.Refusal;
import org.madang.finance.governments.Funds;
import org.madang.finance.governments.Governments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Posts a whole file of vouchers, or nothing of it: one bad line is named and nothing stands. */
@Service("financeImportVouchers")
public class ImportVouchers {

    static final Refusal FLAW = Refusal.of("import.flaw", "file", "{0}번째 줄: {1}", "Line {0}: {1}");
    static final Refusal NOTHING =
            Refusal.of(
                    "import.nothing", "file", "파일에 전표가 없습니다.", "There is no voucher in the file.");

    static final Refusal NO_FUND =
            Refusal.of(
                    "import.no-fund",
                    "fund",
                    "{0}번 회계가 없습니다 (지방재정법 제9조).",
                    "There is no account number {0} (Local Finance Act, Article 9).");
    static final Refusal VOUCHER = Refusal.of("import.voucher", "file", "{0}: {1}", "{0}: {1}");

    private static final int AT_ONCE = 2000;
    private static final int SHOWN = 200;

    private final PostEntries posting;
    private final Chart chart;
    private final Governments governments;
    private final Funds funds;

    ImportVouchers(PostEntries posting, Chart chart, Governments governments, Funds funds) {
        this.funds = funds;
        this.posting = posting;
        this.chart = chart;
        this.governments = governments;
    }

    /** Posts the vouchers of a CSV text. */
    @Transactional
    public Decision<Integer> bring(String csv) {
        return bring(csv.getBytes(StandardCharsets.UTF_8));
    }

    /** Posts the vouchers of a CSV or XLSX file on behalf of the controller; says how many. */
    @Transactional
    public Decision<Integer> bring(byte[] file) {
        return bring(file, Funds.GENERAL);
    }

    /** The same into the books of another account. */
    @Transactional
    public Decision<Integer> bring(byte[] file, int fund) {
        var own = governments.actingFor(LocalFinance.CLOSE);
        if (funds.of(own.id()).stream().noneMatch(one -> one.number() == fund)
                && fund != Funds.GENERAL) {
            return Decision.refused(NO_FUND.with(fund));
        }
        return bring(
                VoucherFile.read(
                        VoucherRows.of(file),
                        own.id(),
                        fund,
                        code -> chart.find(code).isPresent()));
    }

    private Decision<Integer> bring(VoucherFile.Reading reading) {
        if (!reading.flaws().isEmpty()) {
            return Decision.refused(
                    reading.flaws().stream()
                            .map(flaw -> FLAW.with(flaw.line(), flaw.words()))
                            .toList());
        }
        if (reading.drafts().isEmpty()) {
            return Decision.refused(NOTHING);
        }
        var reasons = new ArrayList<Refusal>();
        for (var draft : reading.drafts()) {
            for (var reason : posting.check(List.of(draft))) {
                reasons.add(VOUCHER.with(draft.source(), reason.words()));
            }
            if (reasons.size() > SHOWN) {
                break;
            }
        }
        if (!reasons.isEmpty()) {
            return Decision.refused(reasons);
        }
        post(reading.drafts());
        return Decision.done(reading.drafts().size());
    }

    /**
     * In parts of one transaction; what was checked a moment ago is not refused now, or all fails.
     */
    private void post(List<Draft> drafts) {
        for (int from = 0; from < drafts.size(); from += AT_ONCE) {
            var part = drafts.subList(from, Math.min(drafts.size(), from + AT_ONCE));
            if (posting.post(part) instanceof PostDecision.Refused refused) {
                throw new IllegalStateException("refused meanwhile: " + refused.reasons());
            }
        }
    }
}
