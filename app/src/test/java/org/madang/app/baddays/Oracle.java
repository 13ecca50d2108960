package org.madang.app.baddays;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.madang.Madang;
import org.madang.app.CommandLine;
import org.madang.kernel.database.Database;
import org.madang.kernel.database.EmbeddedDatabase;
import org.madang.kernel.documents.DocumentVerifier;
import org.madang.kernel.documents.Verification;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Knows what must stand in the database: all of every acknowledged order, and of the others all or
 * nothing. Looks past the house, as the owner of the tables.
 */
final class Oracle implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path data;
    private final Database database;
    private final Connection connection;
    private final JdbcClient owner;

    Oracle(Path data) {
        this.data = data;
        try {
            this.database = EmbeddedDatabase.join(data.resolve("postgresql"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        this.connection = connect(database);
        this.owner = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    private static Connection connect(Database database) {
        try {
            return database.asOwner().getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    JdbcClient owner() {
        return owner;
    }

    /** Every acknowledged order has all of its effects, each once. */
    void findsAll(Collection<Order.Done> done) {
        for (var each : done) {
            switch (each.order().kind()) {
                case MOVE -> findsMove(each);
                case BIRTH -> findsBirth(each);
                case PAPER -> findsPaper(each);
            }
        }
    }

    private void findsMove(Order.Done done) {
        var order = done.order();
        long report = JSON.readTree(done.answer()).path("reportId").asLong();
        assertThat(reports(report, order.mark())).as("reports of %s", done).isEqualTo(1);
        for (long mover : order.people()) {
            assertThat(
                            numbers(
                                    """
                                    select count(*) from (
                                        select resident_id, period, unit, report_id
                                        from residents.residence
                                        union all
                                        select resident_id, period, unit, report_id
                                        from residents.residence_history) p
                                    where resident_id = ? and report_id = ? and unit = ?
                                        and lower(period) = ?
                                    """,
                                    mover,
                                    report,
                                    order.mark(),
                                    order.day()))
                    .as("residences of %s", done)
                    .isPositive();
            assertThat(entries("report-" + report, mover, "CHANGE"))
                    .as("journal of %s", done)
                    .isEqualTo(1);
        }
        assertThat(kept(order.key())).as("outcome of %s", done).contains("" + report);
    }

    private long reports(long report, String mark) {
        return numbers(
                """
                select count(*) from residents.report
                where id = ? and state = 'ACCEPTED' and details ->> 'unit' = ?
                """,
                report,
                mark);
    }

    private void findsBirth(Order.Done done) {
        var answer = JSON.readTree(done.answer());
        long report = answer.path("reportId").asLong();
        long child = answer.path("residentId").asLong();
        assertThat(
                        numbers(
                                """
                                select count(*) from residents.resident r
                                join residents.name n on n.resident_id = r.id
                                join residents.standing s on s.resident_id = r.id
                                join residents.residence p on p.resident_id = r.id
                                where r.id = ? and n.name = ? and p.report_id = ?
                                """,
                                child,
                                done.order().mark(),
                                report))
                .as("rows of %s", done)
                .isEqualTo(1);
        assertThat(entries("report-" + report, child, "CHANGE")).isEqualTo(1);
        assertThat(entries("report-" + report, done.order().people().getFirst(), "CHANGE"))
                .isEqualTo(1);
        assertThat(kept(done.order().key())).contains("" + report);
    }

    private void findsPaper(Order.Done done) {
        var number = done.answer().replaceAll("^/my/papers/|/file$", "");
        var bytes =
                owner.sql("select bytes from documents.document where number = ? and subject = ?")
                        .params(number, done.order().people().getFirst())
                        .query(byte[].class)
                        .optional();
        assertThat(bytes).as("document of %s", done).isPresent();
        var verifier = new DocumentVerifier(authorities(), List.of());
        assertThat(verifier.verify(bytes.orElseThrow())).isInstanceOf(Verification.Authentic.class);
        assertThat(entries(number, done.order().people().getFirst(), "ISSUE")).isEqualTo(1);
        assertThat(entries(number, done.order().people().getFirst(), "READ")).isEqualTo(1);
        assertThat(kept(done.order().key())).contains(number);
    }

    /** Nothing is there without its other half, whoever it was for. */
    void findsNoHalves() {
        findsNoHalfReport();
        findsNoHalfPerson();
    }

    private void findsNoHalfReport() {
        none(
                "a report twice",
                """
                select details ->> 'unit' from residents.report
                where details ->> 'unit' <> '' group by 1 having count(*) > 1
                """);
        none(
                "a residence without its report",
                """
                select p.resident_id::text from residents.residence p
                where p.report_id is not null
                    and not exists (select from residents.report r where r.id = p.report_id)
                """);
        none(
                "a report that changed nothing",
                """
                select r.id::text from residents.report r
                where r.kind = 'MOVE' and r.details ->> 'unit' <> '' and not exists (
                    select from residents.residence p where p.report_id = r.id
                    union all
                    select from residents.residence_history p where p.report_id = r.id)
                """);
        none(
                "a report without its journal",
                """
                select r.id::text from residents.report r
                where r.details ->> 'unit' <> '' and not exists (
                    select from journal.entry e where e.reference = 'report-' || r.id)
                """);
        none(
                "a journal entry without its report",
                """
                select e.reference from journal.entry e
                where e.reference like 'report-%' and not exists (
                    select from residents.report r where 'report-' || r.id = e.reference)
                """);
    }

    private void findsNoHalfPerson() {
        none(
                "somebody without a name, a standing or a residence",
                """
                select r.id::text from residents.resident r
                where not exists (select from residents.name n where n.resident_id = r.id)
                    or not exists (select from residents.standing s where s.resident_id = r.id)
                    or not exists (select from residents.residence p where p.resident_id = r.id)
                """);
        none(
                "a document without its journal, or the other way round",
                """
                select coalesce(d.number, e.reference) from documents.document d
                full join (select distinct reference from journal.entry where deed = 'ISSUE') e
                    on e.reference = d.number
                where d.number is null or e.reference is null
                """);
        none("a token without its outcome", "select token from pages.once where outcome is null");
        none(
                "somebody found elsewhere than they live",
                """
                select r.id::text from residents.resident r
                join residents.residence p on p.resident_id = r.id and upper_inf(p.period)
                where p.household_id <> r.household_id
                """);
        none(
                "a household without a head",
                """
                select household_id::text from residents.residence where upper_inf(period)
                group by household_id having count(*) filter (where relation = 'HEAD') <> 1
                """);
        none(
                "a headcount that is not the register's",
                """
                select coalesce(c.division, p.division) || ': ' || coalesce(c.heads, 0)
                        || ' for ' || coalesce(p.heads, 0)
                from (select division, sum(change) as heads from residents.headcount
                      where day <= current_date + 1 group by 1) c
                full join (select p.division, count(*) as heads from residents.residence p
                           where p.period @> current_date + 1 group by 1) p
                    on p.division = c.division
                where coalesce(c.heads, 0) <> coalesce(p.heads, 0)
                """);
    }

    /** As many as were asked for, however often they were asked for. */
    void findsNothingTwice(Collection<Order> sent) {
        for (var order : sent) {
            var effects =
                    switch (order.kind()) {
                        case MOVE ->
                                numbers(
                                        """
                                        select count(*) from residents.report
                                        where details ->> 'unit' = ?
                                        """,
                                        order.mark());
                        case BIRTH ->
                                numbers(
                                        """
                                        select count(*) from residents.name n
                                        join residents.resident r on r.id = n.resident_id
                                        where n.name = ? and r.birth_date = ?
                                        """,
                                        order.mark(),
                                        order.day());
                        case PAPER ->
                                numbers(
                                        "select count(*) from pages.once where token = ?",
                                        order.key());
                    };
            assertThat(effects).as("effects of %s", order).isEqualTo(1);
        }
        long papers = sent.stream().filter(order -> order.kind() == Order.Kind.PAPER).count();
        assertThat(
                        numbers(
                                """
                                select count(distinct outcome -> 'redirect' ->> 'path')
                                from pages.once where token = any(?)
                                """,
                                (Object)
                                        sent.stream()
                                                .filter(o -> o.kind() == Order.Kind.PAPER)
                                                .map(Order::key)
                                                .toArray(String[]::new)))
                .isEqualTo(papers);
    }

    /** Whether each entry of the journal has its place in the signed tree. */
    boolean allIsSealed() {
        return numbers(
                        """
                        select (select count(*) from journal.entry)
                             - (select max(size) from journal.checkpoint)
                        """)
                == 0;
    }

    /** What {@code journal export} and then {@code verify} print, and the status of the latter. */
    record Verdict(int status, String words) {}

    Verdict exportAndVerify() {
        var export = data.resolve("journal-" + System.nanoTime() + ".export");
        run("journal", "export", export.toString(), "--data", data.toString());
        var journal = data.resolve("journal");
        return run(
                "verify",
                export.toString(),
                "--key",
                journal.resolve("public-key.txt").toString(),
                "--checkpoints",
                journal.resolve("checkpoints.log").toString());
    }

    private static Verdict run(String... words) {
        var out = new ByteArrayOutputStream();
        try (var stream = new PrintStream(out, true, StandardCharsets.UTF_8)) {
            int status = CommandLine.run(Madang.class, words, stream, stream);
            return new Verdict(status, out.toString(StandardCharsets.UTF_8));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private List<X509Certificate> authorities() {
        try (var in = Files.newInputStream(data.resolve("document-keys/root.pem"))) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (IOException | CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    private String kept(String key) {
        return owner.sql("select outcome::text from pages.once where token = ?")
                .param(key)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private long entries(String reference, long subject, String deed) {
        return numbers(
                "select count(*) from journal.entry"
                        + " where reference = ? and subject = ? and deed = ?",
                reference,
                subject,
                deed);
    }

    private long numbers(String sql, Object... values) {
        return owner.sql(sql).params(values).query(Long.class).single();
    }

    private void none(String what, String sql) {
        assertThat(owner.sql(sql).query(String.class).list()).as(what).isEmpty();
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        database.close();
    }
}
