package org.madang.services.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.AccessRefused;
import org.madang.kernel.access.Actor;
import org.madang.kernel.language.Language;
import org.madang.kernel.language.Text;
import org.madang.services.declaring.ServiceDeclaration.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of cases, as far as the transaction's scope shows it. */
@Component
public class CaseRows {

    static final TypeReference<Map<String, Object>> JSON = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CaseRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    long nextId() {
        return jdbc.sql("select nextval('services.case_id')").query(Long.class).single();
    }

    void add(Case one) {
        jdbc.sql(
                        """
                        insert into services.service_case
                            (id, number, service, version, kind, applicant, subject, mandate,
                             bundle, language, division, duty, agency_ko, agency_en, state,
                             answers, submitted_at, reception_due, due_days, payment, likeness)
                        values (:id, :number, :service, :version, :kind, :applicant, :subject,
                                :mandate, :bundle, :language, :division, :duty, :agencyKo,
                                :agencyEn, :state, :answers::jsonb, :submitted, :receptionDue,
                                :dueDays, :payment, :likeness)
                        """)
                .param("id", one.id())
                .param("number", one.number())
                .param("service", one.service())
                .param("version", one.version())
                .param("kind", one.kind().name().toLowerCase(Locale.ROOT))
                .param("applicant", one.applicant())
                .param("subject", one.subject())
                .param("mandate", one.mandate())
                .param("bundle", one.bundle())
                .param("language", one.language().tag())
                .param("division", one.division())
                .param("duty", one.duty())
                .param("agencyKo", one.agency().ko())
                .param("agencyEn", one.agency().en())
                .param("state", one.state().code())
                .param("answers", json.writeValueAsString(one.answers()))
                .param("submitted", at(one.submittedAt()))
                .param("receptionDue", at(one.times().receptionDue()))
                .param("dueDays", one.times().dueDays())
                .param("payment", one.payment())
                .param("likeness", one.likeness())
                .update();
    }

    public Optional<Case> byNumber(String number) {
        return jdbc.sql("select * from services.service_case where number = ?")
                .param(number)
                .query((row, n) -> read(row))
                .optional();
    }

    public Optional<Case> byId(long id) {
        return jdbc.sql("select * from services.service_case where id = ?")
                .param(id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** The case, held until the transaction ends, so that two officials do not both decide it. */
    Optional<Case> locked(String number) {
        return jdbc.sql("select * from services.service_case where number = ? for update")
                .param(number)
                .query((row, n) -> read(row))
                .optional();
    }

    /**
     * The same for an act of the desk.
     *
     * @throws AccessRefused where there is none that the transaction may see
     */
    Case held(String number) {
        return locked(number)
                .orElseThrow(() ->
                        new AccessRefused(
                                Text.of("그런 민원이 없습니다.", "There is no such application.")));
    }

    Case locked(long id) {
        return jdbc.sql("select * from services.service_case where id = ? for update")
                .param(id)
                .query((row, n) -> read(row))
                .single();
    }

    /** Cases that somebody handed in, or that were handed in for them; the last ones. */
    public List<Case> ofPerson(long resident, int most) {
        return jdbc.sql(
                        """
                        (select * from services.service_case where applicant = :me
                          order by submitted_at desc, id desc limit :most)
                        union all
                        (select * from services.service_case
                          where subject = :me and subject <> applicant
                          order by submitted_at desc, id desc limit :most)
                         order by submitted_at desc, id desc limit :most
                        """)
                .param("me", resident)
                .param("most", most)
                .query((row, n) -> read(row))
                .list();
    }

    public List<Case> ofBundle(long bundle) {
        return jdbc.sql("select * from services.service_case where bundle = ? order by id")
                .param(bundle)
                .query((row, n) -> read(row))
                .list();
    }

    void runs(long id, String process) {
        jdbc.sql("update services.service_case set process = ? where id = ?")
                .param(process)
                .param(id)
                .update();
    }

    void moveTo(long id, CaseState state) {
        jdbc.sql("update services.service_case set state = ? where id = ?")
                .param(state.code())
                .param(id)
                .update();
    }

    void paid(long id, Instant now, Instant receptionDue) {
        jdbc.sql(
                        """
                        update services.service_case
                           set state = 'arrived', submitted_at = ?, reception_due = ? where id = ?
                        """)
                .param(at(now))
                .param(at(receptionDue))
                .param(id)
                .update();
    }

    void received(long id, Instant now, Instant due) {
        jdbc.sql(
                        """
                        update services.service_case
                           set state = 'in-hand', received_at = ?, due_at = ? where id = ?
                        """)
                .param(at(now))
                .param(at(due))
                .param(id)
                .update();
    }

    void handledBy(long id, Actor.Official official, @Nullable String phone) {
        jdbc.sql(
                        """
                        update services.service_case
                           set handler = ?, handler_ko = ?, handler_en = ?, handler_phone = ?
                         where id = ?
                        """)
                .param(official.username())
                .param(official.name().ko())
                .param(official.name().en())
                .param(phone)
                .param(id)
                .update();
    }

    void transfer(long id, String division, String duty, Text agency) {
        jdbc.sql(
                        """
                        update services.service_case
                           set division = ?, duty = ?, agency_ko = ?, agency_en = ?,
                               handler = null, handler_ko = null, handler_en = null,
                               handler_phone = null where id = ?
                        """)
                .param(division)
                .param(duty)
                .param(agency.ko())
                .param(agency.en())
                .param(id)
                .update();
    }

    void ask(long id, Instant now, LocalDate answerBy) {
        jdbc.sql(
                        """
                        update services.service_case
                           set state = 'supplement', asked_at = coalesce(asked_at, ?),
                               answer_by = ?, asked_times = asked_times + 1 where id = ?
                        """)
                .param(at(now))
                .param(answerBy)
                .param(id)
                .update();
    }

    void moreTime(long id, LocalDate answerBy) {
        jdbc.sql(
                        """
                        update services.service_case
                           set answer_by = ?, more_time = more_time + 1 where id = ?
                        """)
                .param(answerBy)
                .param(id)
                .update();
    }

    void answered(long id, @Nullable Instant due) {
        jdbc.sql(
                        """
                        update services.service_case
                           set state = 'in-hand', asked_at = null, due_at = ? where id = ?
                        """)
                .param(at(due))
                .param(id)
                .update();
    }

    void extend(long id, Instant due) {
        jdbc.sql(
                        """
                        update services.service_case
                           set due_at = ?, extensions = extensions + 1 where id = ?
                        """)
                .param(at(due))
                .param(id)
                .update();
    }

    /** Notes what was decided, before it is carried out. */
    void propose(long id, CaseState decision, @Nullable Text reason) {
        jdbc.sql(
                        """
                        update services.service_case
                           set proposed = :proposed, state = 'deciding', asked_at = null,
                               reason_ko = :ko, reason_en = :en where id = :id
                        """)
                .param("proposed", decision.code())
                .param("ko", reason == null ? null : reason.ko())
                .param("en", reason == null ? null : reason.en())
                .param("id", id)
                .update();
    }

    /** What was proposed; granted where nobody had to decide. */
    CaseState proposed(long id) {
        return jdbc.sql(
                        """
                        select coalesce(proposed, 'granted') from services.service_case
                         where id = ?
                        """)
                .param(id)
                .query((row, n) -> CaseState.ofCode(row.getString(1)))
                .single();
    }

    /** What was decided stands now. */
    void end(long id, CaseState state, Instant now) {
        jdbc.sql("update services.service_case set state = ?, decided_at = ? where id = ?")
                .param(state.code())
                .param(at(now))
                .param(id)
                .update();
    }

    void decide(long id, CaseState state, @Nullable Text reason, Instant now) {
        jdbc.sql(
                        """
                        update services.service_case
                           set state = :state, asked_at = null, decided_at = :now,
                               reason_ko = :ko, reason_en = :en where id = :id
                        """)
                .param("state", state.code())
                .param("now", at(now))
                .param("ko", reason == null ? null : reason.ko())
                .param("en", reason == null ? null : reason.en())
                .param("id", id)
                .update();
    }

    void document(long id, String number) {
        jdbc.sql("update services.service_case set document = ? where id = ?")
                .param(number)
                .param(id)
                .update();
    }

    void withoutDocument(long id) {
        jdbc.sql("update services.service_case set document = null where id = ?")
                .param(id)
                .update();
    }

    void payment(long id, long payment) {
        jdbc.sql("update services.service_case set payment = ? where id = ?")
                .param(payment)
                .param(id)
                .update();
    }

    /** For a store that joins cases with something of its own. */
    public Case read(ResultSet row) throws SQLException {
        return new Case(
                row.getLong("id"),
                row.getString("number"),
                row.getString("service"),
                row.getInt("version"),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getLong("applicant"),
                row.getLong("subject"),
                row.getObject("bundle", Long.class),
                Language.ofTag(row.getString("language")),
                row.getString("division"),
                row.getString("duty"),
                Text.of(row.getString("agency_ko"), row.getString("agency_en")),
                CaseState.ofCode(row.getString("state")),
                json.readValue(row.getString("answers"), JSON),
                row.getString("process"),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                times(row),
                new Case.Supplement(
                        moment(row, "asked_at"),
                        row.getObject("answer_by", LocalDate.class),
                        row.getInt("asked_times"),
                        row.getInt("more_time")),
                handler(row),
                row.getObject("payment", Long.class),
                decision(row),
                row.getString("likeness"),
                row.getObject("mandate", Long.class));
    }

    private static Case.Times times(ResultSet row) throws SQLException {
        return new Case.Times(
                moment(row, "reception_due"),
                moment(row, "received_at"),
                moment(row, "due_at"),
                row.getInt("due_days"),
                row.getInt("extensions"));
    }

    private static Case.@Nullable Handler handler(ResultSet row) throws SQLException {
        var username = row.getString("handler");
        return username == null
                ? null
                : new Case.Handler(
                        username,
                        Text.of(row.getString("handler_ko"), row.getString("handler_en")),
                        row.getString("handler_phone"));
    }

    private static Case.@Nullable Decision decision(ResultSet row) throws SQLException {
        var at = moment(row, "decided_at");
        if (at == null) {
            return null;
        }
        var ko = row.getString("reason_ko");
        var reason = ko == null ? null : Text.of(ko, row.getString("reason_en"));
        return new Case.Decision(reason, at, row.getString("document"));
    }

    static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
