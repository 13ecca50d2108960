package org.madang.finance.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.madang.finance.ledger.VoucherRows.Row;
import org.madang.kernel.language.Text;

/**
 * Vouchers as lines: {@code voucher,day,account,debit,credit,narrative}, the lines of a voucher one
 * under the other; {@code currency,units} may follow. Every line is looked at; each thing that is
 * wrong is named with its line.
 */
final class VoucherFile {

    /** Something wrong. */
    record Flaw(long line, Text words) {}

    /** What was read; the drafts count only where there is no flaw. */
    record Reading(List<Draft> drafts, List<Flaw> flaws, long lines) {}

    private static final List<String> HEAD =
            List.of("voucher", "day", "account", "debit", "credit", "narrative");

    /** The same for vouchers with amounts in other currencies. */
    private static final List<String> FOREIGN_HEAD =
            List.of(
                    "voucher",
                    "day",
                    "account",
                    "debit",
                    "credit",
                    "narrative",
                    "currency",
                    "units");

    private static final long MOST = 1_000_000_000_000_000L;
    private static final int SHOWN = 200;

    private final int government;
    private final int fund;
    private final IntPredicate isAccount;
    private int width = HEAD.size();
    private final LinkedHashMap<String, Voucher> vouchers = new LinkedHashMap<>();
    private final List<Flaw> flaws = new ArrayList<>();

    private static final class Voucher {
        private final long line;
        private final LocalDate day;
        private final String narrative;
        private final List<Leg> legs = new ArrayList<>();
        private long sum;

        Voucher(long line, LocalDate day, String narrative) {
            this.line = line;
            this.day = day;
            this.narrative = narrative;
        }
    }

    private VoucherFile(int government, int fund, IntPredicate isAccount) {
        this.government = government;
        this.fund = fund;
        this.isAccount = isAccount;
    }

    static Reading read(VoucherRows.Lines lines, int government, int fund, IntPredicate isAccount) {
        var file = new VoucherFile(government, fund, isAccount);
        boolean head = true;
        for (var row : lines.rows()) {
            if (!head) {
                file.line(row);
            } else if (row.cells().equals(FOREIGN_HEAD)) {
                file.width = FOREIGN_HEAD.size();
            } else if (!row.cells().equals(HEAD)) {
                file.flaw(
                        row,
                        "첫 줄은 {0}이어야 합니다.",
                        "The first line must be {0}.",
                        String.join(",", HEAD));
                break;
            }
            head = false;
        }
        if (lines.broken() > 0) {
            file.flaws.add(
                    new Flaw(
                            lines.broken(),
                            Text.of("CSV나 XLSX로 읽을 수 없습니다.", "It is neither CSV nor XLSX.")));
        }
        return file.finished(lines.rows().size());
    }

    private void line(Row row) {
        if (row.cells().size() != width) {
            flaw(row, "칸이 {0}개여야 합니다.", "There must be {0} fields.", width);
            return;
        }
        if (isForeign(row) && foreign(row, 1) == null) {
            flaw(row, "통화와 외화 금액을 읽을 수 없습니다.", "Currency and units cannot be read.");
            return;
        }
        var day = day(row.cells().get(1));
        var account = number(row.cells().get(2));
        var debit = number(row.cells().get(3));
        var credit = number(row.cells().get(4));
        if (row.cells().get(0).isBlank()) {
            flaw(row, "전표번호가 없습니다.", "The voucher has no number.");
        } else if (day == null) {
            flaw(row, "날짜 {0}을(를) 읽을 수 없습니다.", "The day {0} cannot be read.", row.cells().get(1));
        } else if (account == null || !isAccount.test(account.intValue())) {
            flaw(row, "계정과목 {0}이(가) 없습니다.", "There is no account {0}.", row.cells().get(2));
        } else if (debit == null || credit == null || (debit == 0) == (credit == 0)) {
            flaw(row, "차변이나 대변 한쪽에만 금액을 적습니다.", "Either the debit or the credit has an amount.");
        } else {
            var voucher =
                    vouchers.computeIfAbsent(
                            row.cells().get(0),
                            key -> new Voucher(row.line(), day, row.cells().get(5)));
            if (!voucher.day.equals(day)) {
                flaw(row, "한 전표의 날짜가 다릅니다.", "The days of a voucher differ.");
            }
            var leg = Leg.debit(account.intValue(), debit - credit);
            var foreign = foreign(row, debit > credit ? 1 : -1);
            voucher.legs.add(foreign == null ? leg : leg.in(foreign));
            voucher.sum += debit - credit;
        }
    }

    private boolean isForeign(Row row) {
        return width > HEAD.size()
                && !(row.cells().get(6).isBlank() && row.cells().get(7).isBlank());
    }

    /** The amount in another currency, or null where there is none or it cannot be read. */
    private Leg.@Nullable Foreign foreign(Row row, int sign) {
        if (!isForeign(row)) {
            return null;
        }
        var currency = row.cells().get(6).strip();
        var units = row.cells().get(7).strip();
        return currency.matches("[A-Z]{3}") && units.matches("\\d{1,15}(\\.\\d{1,4})?")
                ? new Leg.Foreign(
                        currency, new BigDecimal(units).multiply(BigDecimal.valueOf(sign)))
                : null;
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable Long number(String typed) {
        var digits = typed.strip();
        if (digits.isEmpty()) {
            return 0L;
        }
        return digits.matches("\\d{1,16}") && Long.parseLong(digits) <= MOST
                ? Long.valueOf(digits)
                : null;
    }

    private void flaw(Row row, String ko, String en, Object... arguments) {
        flaws.add(new Flaw(row.line(), Text.of(ko, en).with(arguments)));
    }

    private Reading finished(long lines) {
        var drafts = new ArrayList<Draft>();
        vouchers.forEach((number, voucher) -> {
            if (voucher.sum != 0) {
                flaws.add(
                        new Flaw(
                                voucher.line,
                                Text.of(
                                                "전표 {0}의 차변과 대변이 {1} 다릅니다.",
                                                "Debits and credits of voucher {0} differ by {1}.")
                                        .with(number, Math.abs(voucher.sum))));
            }
            drafts.add(
                    Draft.of(
                            government,
                            fund,
                            voucher.day,
                            "IMPORT",
                            "voucher " + number,
                            voucher.narrative.isBlank() ? "전표 " + number : voucher.narrative,
                            voucher.legs));
        });
        return new Reading(
                drafts, List.copyOf(flaws.subList(0, Math.min(SHOWN, flaws.size()))), lines);
    }
}
