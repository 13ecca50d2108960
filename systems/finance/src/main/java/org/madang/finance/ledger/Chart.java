package org.madang.finance.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The standard chart of accounts. It never changes while a house runs: migrations alone add to it.
 */
@Component("financeChart")
public class Chart {

    public static final int CASH = 111100;

    private final JdbcClient jdbc;
    private volatile @Nullable Map<Integer, Account> known;

    Chart(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Account> all() {
        return List.copyOf(byCode().values());
    }

    public Optional<Account> find(int code) {
        return Optional.ofNullable(byCode().get(code));
    }

    /**
     * An account that is known to be there.
     *
     * @throws IllegalArgumentException when the chart does not have it
     */
    public Account account(int code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("no account " + code));
    }

    private Map<Integer, Account> byCode() {
        var kept = known;
        if (kept != null) {
            return kept;
        }
        var all = new LinkedHashMap<Integer, Account>();
        jdbc.sql("select code, class, cash, contra, ko, en from finance.account order by code")
                .query((row, n) ->
                        new Account(
                                row.getInt("code"),
                                AccountClass.valueOf(row.getString("class")),
                                row.getBoolean("cash"),
                                row.getBoolean("contra"),
                                Text.of(row.getString("ko"), row.getString("en"))))
                .list()
                .forEach(account -> all.put(account.code(), account));
        known = all;
        return all;
    }
}
