package org.madang.finance.ledger;

import org.madang.kernel.language.Text;

/** Classes of the standard chart (Rule on Accounting Standards, Articles 14 to 30). */
public enum AccountClass {
    CURRENT(Element.ASSET, "유동자산", "Current assets"),
    INVESTMENT(Element.ASSET, "투자자산", "Investments"),
    GENERAL_TANGIBLE(Element.ASSET, "일반유형자산", "General tangible assets"),
    COMMUNITY(Element.ASSET, "주민편의시설", "Community facilities"),
    INFRASTRUCTURE(Element.ASSET, "사회기반시설", "Infrastructure"),
    OTHER_ASSET(Element.ASSET, "기타비유동자산", "Other non-current assets"),
    CURRENT_LIABILITY(Element.LIABILITY, "유동부채", "Current liabilities"),
    LONG_TERM_DEBT(Element.LIABILITY, "장기차입부채", "Long-term debt"),
    OTHER_LIABILITY(Element.LIABILITY, "기타비유동부채", "Other non-current liabilities"),
    NET_ASSETS(Element.NET_ASSETS, "순자산", "Net assets"),
    OWN_REVENUE(Element.REVENUE, "자체조달수익", "Own revenue"),
    TRANSFER_REVENUE(Element.REVENUE, "정부간이전수익", "Transfers from governments"),
    OTHER_REVENUE(Element.REVENUE, "기타수익", "Other revenue"),
    COST(Element.COST, "비용", "Costs");

    /** What an account is an account of. */
    public enum Element {
        ASSET,
        LIABILITY,
        NET_ASSETS,
        REVENUE,
        COST
    }

    private final Element element;
    private final Text word;

    AccountClass(Element element, String ko, String en) {
        this.element = element;
        this.word = Text.of(ko, en);
    }

    public Element element() {
        return element;
    }

    public Text word() {
        return word;
    }

    /** Whether it grows on the debit side. */
    public boolean isDebit() {
        return element == Element.ASSET || element == Element.COST;
    }

    /** Assets that fixed net assets stand for (Article 25, paragraph 2). */
    public boolean isFixed() {
        return this == GENERAL_TANGIBLE || this == COMMUNITY || this == INFRASTRUCTURE;
    }
}
