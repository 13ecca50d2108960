package org.madang.finance.assets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of property as rows, with what happened to each thing. */
@Component("financeAssets")
public class Assets {

    /** Something that happened to a thing. */
    public record Event(
            String kind,
            LocalDate day,
            long won,
            String note,
            String actor,
            @Nullable Long posting) {}

    /** What the register of an account by type holds of a kind. */
    public record Sum(int fund, AssetKind kind, int things, long cost, long worn) {}

    private final JdbcClient jdbc;

    Assets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Things in use, by kind; then those disposed of. Of one account by type, or of all. */
    public List<Asset> of(int government, @Nullable Integer fund, int limit) {
        return jdbc.sql(
                        """
                        select * from finance.asset
                        where government = ? and fund = coalesce(?::int, fund)
                        order by state desc, kind, id limit ?
                        """)
                .param(government)
                .param(fund)
                .param(limit)
                .query((row, n) -> asset(row))
                .list();
    }

    public Optional<Asset> find(long id) {
        return jdbc.sql("select * from finance.asset where id = ?")
                .param(id)
                .query((row, n) -> asset(row))
                .optional();
    }

    /** Held until the transaction ends. */
    Optional<Asset> locked(long id) {
        return jdbc.sql("select * from finance.asset where id = ? for update")
                .param(id)
                .query((row, n) -> asset(row))
                .optional();
    }

    /** Those of a government that may wear, held until the transaction ends. */
    List<Asset> wearing(int government) {
        return jdbc.sql(
                        """
                        select * from finance.asset
                        where government = ? and state = 'IN_USE' and months > 0
                        order by id for update
                        """)
                .param(government)
                .query((row, n) -> asset(row))
                .list();
    }

    /** What the register of each account by type holds of each kind. */
    public List<Sum> sums(int government) {
        return jdbc.sql(
                        """
                        select fund, kind, count(*)::int as things,
                               sum(cost - impaired)::bigint as cost, sum(worn)::bigint as worn
                        from finance.asset where government = ? and state = 'IN_USE'
                        group by fund, kind
                        """)
                .param(government)
                .query((row, n) ->
                        new Sum(
                                row.getInt("fund"),
                                AssetKind.valueOf(row.getString("kind")),
                                row.getInt("things"),
                                row.getLong("cost"),
                                row.getLong("worn")))
                .list();
    }

    /** Registering waits for others who register, so two never claim the same won of the books. */
    void holdRegister(int government) {
        jdbc.sql("select pg_advisory_xact_lock(?, ?)")
                .params(government, Integer.MAX_VALUE)
                .query((row, n) -> true)
                .single();
    }

    long enter(int government, RegisterAsset.Wanted wanted, StraightLine line, String actor) {
        return jdbc.sql(
                        """
                        insert into finance.asset
                            (government, fund, kind, name, office, cost, residual, source,
                             acquired_on, begins_on, months, before, base, worn, state,
                             registered_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'IN_USE', ?)
                        returning id
                        """)
                .param(government)
                .param(wanted.account())
                .param(wanted.kind().name())
                .param(wanted.name())
                .param(wanted.office())
                .param(wanted.cost())
                .param(wanted.residual())
                .param(wanted.source().name())
                .param(wanted.acquiredOn())
                .param(line.begins())
                .param(line.months())
                .param(line.before())
                .param(line.base())
                .param(line.before())
                .param(actor)
                .query(Long.class)
                .single();
    }

    /** Sets what each thing has worn by now, and notes what that added. */
    void worn(List<Asset> things, List<Long> totals, LocalDate on, String actor, long posting) {
        jdbc.sql(
                        """
                        with x as (
                            select * from unnest(?::bigint[], ?::bigint[]) as u(id, worn)
                        ), noted as (
                            insert into finance.asset_event
                                (asset, government, kind, day, won, actor, posting)
                            select a.id, a.government, 'WORN', ?, x.worn - a.worn, ?, ?
                            from x join finance.asset a on a.id = x.id
                        )
                        update finance.asset a set worn = x.worn from x where a.id = x.id
                        """)
                .params(
                        things.stream().mapToLong(Asset::id).toArray(),
                        totals.stream().mapToLong(Long::longValue).toArray(),
                        on,
                        actor,
                        posting)
                .update();
    }

    void impaired(Asset asset, long won, StraightLine line) {
        jdbc.sql(
                        """
                        update finance.asset
                        set impaired = impaired + ?, begins_on = ?, months = ?, before = ?, base = ?
                        where id = ?
                        """)
                .params(won, line.begins(), line.months(), line.before(), line.base(), asset.id())
                .update();
    }

    /** It belongs to another account, at what it was worth, and wears from there. */
    void moved(Asset asset, int fund, StraightLine line) {
        jdbc.sql(
                        """
                        update finance.asset
                        set fund = ?, cost = ?, residual = least(residual, ?), impaired = 0,
                            worn = 0, begins_on = ?, months = ?, before = ?, base = ?
                        where id = ?
                        """)
                .params(fund, asset.value(), asset.value())
                .params(line.begins(), line.months(), line.before(), line.base(), asset.id())
                .update();
    }

    void disposed(long id) {
        jdbc.sql("update finance.asset set state = 'DISPOSED' where id = ?").param(id).update();
    }

    void counted(long id, LocalDate on, boolean found) {
        jdbc.sql("update finance.asset set counted_on = ?, found = ? where id = ?")
                .params(on, found, id)
                .update();
    }

    void happened(Asset asset, Event event) {
        jdbc.sql(
                        """
                        insert into finance.asset_event
                            (asset, government, kind, day, won, note, actor, posting)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(asset.id())
                .param(asset.government())
                .param(event.kind())
                .param(event.day())
                .param(event.won())
                .param(event.note())
                .param(event.actor())
                .param(event.posting())
                .update();
    }

    public List<Event> events(long asset) {
        return jdbc.sql(
                        """
                        select * from finance.asset_event
                        where asset = ? order by id desc limit 200
                        """)
                .param(asset)
                .query((row, n) ->
                        new Event(
                                row.getString("kind"),
                                row.getObject("day", LocalDate.class),
                                row.getLong("won"),
                                row.getString("note"),
                                row.getString("actor"),
                                row.getObject("posting", Long.class)))
                .list();
    }

    private static Asset asset(ResultSet row) throws SQLException {
        return new Asset(
                row.getLong("id"),
                row.getInt("government"),
                row.getInt("fund"),
                AssetKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("office"),
                row.getLong("cost"),
                row.getLong("residual"),
                Asset.Source.valueOf(row.getString("source")),
                row.getObject("acquired_on", LocalDate.class),
                new StraightLine(
                        row.getLong("before"),
                        row.getLong("base"),
                        row.getObject("begins_on", LocalDate.class),
                        row.getInt("months")),
                row.getLong("worn"),
                row.getLong("impaired"),
                row.getString("state").equals("IN_USE"),
                row.getObject("counted_on", LocalDate.class),
                row.getObject("found", Boolean.class));
    }
}
