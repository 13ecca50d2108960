package org.madang.services.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the petition mediation committee was convened for, and what it found. */
@Component
public class Deliberations {

    /** What it looks at (Civil Petitions Treatment Act, Article 34, paragraph 1). */
    public enum Matter {
        CLOSING(Text.of("반복·다수인관련민원 종결", "Closing a repeated or collective petition")),
        OBJECTION(Text.of("거부처분에 대한 이의신청", "An objection to a refusal")),
        HANDLING(Text.of("법규 적용과 처리 방법", "How the law applies, and how to proceed")),
        /** Decree, Article 38-2, paragraph 2. */
        HIGHER(
                Text.of(
                        "거부된 다수인관련민원의 재접수: 감독기관 의견 또는 상위 직급 위원장의 심의",
                        "A collective petition again: the supervising agency, or a higher chair")),
        /** Decree, Article 38-2, paragraph 1. */
        YEARLY(
                Text.of(
                        "다수인관련민원 등의 연 1회 심의",
                        "The yearly look at collective and returning petitions"));

        private final Text words;

        Matter(Text words) {
            this.words = words;
        }

        public Text words() {
            return words;
        }

        /** What a case is put to it for alone; the yearly look is at all of an area at once. */
        public static List<Matter> ofOneCase() {
            return List.of(CLOSING, OBJECTION, HANDLING, HIGHER);
        }

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * A deliberation.
     *
     * @param statement what the applicant wrote to the committee, or null
     * @param agrees whether it agrees to what the office proposes; null until it has met
     */
    public record Deliberation(
            long id,
            Matter matter,
            LocalDate meetsOn,
            @Nullable String statement,
            @Nullable Boolean agrees,
            @Nullable String words,
            @Nullable Instant recordedAt) {

        public boolean isOpen() {
            return agrees == null;
        }

        /** What came of it, in a word. */
        public Text outcome() {
            if (agrees == null) {
                return Text.of("열릴 예정", "To meet");
            }
            return agrees ? Text.of("동의", "Agrees") : Text.of("반대", "Objects");
        }
    }

    private final JdbcClient jdbc;

    Deliberations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Oldest first. */
    public List<Deliberation> of(long caseId) {
        return jdbc.sql("select * from services.deliberation where case_id = ? order by id")
                .param(caseId)
                .query((row, n) -> read(row))
                .list();
    }

    Optional<Deliberation> open(long caseId) {
        return of(caseId).stream().filter(Deliberation::isOpen).findFirst();
    }

    /** Whether the last word of the committee on a matter is that it agrees. */
    boolean hasAgreed(long caseId, Matter matter) {
        return of(caseId).stream()
                .filter(one -> one.matter() == matter && !one.isOpen())
                .reduce((earlier, later) -> later)
                .filter(one -> Boolean.TRUE.equals(one.agrees()))
                .isPresent();
    }

    /** Whether it has met on a matter, whatever it found. */
    boolean hasMet(long caseId, Matter matter) {
        return of(caseId).stream().anyMatch(one -> one.matter() == matter && !one.isOpen());
    }

    void add(long caseId, Matter matter, LocalDate meetsOn, Instant now) {
        jdbc.sql(
                        """
                        insert into services.deliberation (case_id, matter, meets_on, convened_at)
                        values (?, ?, ?, ?)
                        """)
                .params(caseId, matter.code(), meetsOn)
                .param(CaseRows.at(now))
                .update();
    }

    void state(long id, String statement) {
        jdbc.sql("update services.deliberation set statement = ? where id = ?")
                .params(statement, id)
                .update();
    }

    void record(long id, boolean agrees, String words, Instant now) {
        jdbc.sql(
                        """
                        update services.deliberation set agrees = ?, words = ?, recorded_at = ?
                         where id = ? and recorded_at is null
                        """)
                .params(agrees, words)
                .param(CaseRows.at(now))
                .param(id)
                .update();
    }

    private static Deliberation read(ResultSet row) throws SQLException {
        return new Deliberation(
                row.getLong("id"),
                Matter.valueOf(row.getString("matter").toUpperCase(java.util.Locale.ROOT)),
                row.getObject("meets_on", LocalDate.class),
                row.getString("statement"),
                row.getObject("agrees", Boolean.class),
                row.getString("words"),
                CaseRows.moment(row, "recorded_at"));
    }
}
