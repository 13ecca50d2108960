package org.madang.finance.spending;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.finance.governments.Funds;
import org.madang.kernel.secrets.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Parties as rows; their account numbers are sealed and opened only for the bank's file. */
@Component("financeParties")
public class Parties {

    private static final String CONTEXT = "finance.party-account";
    private static final String SELECT =
            """
            select id, government, kind, name, number, bank, account_tail, resident_id, fund
            from finance.party
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    Parties(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    public Optional<Party> find(long id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query((r, n) -> party(r)).optional();
    }

    public List<Party> of(int government) {
        return jdbc.sql(SELECT + "where government = ? order by name, id limit 500")
                .param(government)
                .query((row, n) -> party(row))
                .list();
    }

    /** Those who are no account of the government itself. */
    public List<Party> outside(int government) {
        return of(government).stream().filter(one -> one.fund() == null).toList();
    }

    /** How many of the numbers are parties outside of the government's own accounts. */
    public int among(int government, Collection<Long> ids) {
        return (int)
                named(government, ids).values().stream().filter(one -> one.fund() == null).count();
    }

    /** Those of the numbers that are parties of the government. */
    Map<Long, Party> named(int government, Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(SELECT + "where government = :government and id in (:ids)")
                        .param("government", government)
                        .param("ids", ids)
                        .query((row, n) -> party(row))
                        .stream()
                        .collect(Collectors.toMap(Party::id, one -> one));
    }

    /** The number of the party that stands for an account, with its treasury as it is now. */
    long standingFor(Funds.Fund account) {
        var party =
                new Party.New(
                        Party.Kind.ACCOUNT,
                        account.name().ko(),
                        String.valueOf(account.number()),
                        account.bank(),
                        account.treasury(),
                        null);
        return enter(account.government(), party, account.number());
    }

    /** Enters parties, and says their numbers in the same order. */
    public List<Long> enter(int government, List<Party.New> parties) {
        return parties.stream().map(party -> enter(government, party, null)).toList();
    }

    private long enter(int government, Party.New party, @Nullable Integer fund) {
        var account = party.account();
        return jdbc.sql(
                        """
                        insert into finance.party
                            (government, kind, name, number, resident_id, bank, account_seal,
                             account_tail, fund)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (government, kind, number) do update
                        set name = excluded.name, bank = excluded.bank,
                            account_seal = excluded.account_seal,
                            account_tail = excluded.account_tail
                        returning id
                        """)
                .param(government)
                .param(party.kind().name())
                .param(party.name())
                .param(party.number())
                .param(party.residentId())
                .param(party.bank())
                .param(vault.seal(account.getBytes(StandardCharsets.UTF_8), CONTEXT))
                .param(account.substring(Math.max(0, account.length() - 4)))
                .param(fund)
                .query(Long.class)
                .single();
    }

    /** Whole account numbers, for the bank's eyes. */
    public Map<Long, String> accounts(Collection<Long> ids) {
        var accounts = new HashMap<Long, String>();
        if (ids.isEmpty()) {
            return accounts;
        }
        jdbc.sql("select id, account_seal from finance.party where id in (:ids)")
                .param("ids", ids)
                .query(row -> {
                    accounts.put(
                            row.getLong("id"),
                            new String(
                                    vault.open(row.getBytes("account_seal"), CONTEXT),
                                    StandardCharsets.UTF_8));
                });
        return accounts;
    }

    private static Party party(ResultSet row) throws SQLException {
        return new Party(
                row.getLong("id"),
                row.getInt("government"),
                Party.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("number"),
                row.getString("bank"),
                row.getString("account_tail"),
                row.getObject("resident_id", Long.class),
                row.getObject("fund", Integer.class));
    }
}
