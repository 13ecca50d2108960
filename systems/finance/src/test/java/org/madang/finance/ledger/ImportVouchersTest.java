package org.madang.finance.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.finance.testing.TestBudget.codes;
import static org.madang.finance.testing.TestBudget.value;

import org.junit.jupiter.api.Test;
import org.madang.finance.Decision;
import org.madang.finance.testing.TestBooks;
import org.madang.kernel.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class ImportVouchersTest {

    private static final String HEAD = "voucher,day,account,debit,credit,narrative\n";

    @Autowired ImportVouchers importing;
    @Autowired Balances balances;
    @Autowired TestBooks books;

    private static String vouchers(int count) {
        var text = new StringBuilder(HEAD);
        for (int i = 0; i < count; i++) {
            text.append("V").append(i).append(",2026-04-01,521100,1000,,운영비\n");
            text.append("V").append(i).append(",2026-04-01,111100,,1000,운영비\n");
        }
        return text.toString();
    }

    @Test
    void a_file_is_posted_whole() {
        var own = books.fresh();
        var controller = books.controller(own);
        assertThat(value(books.by(controller, () -> importing.bring(vouchers(3000)))))
                .isEqualTo(3000);
        assertThat(books.<Long>as(controller, () -> balances.cash(own.id(), null, null)))
                .isEqualTo(-3_000_000);
    }

    @Test
    void of_100_000_lines_one_bad_one_is_named_and_nothing_is_posted() {
        var own = books.fresh();
        var controller = books.controller(own);
        var bad =
                vouchers(50_000)
                        .replace("V40000,2026-04-01,521100,1000", "V40000,2026-04-01,521100,1001");
        var decision = books.by(controller, () -> importing.bring(bad));
        assertThat(codes(decision)).containsExactly("import.flaw");
        var words = ((Decision.Refused<Integer>) decision).reasons().getFirst().words().en();
        assertThat(words).contains("Line 80002", "V40000");
        assertThat(books.<Long>as(controller, () -> balances.cash(own.id(), null, null))).isZero();
    }

    @Test
    void each_wrong_line_is_named() {
        var own = books.fresh();
        var controller = books.controller(own);
        var text =
                HEAD
                        + "short\n"
                        + "V1,2026-04-01,999999,10,,x\n"
                        + "V1,2026-02-30,111100,,10,x\n"
                        + "V2,2026-04-01,111100,5,5,x\n"
                        + "V3,2026-04-01,111100,zehn,,x\n";
        assertThat(codes(books.by(controller, () -> importing.bring(text)))).hasSize(5);
        assertThat(codes(books.by(controller, () -> importing.bring("a,b\n"))))
                .containsExactly("import.flaw");
        var future = HEAD + "V1,2027-01-02,521100,5,,x\nV1,2027-01-02,111100,,5,x\n";
        assertThat(codes(books.by(controller, () -> importing.bring(future))))
                .containsExactly("import.voucher");
    }
}
