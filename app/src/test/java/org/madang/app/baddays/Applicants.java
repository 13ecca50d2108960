package org.madang.app.baddays;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.madang.kernel.access.testing.Browser;
import org.madang.kernel.demo.DemoSignIn;

/**
 * Residents who apply for one service over and over, page by page, at whichever house answers: each
 * step with a token of its own, sent again as it was until it is taken.
 */
final class Applicants implements AutoCloseable {

    /** One application: how far it has come, and the tokens of its forms. */
    private static final class Application {
        final String mark;
        final String begin = UUID.randomUUID().toString();
        final String handIn = UUID.randomUUID().toString();
        String draft = "";
        boolean answered;

        Application(String mark) {
            this.mark = mark;
        }
    }

    private record Applicant(Browser browser, String name) {}

    private final String service;
    private volatile List<URI> houses;
    private final List<Applicant> all = new ArrayList<>();
    private final Map<Application, Applicant> begun = new ConcurrentHashMap<>();
    private final Map<String, String> numbers = new ConcurrentHashMap<>();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    Applicants(String service, List<URI> houses) {
        this.service = service;
        this.houses = List.copyOf(houses);
    }

    void join(String username) {
        var browser = new Browser(houses.getFirst().getPort());
        assertThat(browser.signIn(username, DemoSignIn.PASSWORD).statusCode()).isEqualTo(302);
        browser.open("/security"); // A page with the token of the new session.
        all.add(new Applicant(browser, username));
    }

    /** From now on they turn to these. */
    void turnTo(URI... open) {
        houses = List.of(open);
    }

    void begin() {
        for (var one : all) {
            threads.execute(() -> work(one));
        }
    }

    private void work(Applicant one) {
        for (int i = 0; !stopped.get(); i++) {
            var application = new Application(one.name() + "-" + i);
            begun.put(application, one);
            goOn(one, application);
        }
    }

    /** Takes the steps that are left, as far as a house answers. */
    private void goOn(Applicant one, Application application) {
        if (application.draft.isEmpty()) {
            step(one, "/my/apply/" + service, "_once=" + application.begin)
                    .ifPresent(draft -> application.draft = draft);
        }
        if (!application.draft.isEmpty() && !application.answered) {
            var id = application.draft.substring(application.draft.lastIndexOf('/') + 1);
            step(one, "/apply/" + id + "/what", "mark=" + application.mark)
                    .ifPresent(next -> application.answered = true);
        }
        if (application.answered) {
            step(one, application.draft + "/check", "true=true&_once=" + application.handIn)
                    .ifPresent(
                            page -> numbers.put(application.mark, page.replace("/my/cases/", "")));
        }
    }

    /** Sends a form until it leads somewhere, or until everybody stops. */
    private Optional<String> step(Applicant one, String path, String fields) {
        for (int i = 0; i < 200; i++) {
            var open = houses;
            var answer = send(one.browser(), open.get(i % open.size()), path, fields);
            var next = answer.flatMap(said -> said.headers().firstValue("Location"));
            if (next.isPresent()) {
                return next;
            }
            answer.filter(said -> !isPatience(said.statusCode()))
                    .ifPresent(said -> surprises.add(path + " was answered " + said.statusCode()));
            if (stopped.get() || !surprises.isEmpty()) {
                return Optional.empty();
            }
            pause();
        }
        surprises.add(path + " was never answered");
        return Optional.empty();
    }

    /** Busy, or another server is at this very form: later. */
    private static boolean isPatience(int status) {
        return status == 503 || status == 409;
    }

    private static Optional<HttpResponse<String>> send(
            Browser browser, URI house, String path, String fields) {
        var token = URLEncoder.encode(browser.token(), StandardCharsets.UTF_8);
        var request =
                HttpRequest.newBuilder(house.resolve(path))
                        .timeout(Duration.ofMinutes(1))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields + "&_csrf=" + token));
        try {
            return Optional.of(browser.send(request));
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when so many applications are acknowledged. */
    void await(int acknowledged) {
        Await.until(
                acknowledged + " applications are acknowledged, " + surprises,
                () -> numbers.size() >= acknowledged || !surprises.isEmpty());
    }

    /** Everybody ends what they are at. */
    void stop() {
        stopped.set(true);
        close();
    }

    /** Whoever got no answer goes on with the same forms. */
    void finish() {
        stopped.set(false);
        begun.forEach((application, one) -> {
            if (!numbers.containsKey(application.mark)) {
                goOn(one, application);
            }
        });
    }

    /** Numbers of the cases, by what was written in them. */
    Map<String, String> numbers() {
        return Map.copyOf(numbers);
    }

    /** What was written in all that were begun. */
    List<String> marks() {
        return begun.keySet().stream().map(one -> one.mark).collect(Collectors.toList());
    }

    List<String> surprises() {
        return List.copyOf(surprises);
    }

    @Override
    public void close() {
        threads.shutdown();
        try {
            assertThat(threads.awaitTermination(180, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
