package org.madang.services.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.madang.kernel.pages.ServiceFinder;
import org.madang.kernel.systems.Systems;
import org.madang.services.bundles.BundleBook;
import org.madang.services.declaring.Catalogue;
import org.springframework.stereotype.Component;

/** The search of the front page over everything on offer; built anew when that changes. */
@Component
class CatalogueSearch implements ServiceFinder {

    private record Built(String mark, ServiceIndex index) {}

    private final Catalogue catalogue;
    private final BundleBook bundles;
    private volatile Built built = new Built("", new ServiceIndex(List.of()));

    CatalogueSearch(Catalogue catalogue, BundleBook bundles) {
        this.catalogue = catalogue;
        this.bundles = bundles;
    }

    @Override
    public List<Found> find(String query) {
        return index().find(query);
    }

    @Override
    public List<Found> ofLifeEvent(String code) {
        return index().ofLifeEvent(code);
    }

    private ServiceIndex index() {
        var mark = catalogue.mark();
        var last = built;
        if (!last.mark().equals(mark)) {
            last = new Built(mark, new ServiceIndex(entries()));
            built = last;
        }
        return last.index();
    }

    private List<ServiceIndex.Entry> entries() {
        var all = new ArrayList<ServiceIndex.Entry>();
        var covered = new HashSet<String>();
        for (var bundle : bundles.all()) {
            all.add(
                    new ServiceIndex.Entry(
                            new Found(
                                    bundle.name(),
                                    bundle.summary(),
                                    bundle.agency(),
                                    "/bundles/" + bundle.code()),
                            bundle.words(),
                            bundle.lifeEvents()));
        }
        for (var version : catalogue.all()) {
            var service = version.service();
            if (service.covers() != null) {
                covered.add(service.covers());
            }
            all.add(
                    new ServiceIndex.Entry(
                            new Found(
                                    service.name(),
                                    service.summary(),
                                    service.agency().name(),
                                    "/services/" + service.code()),
                            service.words(),
                            service.lifeEvents()));
        }
        all.addAll(ofSystems(covered));
        return all;
    }

    /** What systems offer by pages of their own, unless a declaration takes its place. */
    private static List<ServiceIndex.Entry> ofSystems(Set<String> covered) {
        return Systems.all().stream()
                .flatMap(system ->
                        system.services().stream()
                                .filter(service -> !covered.contains(service.code()))
                                .map(service ->
                                        new ServiceIndex.Entry(
                                                new Found(
                                                        service.name(),
                                                        service.summary(),
                                                        system.agency(),
                                                        service.path()),
                                                List.of(),
                                                List.of())))
                .toList();
    }
}
