package org.madang.finance.ledger;

import org.madang.kernel.language.Text;

/**
 * Why money of a year moves after its end, until 20 January (Local Accounting Act, Article 7,
 * paragraph 1; Enforcement Decree, Article 3).
 */
public enum LateReason {
    CONTRACT_COMPLETED("연도 말 계약 이행 완료 (제7조제1항제1호)", "Contract completed at year's end"),
    FUNDS_NOT_RECEIVED("국가 등의 자금 미교부 (제7조제1항제2호)", "Funds of others not received in time"),
    SUBSIDY_RETURNED("국고·시도 보조금 정산 반납 (영 제3조제1호)", "Subsidies settled and returned"),
    GRANTEE_RETURNED("지방보조사업자의 정산 반납 (영 제3조제2호)", "Returned by a subsidised body"),
    BETWEEN_ACCOUNTS("회계 상호 간 대체 (영 제3조제3호)", "Transfers between accounts"),
    ADVANCE_RETURNED("선금급 반납 (영 제3조제4호)", "Advances returned"),
    CARD_SETTLED("신용카드 사용대금 (영 제3조제5호)", "Card bills of the year"),
    OUTSOURCING_SETTLED("민간위탁 정산 반납 (영 제3조제6호)", "Outsourced work settled");

    private final Text words;

    LateReason(String ko, String en) {
        this.words = Text.of(ko, en);
    }

    public Text words() {
        return words;
    }
}
