package org.madang.services.declaring;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.madang.kernel.access.HouseClock;
import org.madang.services.declaring.ServiceDeclaration.ProcessSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The services that are on offer now, and every version that a running case still needs. Versions
 * are in the database, so all servers offer the same, within seconds of a loading.
 */
public final class Catalogue {

    private static final Logger LOG = LoggerFactory.getLogger(Catalogue.class);
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final TypeReference<Map<String, String>> FILES = new TypeReference<>() {};

    /**
     * A version of a service.
     *
     * @param definition its process, as the engine calls it
     */
    public record Version(ServiceDeclaration service, int number, String definition) {}

    /** What came of loading folders. */
    public record Loading(List<String> loaded, List<Problems.Problem> problems) {}

    private record Key(String code, int version) {}

    private record Reading(Instant at, String mark, Map<String, Version> active) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final JsonMapper json;
    private final HouseClock clock;
    private final Known known;
    private final Function<ProcessSource, String> deploy;
    private final Map<Key, Version> versions = new ConcurrentHashMap<>();
    private volatile Reading reading = new Reading(Instant.MIN, "", Map.of());

    Catalogue(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            JsonMapper json,
            HouseClock clock,
            Known known,
            Function<ProcessSource, String> deploy) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
        this.known = known;
        this.deploy = deploy;
    }

    /** The version on offer. */
    public Optional<Version> active(String code) {
        return Optional.ofNullable(current().active().get(code));
    }

    /** Everything on offer, by code. */
    public Collection<Version> all() {
        return current().active().values();
    }

    /** Changes whenever what is on offer changes. */
    public String mark() {
        return current().mark();
    }

    /** The version a case began with. */
    public Version version(String code, int number) {
        return versions.computeIfAbsent(
                new Key(code, number),
                key ->
                        jdbc.sql(
                                        """
                                        select files::text, definition from services.declaration
                                         where code = ? and version = ?
                                        """)
                                .params(code, number)
                                .query((row, n) ->
                                        new Version(
                                                parsed(code, row.getString(1)),
                                                number,
                                                row.getString(2)))
                                .single());
    }

    private ServiceDeclaration parsed(String code, String files) {
        // Checked when it was loaded; a fact or step that is gone since is an incident, not a
        // reason to forget the case.
        return new DeclarationReader(known, new Problems())
                .read(code, json.readValue(files, FILES));
    }

    private Reading current() {
        var last = reading;
        var now = clock.clock().instant();
        if (!last.at().equals(Instant.MIN) && now.isBefore(last.at().plus(FRESH))) {
            return last;
        }
        var mark =
                jdbc.sql(
                                """
                                select coalesce(max(loaded_at)::text, '') || count(*)
                                  from services.declaration
                                """)
                        .query(String.class)
                        .single();
        var fresh = new Reading(now, mark, mark.equals(last.mark()) ? last.active() : read());
        reading = fresh;
        return fresh;
    }

    private Map<String, Version> read() {
        var all = new TreeMap<String, Version>();
        jdbc.sql("select code, version from services.declaration where active")
                .query((row, n) -> new Key(row.getString(1), row.getInt(2)))
                .list()
                .forEach(key -> all.put(key.code(), version(key.code(), key.version())));
        return all;
    }

    /** Says what is wrong with folders, without loading them. */
    public List<Problems.Problem> check(Map<String, Map<String, String>> folders) {
        var problems = new Problems();
        folders.forEach((code, files) -> new DeclarationReader(known, problems).read(code, files));
        return problems.all();
    }

    /**
     * Offers what the folders declare from now on. A folder with a problem is left as it was
     * before; one that has not changed keeps its version.
     */
    public Loading load(Map<String, Map<String, String>> folders) {
        var loaded = new ArrayList<String>();
        var wrong = new ArrayList<Problems.Problem>();
        folders.forEach((code, files) -> {
            var problems = new Problems();
            var service = new DeclarationReader(known, problems).read(code, files);
            wrong.addAll(problems.all());
            if (problems.isEmpty()) {
                if (Boolean.TRUE.equals(offer(service, files))) {
                    loaded.add(code);
                }
                remember(service, hash(json.writeValueAsString(files)));
            }
        });
        reading = new Reading(Instant.MIN, "", Map.of());
        LOG.info("Services on offer: {}; new versions: {}", all().size(), loaded.size());
        return new Loading(List.copyOf(loaded), List.copyOf(wrong));
    }

    /** What was just read need not be read again from the database. */
    private void remember(ServiceDeclaration service, String hash) {
        jdbc.sql(
                        """
                        select version, definition from services.declaration
                        where code = ? and hash = ? and active
                        """)
                .params(service.code(), hash)
                .query((row, n) -> new Version(service, row.getInt(1), row.getString(2)))
                .optional()
                .ifPresent(one -> versions.put(new Key(service.code(), one.number()), one));
    }

    private Boolean offer(ServiceDeclaration service, Map<String, String> files) {
        var written = json.writeValueAsString(files);
        var hash = hash(written);
        return transactions.execute(status -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                    .param("services:" + service.code())
                    .query((row, n) -> true)
                    .single();
            if (isOffered(service.code(), hash)) {
                return false;
            }
            jdbc.sql("update services.declaration set active = false where code = ? and active")
                    .param(service.code())
                    .update();
            jdbc.sql(
                            """
                            insert into services.declaration
                                (code, version, hash, files, definition, loaded_at, active)
                            select :code, coalesce(max(version), 0) + 1, :hash, :files::jsonb,
                                   :definition, :now, true
                              from services.declaration where code = :code
                            """)
                    .param("code", service.code())
                    .param("hash", hash)
                    .param("files", written)
                    .param("definition", deploy.apply(service.process()))
                    .param("now", clock.clock().instant().atOffset(ZoneOffset.UTC))
                    .update();
            return true;
        });
    }

    private boolean isOffered(String code, String hash) {
        return jdbc.sql(
                        """
                        select exists (select from services.declaration
                                        where code = ? and hash = ? and active)
                        """)
                .params(code, hash)
                .query(Boolean.class)
                .single();
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
