package org.madang.residents.certificates;

import java.time.LocalDate;
import java.util.List;
import org.madang.kernel.language.Text;
import org.madang.residents.Relation;
import org.madang.residents.Status;

/**
 * Who is registered at a building, as the law lets an owner, tenant or buyer know it (전입세대확인서,
 * Article 29-2): heads and cohabitants by name and day of moving in, with those struck off or of
 * unknown residence.
 */
record TenantsList(long addressId, String unit, String division, Text address, List<Line> lines) {

    TenantsList {
        lines = List.copyOf(lines);
    }

    /** One person of the list. */
    record Line(
            long residentId,
            String name,
            String latin,
            Relation relation,
            Status status,
            String unit,
            LocalDate since) {}
}
