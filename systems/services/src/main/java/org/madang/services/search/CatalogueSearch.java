package org.madang.services.search;

import java.util.List;
import org.madang.kernel.pages.ServiceFinder;
import org.springframework.stereotype.Component;

/** The search of the front page over everything on offer; built anew when that changes. */
@Component
class CatalogueSearch implements ServiceFinder {

    private record Built(String mark, ServiceIndex index) {}

    private final Offers offers;
    private volatile Built built = new Built("", new ServiceIndex(List.of()));

    CatalogueSearch(Offers offers) {
        this.offers = offers;
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
        var mark = offers.mark();
        var last = built;
        if (!last.mark().equals(mark)) {
            var entries = offers.all().stream().map(CatalogueSearch::entry).toList();
            last = new Built(mark, new ServiceIndex(entries));
            built = last;
        }
        return last.index();
    }

    private static ServiceIndex.Entry entry(Offers.Offer offer) {
        return new ServiceIndex.Entry(offer.found(), offer.words(), offer.lifeEvents());
    }
}
