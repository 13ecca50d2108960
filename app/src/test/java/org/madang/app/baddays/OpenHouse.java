package org.madang.app.baddays;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.madang.Madang;
import org.madang.kernel.access.testing.Browser;
import org.madang.kernel.demo.DemoRoom;
import org.madang.kernel.demo.DemoSignIn;
import org.madang.kernel.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The whole house on a port, with every door it has: the walks below find a new system's doors by
 * themselves. Opened just as the journeys open it, so that one house serves both.
 */
@SpringBootTest(
        classes = Madang.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"madang.population=20000", "management.server.port=0"})
@ContextConfiguration(initializers = TestDatabase.class)
abstract class OpenHouse {

    /** Past the house, on one connection: the walks ask often. */
    static final JdbcClient OWNER = JdbcClient.create(owner());

    private static final List<String> CAST =
            List.of(
                    "kim.minjun",
                    "park.jihun",
                    "registrar.jongno",
                    "approver.jongno",
                    "registrar.haeundae",
                    "auditor.nation",
                    "statistician.nation");

    /** A variable, with or without the pattern that its values must fit. */
    private static final Pattern VARIABLE =
            Pattern.compile("\\{(\\w+)(?::(?:[^{}]|\\{[^}]*\\})*)?\\}");

    private static final Map<String, Browser> SIGNED_IN = new ConcurrentHashMap<>();

    @LocalServerPort int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private static DataSource owner() {
        try {
            var connection = TestDatabase.shared().asOwner().getConnection();
            return new SingleConnectionDataSource(connection, true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Autowired List<DemoRoom> rooms;

    /** Signing in changes an account, furnishing a room its tables: done before anybody counts. */
    @BeforeEach
    void everybody_of_the_demo_is_signed_in() {
        Await.until(
                "all rooms are furnished", () -> rooms.stream().allMatch(DemoRoom::isFurnished));
        CAST.forEach(this::signedIn);
    }

    /**
     * A method and path of the house, variables and all.
     *
     * @param format of the bodies it reads
     */
    record Door(HttpMethod method, String pattern, MediaType format, HandlerMethod handler) {

        boolean changes() {
            return method != HttpMethod.GET;
        }

        boolean isApi() {
            return pattern.startsWith("/api/");
        }

        boolean hasVariables() {
            return pattern.contains("{");
        }

        /** The path with the value in the place of every variable. */
        String with(String value) {
            return with(name -> value);
        }

        /** The path with a value for each variable by its name. */
        String with(UnaryOperator<String> values) {
            return VARIABLE.matcher(pattern)
                    .replaceAll(found -> Matcher.quoteReplacement(values.apply(found.group(1))));
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    /** Every door of ours, in a stable order. */
    List<Door> doors() {
        var doors = new ArrayList<Door>();
        mapping.getHandlerMethods()
                .forEach((info, handler) -> {
                    if (!handler.getBeanType().getName().startsWith("org.madang.")) {
                        return;
                    }
                    for (var pattern : info.getPatternValues()) {
                        for (var method : info.getMethodsCondition().getMethods()) {
                            doors.add(new Door(of(method), pattern, format(info), handler));
                        }
                    }
                });
        assertThat(doors).hasSizeGreaterThan(50);
        doors.sort(Comparator.comparing(Door::toString));
        return doors;
    }

    private static MediaType format(RequestMappingInfo info) {
        return info.getConsumesCondition().getConsumableMediaTypes().stream()
                .findFirst()
                .orElse(MediaType.APPLICATION_JSON);
    }

    private static HttpMethod of(RequestMethod method) {
        return HttpMethod.valueOf(method.name());
    }

    Browser visitor() {
        return new Browser(port);
    }

    /** Somebody of the demo, with a page open that holds the token of their session. */
    Browser signedIn(String username) {
        return SIGNED_IN.computeIfAbsent(
                username + "@" + port,
                who -> {
                    var browser = visitor();
                    var answer = browser.signIn(username, DemoSignIn.PASSWORD);
                    assertThat(answer.statusCode()).isEqualTo(302);
                    browser.open("/security");
                    return browser;
                });
    }

    /** Sends fields as a browser does, with its token. */
    static HttpResponse<String> submit(Browser browser, String path, Map<String, String> fields) {
        var body = new StringBuilder();
        fields.forEach((name, value) ->
                body.append(name)
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                        .append('&'));
        body.append("_csrf=").append(URLEncoder.encode(browser.token(), StandardCharsets.UTF_8));
        return browser.send(
                HttpRequest.newBuilder(browser.at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body.toString())));
    }

    /** Sends JSON with the session of a browser. */
    static HttpRequest.Builder json(Browser browser, String path, byte[] body) {
        return sent(browser, path, MediaType.APPLICATION_JSON, body);
    }

    /** Sends a body with the session of a browser. */
    static HttpRequest.Builder sent(Browser browser, String path, MediaType format, byte[] body) {
        return HttpRequest.newBuilder(browser.at(path))
                .header("Content-Type", format.toString())
                .header("Idempotency-Key", "key-" + System.nanoTime())
                .header("X-CSRF-TOKEN", browser.token())
                .POST(BodyPublishers.ofByteArray(body));
    }

    long resident(String username) {
        return OWNER.sql("select resident_id from access.account where username = ?")
                .param(username)
                .query(Long.class)
                .single();
    }

    long refusals(String actor) {
        return OWNER.sql("select count(*) from journal.entry where actor = ? and deed = 'REFUSED'")
                .param(actor)
                .query(Long.class)
                .single();
    }

    /**
     * Size and content of every table that is not a log, a session or the memory of what was sent,
     * as one line each.
     */
    static List<String> everything() {
        return tables().map(table ->
                        OWNER.sql(
                                        """
                                        select '%1$s ' || count(*) || ' '
                                            || coalesce(sum(hashtextextended(t::text, 0)), 0)
                                        from %1$s t
                                        """
                                                .formatted(table))
                                .query(String.class)
                                .single())
                .toList();
    }

    private static Stream<String> tables() {
        return OWNER
                .sql(
                        """
                        select n.nspname || '.' || c.relname from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p') and not c.relispartition
                            and n.nspname not in ('pg_catalog', 'information_schema', 'journal')
                            and n.nspname || '.' || c.relname not in (
                                'access.guess', 'pages.once', 'access.spring_session',
                                'access.spring_session_attributes')
                            and c.relname <> 'migration'
                        order by 1
                        """)
                .query(String.class)
                .list()
                .stream();
    }
}
