package org.madang.kernel.pages;

import java.util.List;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.madang.kernel.language.Text;
import org.madang.kernel.systems.SystemDescriptor;
import org.madang.kernel.systems.Systems;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The front door: search, six life events, what waits for me, and the map of the house. */
@Controller
class FrontPage {

    /** The front page. */
    record Front(List<LifeEvent> events, List<Waiting.Item> waiting) {}

    /** What a search found. */
    record Found(String query, List<ServiceFinder.Found> hits) {}

    /** The services of a life event. */
    record Event(LifeEvent event, List<ServiceFinder.Found> hits) {}

    /** The map of the government. */
    record Government(List<SystemDescriptor> systems) {}

    private final ObjectProvider<Waiting> waiting;
    private final Access access;
    private final ObjectProvider<ServiceFinder> finders;
    private final ServiceSearch search = new ServiceSearch(Systems.all());

    FrontPage(
            ObjectProvider<Waiting> waiting, ObjectProvider<ServiceFinder> finders, Access access) {
        this.waiting = waiting;
        this.finders = finders;
        this.access = access;
    }

    @GetMapping("/")
    Reply front() {
        var items =
                access.current() instanceof Actor.Visitor
                        ? List.<Waiting.Item>of()
                        : waiting.orderedStream()
                                .flatMap(source -> source.of(access.current()).stream())
                                .toList();
        return Page.of(
                Text.of("무엇을 도와드릴까요?", "How can we help?"),
                "front",
                new Front(List.of(LifeEvent.values()), items));
    }

    @GetMapping("/search")
    Reply find(@RequestParam(name = "q", defaultValue = "") String query) {
        var words = query.length() > 100 ? query.substring(0, 100) : query;
        return Page.of(
                        Text.of("서비스 찾기", "Find a service"),
                        "search",
                        new Found(words, found(words)))
                .width(Page.Width.READING);
    }

    @GetMapping("/life/{code}")
    Reply event(@PathVariable String code) {
        var event =
                LifeEvent.ofCode(code)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Page.of(event.title(), "event", new Event(event, found(event)))
                .width(Page.Width.READING);
    }

    private List<ServiceFinder.Found> found(String words) {
        var finder = finders.getIfAvailable();
        return finder == null ? plain(search.find(words)) : finder.find(words);
    }

    private List<ServiceFinder.Found> found(LifeEvent event) {
        var finder = finders.getIfAvailable();
        return finder == null
                ? plain(search.findAny(event.words()))
                : finder.ofLifeEvent(event.code());
    }

    private static List<ServiceFinder.Found> plain(List<ServiceSearch.Hit> hits) {
        return hits.stream()
                .map(hit ->
                        new ServiceFinder.Found(
                                hit.service().name(),
                                hit.service().summary(),
                                hit.system().agency(),
                                hit.service().path()))
                .toList();
    }

    @GetMapping("/systems")
    Reply systems() {
        return Page.of(
                Text.of("정부 시스템 지도", "Map of the government"),
                "systems",
                new Government(Systems.all()));
    }
}
