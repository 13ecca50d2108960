package org.madang.finance.spending;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.madang.kernel.secrets.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Parties as rows; their account numbers are sealed and opened only for the bank's file. */
@Component("financeParties")
public class Parties {

    private static final String CONTEXT = "finance.party-account";
    private static final String SELECT =
            """
            select id, government, kind, name, number, bank, account_tail, resident_id
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

    /** How many of the numbers are parties of the government. */
    public int among(int government, Collection<Long> ids) {
        return jdbc.sql(
                        """
                        select count(*)::int from finance.party
                        where government = :government and id in (:ids)
                        """)
                .param("government", government)
                .param("ids", ids)
                .query(Integer.class)
                .single();
    }

    /** Enters parties, and says their numbers in the same order. */
    public List<Long> enter(int government, List<Party.New> parties) {
        var ids = new ArrayList<Long>();
        for (var party : parties) {
            var account = party.account();
            ids.add(
                    jdbc.sql(
                                    """
                                    insert into finance.party
                                        (government, kind, name, number, resident_id, bank,
                                         account_seal, account_tail)
                                    values (?, ?, ?, ?, ?, ?, ?, ?)
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
                            .query(Long.class)
                            .single());
        }
        return ids;
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
                row.getObject("resident_id", Long.class));
    }
}
