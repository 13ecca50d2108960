package org.madang.services.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.ServiceFinder.Found;
import org.madang.kernel.systems.Systems;
import org.madang.services.bundles.BundleBook;
import org.madang.services.declaring.BundleDeclaration;
import org.madang.services.declaring.Catalogue;
import org.madang.services.declaring.ServiceDeclaration;
import org.springframework.stereotype.Component;

/** Everything on offer: bundles, declared services, and what systems offer by their own pages. */
@Component
class Offers {

    /**
     * Something on offer.
     *
     * @param service its declaration; null for a bundle and for what a system offers by itself
     * @param bundled how many services it starts at once, or 0
     * @param words what people call it, beside its name
     */
    record Offer(
            Found found,
            @Nullable ServiceDeclaration service,
            int bundled,
            List<String> words,
            List<String> lifeEvents,
            List<Group> groups) {

        boolean isBundle() {
            return bundled > 0;
        }

        /** When it is done, and what it costs, in a few words. */
        Text terms() {
            if (service == null) {
                return Text.same("–");
            }
            var fee = service.fee();
            var days = service.deadline().days();
            var time =
                    service.deadline().isAtOnce()
                            ? Text.of("바로", "At once")
                            : Text.of("근무일 {0}일 안", "Within {0} working days").with(days);
            return fee.isEmpty()
                    ? Text.of("{0} · 무료", "{0} · free").with(time)
                    : Text.of("{0} · {1}원", "{0} · KRW {1}")
                            .with(time, "%,d".formatted(fee.get().won()));
        }
    }

    private record Built(String mark, List<Offer> offers) {}

    private final Catalogue catalogue;
    private final BundleBook bundles;
    private volatile Built built = new Built("", List.of());

    Offers(Catalogue catalogue, BundleBook bundles) {
        this.catalogue = catalogue;
        this.bundles = bundles;
    }

    /** Changes whenever what is on offer changes. */
    String mark() {
        return catalogue.mark();
    }

    /** Bundles first, then services by code. */
    List<Offer> all() {
        var mark = catalogue.mark();
        var last = built;
        if (!last.mark().equals(mark)) {
            last = new Built(mark, read());
            built = last;
        }
        return last.offers();
    }

    List<Offer> in(Group group) {
        return all().stream().filter(offer -> offer.groups().contains(group)).toList();
    }

    private List<Offer> read() {
        var all = new ArrayList<Offer>();
        var covered = new HashSet<String>();
        bundles.all().forEach(bundle -> all.add(offer(bundle)));
        for (var version : catalogue.all()) {
            var service = version.service();
            if (service.covers() != null) {
                covered.add(service.covers());
            }
            all.add(offer(service));
        }
        all.addAll(ofSystems(covered));
        return List.copyOf(all);
    }

    private static Offer offer(BundleDeclaration bundle) {
        return new Offer(
                new Found(
                        bundle.name(),
                        bundle.summary(),
                        bundle.agency(),
                        "/bundles/" + bundle.code()),
                null,
                bundle.services().size(),
                bundle.words(),
                bundle.lifeEvents(),
                Group.of(bundle.lifeEvents(), ""));
    }

    private static Offer offer(ServiceDeclaration service) {
        return new Offer(
                new Found(
                        service.name(),
                        service.summary(),
                        service.agency().name(),
                        "/services/" + service.code()),
                service,
                0,
                service.words(),
                service.lifeEvents(),
                Group.of(service.lifeEvents(), service.handling().duty()));
    }

    /** What systems offer by pages of their own, unless a declaration takes its place. */
    private static List<Offer> ofSystems(Set<String> covered) {
        return Systems.all().stream()
                .flatMap(system ->
                        system.services().stream()
                                .filter(service -> !covered.contains(service.code()))
                                .filter(service -> !service.path().equals("/services"))
                                .map(service ->
                                        ofSystem(
                                                new Found(
                                                        service.name(),
                                                        service.summary(),
                                                        system.agency(),
                                                        service.path()))))
                .toList();
    }

    private static Offer ofSystem(Found found) {
        var groups = Group.of(found.name());
        var events = groups.stream().map(Group::code).toList();
        return new Offer(found, null, 0, List.of(), events, groups);
    }

    /** Groups that have something in them, in the order of the page. */
    List<Group> groups() {
        return Arrays.stream(Group.values()).filter(group -> !in(group).isEmpty()).toList();
    }
}
