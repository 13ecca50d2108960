package org.madang.finance.governments;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.finance.Refusal;
import org.madang.kernel.language.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts by type (Rule on Accounting Standards, Article 6). */
@Component("financeFunds")
public class Funds {

    /** The general account of every government. */
    public static final int GENERAL = 1;

    public static final Refusal NONE =
            Refusal.of(
                    "fund.none",
                    "fund",
                    "이 기관에 {0}번 회계가 없습니다. 법률이나 조례로 설치한 회계를 먼저 여십시오" + " (지방재정법 제9조).",
                    "Your government has no account {0}: open what an act or ordinance set up"
                            + " first (Local Finance Act, Article 9).");

    /** Types of account. */
    public enum Kind {
        GENERAL(Text.of("일반회계", "General account")),
        SPECIAL(Text.of("기타특별회계", "Other special account")),
        FUND(Text.of("기금", "Fund")),
        ENTERPRISE(Text.of("지방공기업특별회계", "Public enterprise special account"));

        private final Text word;

        Kind(Text word) {
            this.word = word;
        }

        public Text word() {
            return word;
        }
    }

    /**
     * An account by type of a government.
     *
     * @param bank BIC of the bank that keeps its treasury (금고, Local Accounting Act, Article 38)
     * @param treasury number of the account there
     * @param saving whether it is a fund that saves for a purpose (적립성기금)
     */
    public record Fund(
            int government,
            int number,
            Kind kind,
            Text name,
            String bank,
            String treasury,
            boolean saving) {

        public Fund(
                int government, int number, Kind kind, Text name, String bank, String treasury) {
            this(government, number, kind, name, bank, treasury, false);
        }
    }

    private final JdbcClient jdbc;

    Funds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Fund> of(int government) {
        return jdbc.sql(
                        """
                        select number, kind, ko, en, bank, treasury, saving from finance.fund
                        where government = ? order by number
                        """)
                .param(government)
                .query((row, n) ->
                        new Fund(
                                government,
                                row.getInt("number"),
                                Kind.valueOf(row.getString("kind")),
                                Text.of(row.getString("ko"), row.getString("en")),
                                row.getString("bank"),
                                row.getString("treasury"),
                                row.getBoolean("saving")))
                .list();
    }

    /**
     * One of them.
     *
     * @throws java.util.NoSuchElementException when the government has none under that number
     */
    public Fund one(int government, int number) {
        return of(government).stream()
                .filter(fund -> fund.number() == number)
                .findFirst()
                .orElseThrow();
    }

    /** What type it is; empty where there is none. The general account is always there. */
    public Optional<Kind> kind(int government, int number) {
        return number == GENERAL
                ? Optional.of(Kind.GENERAL)
                : of(government).stream()
                        .filter(fund -> fund.number() == number)
                        .map(Fund::kind)
                        .findFirst();
    }

    /** Governments that have any. */
    public Set<Integer> governments() {
        return Set.copyOf(
                jdbc.sql("select distinct government from finance.fund")
                        .query((row, n) -> row.getInt(1))
                        .list());
    }

    /** Sets one up; does nothing where it is there. */
    public void open(Fund fund) {
        open(fund, null, null);
    }

    /** The same with what set it up and the last year of its term. */
    void open(Fund fund, @Nullable String basis, @Nullable Integer until) {
        jdbc.sql(
                        """
                        insert into finance.fund
                            (government, number, kind, ko, en, bank, treasury, basis, until_year,
                             saving)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .param(fund.government())
                .param(fund.number())
                .param(fund.kind().name())
                .param(fund.name().ko())
                .param(fund.name().en())
                .param(fund.bank())
                .param(fund.treasury())
                .param(basis)
                .param(until)
                .param(fund.saving())
                .update();
    }
}
