package org.madang.finance.budget;

import java.util.Arrays;
import java.util.Optional;
import org.madang.kernel.language.Text;

/** Items of expenditure (목), each with the account it is posted to when it is owed. */
public enum Item {
    PERSONNEL(101, 511100, "인건비", "Personnel"),
    OPERATIONS(201, 521100, "일반운영비", "Operations"),
    TRAVEL(202, 521200, "여비", "Travel"),
    OFFICIAL(203, 521300, "업무추진비", "Official expenses"),
    RESEARCH(207, 521400, "연구개발비", "Research"),
    BENEFITS(301, 541200, "일반보전금", "Social benefits"),
    CONTRIBUTIONS(306, 541300, "출연금", "Contributions"),
    SUBSIDIES(307, 541100, "민간이전", "Subsidies to private bodies"),
    TO_GOVERNMENTS(308, 531100, "자치단체등이전", "Transfers to governments"),
    INTEREST(311, 214100, "차입금이자상환", "Interest on debt"),
    WORKS(401, 159100, "시설비 및 부대비", "Construction works"),
    PURCHASES(405, 133100, "자산취득비", "Purchase of assets"),
    PRINCIPAL(601, 213100, "차입금원금상환", "Repayment of debt"),
    TO_ACCOUNTS(701, 532100, "기타회계전출금", "Transfers to other accounts"),
    RESERVE(801, 559100, "예비비", "Reserve");

    private final int code;
    private final int account;
    private final Text name;

    Item(int code, int account, String ko, String en) {
        this.code = code;
        this.account = account;
        this.name = Text.of(ko, en);
    }

    public int code() {
        return code;
    }

    public int account() {
        return account;
    }

    public Text title() {
        return name;
    }

    public static Optional<Item> of(int code) {
        return Arrays.stream(values()).filter(one -> one.code == code).findFirst();
    }
}
