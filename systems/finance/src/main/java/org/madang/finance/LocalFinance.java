package org.madang.finance;

import java.util.List;
import org.madang.kernel.access.Duty;
import org.madang.kernel.language.Text;
import org.madang.kernel.systems.GovernmentSystem;
import org.madang.kernel.systems.SystemDescriptor;
import org.madang.kernel.systems.SystemDescriptor.Audience;
import org.madang.kernel.systems.SystemDescriptor.DataSet;
import org.madang.kernel.systems.SystemDescriptor.Fact;
import org.madang.kernel.systems.SystemDescriptor.Law;
import org.madang.kernel.systems.SystemDescriptor.PageLink;
import org.madang.kernel.systems.SystemDescriptor.RecordSeries;

/** What this system declares of itself. */
public final class LocalFinance implements GovernmentSystem {

    /** Reads the books of the own area. */
    public static final Duty READ = new Duty("finance.read", Text.of("재정 현황 열람", "Read the books"));

    /** Draws up budgets, allots and transfers (예산담당). */
    public static final Duty BUDGET =
            new Duty("finance.budget", Text.of("예산 편성과 배정", "Budget and allot"));

    /** Binds the government to spend (재무관; Local Accounting Act, Article 29). */
    public static final Duty COMMIT =
            new Duty("finance.commit", Text.of("지출원인행위 (재무관)", "Commit (financial officer)"));

    /** Orders payment (지출원; Article 31). */
    public static final Duty ORDER =
            new Duty("finance.order", Text.of("지급명령 (지출원)", "Order payment (payment officer)"));

    /** Keeps cash and settles with the bank (출납원; Article 44). */
    public static final Duty CASH =
            new Duty("finance.cash", Text.of("현금 출납 (출납원)", "Keep cash (cashier)"));

    /** Assesses and notifies revenue (징수관; Article 21). */
    public static final Duty COLLECT =
            new Duty("finance.collect", Text.of("세입 징수 (징수관)", "Collect revenue (collector)"));

    /** Keeps the register of property and goods (재산관리관·물품관리관). */
    public static final Duty ASSETS =
            new Duty("finance.assets", Text.of("재산·물품 관리", "Keep the register of property"));

    /** Closes and re-opens periods and corrects postings (회계책임관; Article 10). */
    public static final Duty CLOSE =
            new Duty("finance.close", Text.of("회계 마감 (회계책임관)", "Close the books (controller)"));

    /** Local taxes notified to a person and not paid: total, overdue, and each claim. */
    public static final String TAX_OWED = "finance.local-tax-owed";

    /** Local taxes paid by mistake that went back to a person. */
    public static final String TAX_REFUNDED = "finance.local-tax-refunded";

    private static final Text ACCOUNTING = Text.of("지방회계법", "Local Accounting Act");
    private static final Text FINANCE = Text.of("지방재정법", "Local Finance Act");

    @Override
    public SystemDescriptor descriptor() {
        return new SystemDescriptor(
                "finance",
                300,
                Text.of("지방재정관리시스템", "Local finance"),
                Text.of("행정안전부", "Ministry of the Interior and Safety"),
                Text.of(
                        "243개 지방자치단체의 예산과 회계를 하나의 장부로 실시간 관리합니다.",
                        "The budgets and accounts of 243 local governments in one ledger,"
                                + " in real time."),
                laws(),
                List.of(READ, BUDGET, COMMIT, ORDER, CASH, COLLECT, ASSETS, CLOSE),
                List.of(),
                facts(),
                List.of(
                        new RecordSeries(
                                "finance.ledger",
                                Text.of("회계장부와 결산서", "Ledger and final accounts"),
                                RecordSeries.PERMANENT),
                        new RecordSeries(
                                "finance.vouchers",
                                Text.of("지출원인행위와 지급명령", "Commitments and payment orders"),
                                10),
                        new RecordSeries(
                                "finance.bank", Text.of("금고 전문", "Messages of the bank"), 5)),
                List.of(
                        new DataSet(
                                "finance.summary",
                                Text.of("지방재정 현황", "Local finance"),
                                "/statistics/finance")),
                List.of(
                        new PageLink(
                                "/desk/finance",
                                Text.of("재정 업무", "Finance desk"),
                                Audience.OFFICIALS),
                        new PageLink(
                                "/statistics/finance",
                                Text.of("지방재정 공개", "Local finance, open"),
                                Audience.EVERYONE)));
    }

    /** Tax data may be given where another law asks for it (Article 86, paragraph 1, number 10). */
    private static List<Fact> facts() {
        var basis =
                Text.of(
                        "전자정부법 제36조, 지방세기본법 제86조제1항제10호",
                        "Electronic Government Act, Article 36; Framework Act on Local Taxes,"
                                + " Article 86 (1) 10");
        return List.of(
                new Fact(TAX_OWED, Text.of("미납 지방세", "Local tax owed"), basis),
                new Fact(TAX_REFUNDED, Text.of("환급한 지방세", "Local tax refunded"), basis));
    }

    private static List<Law> laws() {
        return List.of(
                new Law(
                        ACCOUNTING,
                        Text.of("복식부기, 지출, 출납, 결산", "Double entry, spending, cash, accounts")),
                new Law(FINANCE, Text.of("예산, 이용과 전용, 지방채", "Budget, transfers, bonds")),
                new Law(
                        Text.of(
                                "지방자치단체 회계기준에 관한 규칙",
                                "Rule on Accounting Standards for Local Governments"),
                        Text.of("계정과목과 재무제표", "Chart of accounts and statements")),
                new Law(
                        Text.of("지방공기업법", "Local Public Enterprises Act"),
                        Text.of("공기업특별회계의 지방채", "Debt of public enterprise special accounts")),
                new Law(
                        Text.of("공유재산 및 물품 관리법", "Public Property and Commodity Management Act"),
                        Text.of("재산·물품과 회계 간 이관", "Property and its transfer between accounts")),
                new Law(
                        Text.of(
                                "지방자치단체 보조금 관리에 관한 법률",
                                "Local Government Subsidies Management Act"),
                        Text.of("보조금 교부와 정산", "Subsidies and their settlement")));
    }
}
