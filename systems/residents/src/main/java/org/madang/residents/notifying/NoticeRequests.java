package org.madang.residents.notifying;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** {@code residents.notice_request} and what was told. */
@Repository
class NoticeRequests {

    /** As what somebody may ask (Article 16-2, paragraph 1). */
    enum Capacity {
        OWNER(Text.of("건물·시설의 소유자", "Owner of the building")),
        LANDLORD(Text.of("임대인", "Landlord")),
        HEAD(Text.of("그 주소의 세대주", "Head of a household there"));

        private final Text word;

        Capacity(Text word) {
            this.word = word;
        }

        Text word() {
            return word;
        }
    }

    /** A request, with the latest notice given. */
    record Line(
            long id,
            Capacity capacity,
            long applicantId,
            String contact,
            long addressId,
            String unit,
            LocalDate since,
            @Nullable LocalDate until,
            int notices,
            @Nullable Instant lastNotice) {}

    /** A request about to be taken. */
    record Draft(
            Capacity capacity,
            long applicantId,
            String contact,
            String evidence,
            long addressId,
            String unit,
            String division,
            LocalDate since,
            String by) {}

    private final JdbcClient jdbc;

    NoticeRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(Draft draft) {
        return jdbc.sql(
                        """
                        insert into residents.notice_request (capacity, applicant_id, contact,
                            evidence, address_id, unit, division, since, taken_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        draft.capacity().name(),
                        draft.applicantId(),
                        draft.contact(),
                        draft.evidence(),
                        draft.addressId(),
                        draft.unit(),
                        draft.division(),
                        draft.since(),
                        draft.by())
                .query(Long.class)
                .single();
    }

    boolean end(long id, LocalDate day) {
        return jdbc.sql(
                                """
                                update residents.notice_request set until = ?
                                where id = ? and until is null
                                """)
                        .params(day, id)
                        .update()
                > 0;
    }

    List<Line> list(int limit) {
        return jdbc.sql(
                        """
                        select q.*, count(n.report_id) as notices, max(n.made_at) as last_notice
                        from residents.notice_request q
                        left join residents.move_notice n on n.request_id = q.id
                        group by q.id order by q.until nulls first, q.id desc limit ?
                        """)
                .param(limit)
                .query((row, index) -> {
                    var last = row.getObject("last_notice", OffsetDateTime.class);
                    return new Line(
                            row.getLong("id"),
                            Capacity.valueOf(row.getString("capacity")),
                            row.getLong("applicant_id"),
                            row.getString("contact"),
                            row.getLong("address_id"),
                            row.getString("unit"),
                            Objects.requireNonNull(row.getObject("since", LocalDate.class)),
                            row.getObject("until", LocalDate.class),
                            row.getInt("notices"),
                            last == null ? null : last.toInstant());
                })
                .list();
    }

    /** A request that a move concerns. */
    record Concerned(long id, long applicantId) {}

    /** Who asked to be told of moves to where the household lives on that day. */
    List<Concerned> of(long householdId, LocalDate day) {
        return jdbc.sql(
                        """
                        select q.id, q.applicant_id
                        from (select address_id, unit from residents.residence
                              where household_id = :household and period @> :day::date
                              limit 1) p
                        join residents.notice_request q
                            on q.address_id = p.address_id and q.unit in ('', p.unit)
                        where q.since <= :day and q.until is null order by q.id
                        """)
                .param("household", householdId)
                .param("day", day)
                .query((row, index) -> new Concerned(row.getLong(1), row.getLong(2)))
                .list();
    }

    /** False where it was told before: a listener may run twice. */
    boolean note(long requestId, long reportId, LocalDate movedOn) {
        return jdbc.sql(
                                """
                                insert into residents.move_notice (request_id, report_id, moved_on)
                                values (?, ?, ?) on conflict do nothing
                                """)
                        .params(requestId, reportId, movedOn)
                        .update()
                > 0;
    }
}
