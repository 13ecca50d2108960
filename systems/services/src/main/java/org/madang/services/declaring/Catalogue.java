package org.madang.services.declaring;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
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
    private static final Pattern PRELIMINARY_OF = Pattern.compile("(?m)^preliminary-of:\\s*(\\S+)");

    /**
     * A version of a service.
     *
     * @param definition its process, as the engine calls it
     */
    public record Version(ServiceDeclaration service, int number, String definition) {}

    /** What came of loading folders. */
    public record Loading(
            List<String> loaded, List<String> withdrawn, List<Problems.Problem> problems) {}

    private record Key(String code, int version) {}

    private record Reading(Instant at, String mark, Map<String, Integer> active) {}

    private record Everything(String mark, Map<String, Version> versions) {}

    /** A text that is on offer, and under which fingerprint it was found sound. */
    private record Offered(String hash, String checkedBy) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final JsonMapper json;
    private final HouseClock clock;
    private final Known known;
    private final Function<ProcessSource, String> deploy;
    private final Map<Key, Version> versions = new ConcurrentHashMap<>();
    private volatile Reading reading = new Reading(Instant.MIN, "", Map.of());
    private volatile Everything everything = new Everything("", Map.of());

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
        return Optional.ofNullable(current().active().get(code))
                .map(number -> version(code, number));
    }

    /** The version on offer, or the last one of a service that is not on offer any more. */
    public Optional<Version> latest(String code) {
        return active(code)
                .or(() ->
                        jdbc.sql("select max(version) from services.declaration where code = ?")
                                .param(code)
                                .query((row, n) -> row.getInt(1))
                                .optional()
                                .filter(number -> number > 0)
                                .map(number -> version(code, number)));
    }

    /** Everything on offer, by code; read when somebody asks for it the first time. */
    public Collection<Version> all() {
        var now = current();
        var last = everything;
        if (!last.mark().equals(now.mark())) {
            last = new Everything(now.mark(), read());
            everything = last;
        }
        return last.versions().values();
    }

    /** Preliminary reviews of a service (Civil Petitions Treatment Act, Article 30). */
    public List<ServiceDeclaration> preliminariesOf(String code) {
        return all().stream()
                .map(Version::service)
                .filter(service -> code.equals(service.preliminaryOf()))
                .toList();
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
        return new DeclarationReader(known, Problems.unwanted())
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
                                       || '-' || count(*) filter (where active)
                                  from services.declaration
                                """)
                        .query(String.class)
                        .single();
        var fresh = new Reading(now, mark, mark.equals(last.mark()) ? last.active() : numbers());
        reading = fresh;
        return fresh;
    }

    private Map<String, Integer> numbers() {
        var all = new TreeMap<String, Integer>();
        jdbc.sql("select code, version from services.declaration where active")
                .query(row -> {
                    all.put(row.getString(1), row.getInt(2));
                });
        return all;
    }

    private Map<String, Version> read() {
        var all = new TreeMap<String, Version>();
        jdbc.sql(
                        """
                        select code, version, files::text, definition from services.declaration
                         where active
                        """)
                .query(row -> {
                    var code = row.getString(1);
                    var key = new Key(code, row.getInt(2));
                    var version = versions.get(key);
                    if (version == null) {
                        version =
                                new Version(
                                        parsed(code, row.getString(3)),
                                        key.version(),
                                        row.getString(4));
                        versions.put(key, version);
                    }
                    all.put(code, version);
                });
        return all;
    }

    /** Says what is wrong with folders, without loading them. */
    public List<Problems.Problem> check(Map<String, Map<String, String>> folders) {
        var problems = new Problems();
        folders.forEach((code, files) ->
                new DeclarationReader(known, problems, other -> among(folders, other))
                        .read(code, files));
        return problems.all();
    }

    /**
     * Offers what the folders declare from now on. A folder with a problem is left as it was
     * before; one that has not changed keeps its version, and is not gone through again where it
     * was found sound by the same code in a house that knows the same.
     */
    public Loading load(Map<String, Map<String, String>> folders) {
        var loaded = new ArrayList<String>();
        var wrong = new ArrayList<Problems.Problem>();
        var house = CheckedBy.fingerprint(known);
        var offered = offered();
        folders.forEach((code, files) -> {
            var by = checkedBy(house, files, folders);
            var written = json.writeValueAsString(files);
            var hash = CheckedBy.hash(written);
            if (new Offered(hash, by).equals(offered.get(code))) {
                return;
            }
            var problems = new Problems();
            var service =
                    new DeclarationReader(known, problems, other -> among(folders, other))
                            .read(code, files);
            wrong.addAll(problems.all());
            if (problems.isEmpty() && offer(service, written, new Offered(hash, by))) {
                loaded.add(code);
            }
        });
        reading = new Reading(Instant.MIN, "", Map.of());
        LOG.info(
                "Services on offer: {}; new versions: {}",
                current().active().size(),
                loaded.size());
        return new Loading(List.copyOf(loaded), List.of(), List.copyOf(wrong));
    }

    /** A service as the folders will have it, or as it is. */
    private Optional<ServiceDeclaration> among(
            Map<String, Map<String, String>> folders, String code) {
        var files = folders.get(code);
        return files == null
                ? active(code).map(Version::service)
                : Optional.of(new DeclarationReader(known, Problems.unwanted()).read(code, files));
    }

    /** The verdict on a preliminary review hangs on the text of what it is a review of, too. */
    private String checkedBy(
            String house, Map<String, String> files, Map<String, Map<String, String>> folders) {
        var of = PRELIMINARY_OF.matcher(files.getOrDefault(DeclarationReader.SERVICE, ""));
        return of.find()
                ? house
                        + CheckedBy.hash(
                                json.writeValueAsString(
                                        folders.getOrDefault(of.group(1), Map.of())))
                : house;
    }

    /**
     * Takes everything off the catalogue that is not among these. Cases that run go on with the
     * version they began with; nobody can apply any more, until the folder is there again.
     *
     * @param kept codes of the folders that are there
     * @return codes of what was withdrawn
     */
    List<String> withdrawAllBut(Collection<String> kept) {
        var gone =
                jdbc.sql(
                                """
                                update services.declaration set active = false
                                 where active and code <> all (?::text[]) returning code
                                """)
                        .param(kept.toArray(String[]::new))
                        .query((row, n) -> String.valueOf(row.getString(1)))
                        .list();
        if (!gone.isEmpty()) {
            LOG.info("Services withdrawn, as their folders are gone: {}", gone);
            reading = new Reading(Instant.MIN, "", Map.of());
        }
        return gone.stream().sorted().toList();
    }

    /** What was on offer once and is not any more: the last version of each. */
    public List<Version> withdrawn() {
        var last =
                jdbc.sql(
                                """
                                select code, max(version) from services.declaration
                                 group by code having not bool_or(active) order by code
                                """)
                        .query((row, n) -> new Key(row.getString(1), row.getInt(2)))
                        .list();
        return last.stream().map(key -> version(key.code(), key.version())).toList();
    }

    private Map<String, Offered> offered() {
        var all = new HashMap<String, Offered>();
        jdbc.sql(
                        """
                        select code, hash, coalesce(checked_by, '') from services.declaration
                         where active
                        """)
                .query(row -> {
                    all.put(row.getString(1), new Offered(row.getString(2), row.getString(3)));
                });
        return all;
    }

    /** Whether it is a new version; the same text again only has its fingerprint noted. */
    private boolean offer(ServiceDeclaration service, String written, Offered what) {
        return Boolean.TRUE.equals(
                transactions.execute(status -> {
                    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                            .param("services:" + service.code())
                            .query((row, n) -> true)
                            .single();
                    if (isSound(service.code(), what)) {
                        return false;
                    }
                    replace(service, written, what);
                    return true;
                }));
    }

    private void replace(ServiceDeclaration service, String written, Offered what) {
        jdbc.sql("update services.declaration set active = false where code = ? and active")
                .param(service.code())
                .update();
        jdbc.sql(
                        """
                        insert into services.declaration
                            (code, version, hash, checked_by, files, definition, loaded_at, active)
                        select :code, coalesce(max(version), 0) + 1, :hash, :by, :files::jsonb,
                               :definition, :now, true
                          from services.declaration where code = :code
                        """)
                .param("code", service.code())
                .param("hash", what.hash())
                .param("by", what.checkedBy())
                .param("files", written)
                .param("definition", deploy.apply(service.process()))
                .param("now", clock.clock().instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private boolean isSound(String code, Offered what) {
        return jdbc.sql(
                                """
                                update services.declaration set checked_by = ?
                                 where code = ? and hash = ? and active
                                """)
                        .params(what.checkedBy(), code, what.hash())
                        .update()
                == 1;
    }
}
