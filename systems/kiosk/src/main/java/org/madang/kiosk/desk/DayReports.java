package org.madang.kiosk.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.madang.kernel.access.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What each machine issued and took on a day. */
@Component
class DayReports {

    /** One machine's day; money in won. */
    record Line(
            long machineId,
            String placeKo,
            String placeEn,
            long printed,
            long waiting,
            long failed,
            long left,
            long cash,
            long card) {}

    private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

    private final JdbcClient jdbc;

    DayReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<Line> of(Jurisdiction area, LocalDate day) {
        return jdbc.sql(
                        """
                        select m.id machine_id, m.place_ko, m.place_en,
                               count(*) filter (where p.state = 'PRINTED') printed,
                               count(*) filter (where p.state = 'ISSUED') waiting,
                               count(*) filter (where p.state = 'FAILED') failed,
                               count(*) filter (where p.state in ('LEFT', 'UNPAID')) "left",
                               coalesce(sum(p.won) filter (where p.means = 'CASH'), 0) cash,
                               coalesce(sum(p.won) filter (where p.means = 'CARD'), 0) card
                          from kiosk.machine m
                          left join kiosk.paper p
                            on p.machine_id = m.id and p.asked_at >= ? and p.asked_at < ?
                         where starts_with(m.division, ?)
                         group by m.id order by m.division, m.id
                        """)
                .params(midnight(day), midnight(day.plusDays(1)), area.prefix())
                .query(DayReports::line)
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getLong("machine_id"),
                row.getString("place_ko"),
                row.getString("place_en"),
                row.getLong("printed"),
                row.getLong("waiting"),
                row.getLong("failed"),
                row.getLong("left"),
                row.getLong("cash"),
                row.getLong("card"));
    }

    private static OffsetDateTime midnight(LocalDate day) {
        return day.atStartOfDay(KOREA).toOffsetDateTime();
    }
}
