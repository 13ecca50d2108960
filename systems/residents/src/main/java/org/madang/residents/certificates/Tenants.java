package org.madang.residents.certificates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.madang.residents.Relation;
import org.madang.residents.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads who is registered at an address. */
@Repository
class Tenants {

    private final JdbcClient jdbc;

    Tenants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Heads and cohabitants there now, and those struck off there last, by unit and day.
     *
     * @param unit empty is the whole building
     */
    List<TenantsList.Line> at(long addressId, String unit) {
        return jdbc.sql(
                        """
                        select r.id, n.name, n.latin, p.relation, r.status, p.unit,
                               lower(p.period) as since
                        from residents.residence p
                        join residents.resident r on r.id = p.resident_id
                        join residents.name n on n.resident_id = r.id and upper_inf(n.period)
                        where p.address_id = :address and (:unit = '' or p.unit = :unit)
                          and p.relation in ('HEAD', 'COHABITANT')
                          and (upper_inf(p.period)
                               or (r.status = 'CANCELLED'
                                   and not exists (select from residents.residence later
                                                   where later.resident_id = r.id
                                                     and later.period >> p.period)))
                        order by p.unit, lower(p.period), r.id limit 1000
                        """)
                .param("address", addressId)
                .param("unit", unit)
                .query(Tenants::line)
                .list();
    }

    private static TenantsList.Line line(ResultSet row, int index) throws SQLException {
        return new TenantsList.Line(
                row.getLong("id"),
                row.getString("name"),
                row.getString("latin"),
                Relation.valueOf(row.getString("relation")),
                Status.valueOf(row.getString("status")),
                row.getString("unit"),
                row.getObject("since", LocalDate.class));
    }
}
