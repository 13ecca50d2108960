package org.madang.residents.bench;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.madang.kernel.bench.Benchmark;
import org.madang.kernel.bench.LoadLoop;
import org.madang.kernel.bench.Measurement;
import org.madang.kernel.demo.DemoSignIn;
import org.madang.residents.bench.People.Person;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Lookups by number over HTTP, from the running house: a program's by the API, an official's by the
 * pages (the search, then the record it leads to). The callers share the machine with the house.
 */
@Component
class PageBenchmark implements Benchmark {

    private static final int CALLERS = 4;
    private static final double SECONDS = 6;

    private final People people;
    private final Environment environment;

    PageBenchmark(People people, Environment environment) {
        this.people = people;
        this.environment = environment;
    }

    @Override
    public String name() {
        return "residents";
    }

    @Override
    public List<Measurement> run() throws Exception {
        int port = environment.getRequiredProperty("local.server.port", Integer.class);
        var programs = new ArrayList<Caller>();
        var officials = new ArrayList<Caller>();
        try {
            for (int i = 0; i < CALLERS; i++) {
                programs.add(new Caller(port).entrusted("welfare-agency", DemoSignIn.PASSWORD));
                officials.add(new Caller(port).signedIn("registrar.jongno", DemoSignIn.PASSWORD));
            }
            return figures(programs, officials);
        } finally {
            programs.forEach(Caller::close);
            officials.forEach(Caller::close);
        }
    }

    private List<Measurement> figures(List<Caller> programs, List<Caller> officials)
            throws Exception {
        var all = people.heads(5000);
        var api =
                LoadLoop.measure(
                        CALLERS,
                        SECONDS,
                        (worker, round) -> ask(programs.get(worker), some(all, worker, round)));
        var own = people.heads("11110", 5000);
        for (var caller : officials) {
            Caller.expect(200, caller.get("/desk/residents"));
        }
        var pages =
                LoadLoop.measure(
                        CALLERS,
                        SECONDS,
                        (worker, round) -> search(officials.get(worker), some(own, worker, round)));
        return List.of(
                Measurement.alone("residents: API lookups", api.perSecond(), "/s"),
                Measurement.alone("residents: API lookup, p99", api.p99(), "ms"),
                // Each is two requests.
                Measurement.alone("residents: pages of a lookup", 2 * pages.perSecond(), "/s"),
                Measurement.alone("residents: lookup by pages, p99", pages.p99(), "ms"));
    }

    private static Person some(List<Person> people, int worker, int round) {
        return people.get((worker * 31 + round * CALLERS) % people.size());
    }

    private static void ask(Caller caller, Person person) throws IOException, InterruptedException {
        var json =
                "{\"number\":\"%s\",\"caseNumber\":\"bench-1\"}"
                        .formatted(person.number().digits());
        Caller.expect(200, caller.postJson("/api/residents/lookup", json));
    }

    private static void search(Caller caller, Person person)
            throws IOException, InterruptedException {
        var found =
                caller.submit(
                        "/desk/residents",
                        Map.of("purpose", "REPORT", "number", person.number().digits()));
        var place = Caller.expect(303, found).headers().firstValue("Location").orElseThrow();
        Caller.expect(200, caller.get(URI.create(place).getPath()));
    }
}
