package org.madang.services.search;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.pages.ServiceFinder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The search of the front page over everything on offer. Built once the house is open, and anew
 * when the offer changes, beside those who search: meanwhile they are answered from the one before.
 */
@Component
class CatalogueSearch implements ServiceFinder {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogueSearch.class);

    private record Built(String mark, ServiceIndex index) {}

    private final Offers offers;
    private final AtomicBoolean building = new AtomicBoolean();
    private volatile @Nullable Built built;

    CatalogueSearch(Offers offers) {
        this.offers = offers;
    }

    @EventListener(ApplicationReadyEvent.class)
    void houseIsOpen() {
        buildBeside();
    }

    @Override
    public List<Found> find(String query) {
        return index().find(query);
    }

    @Override
    public List<Found> ofLifeEvent(String code) {
        return offers.all().stream()
                .filter(offer -> offer.lifeEvents().contains(code))
                .map(Offers.Offer::found)
                .toList();
    }

    private ServiceIndex index() {
        var last = built;
        if (last == null) {
            return first();
        }
        if (!last.mark().equals(offers.mark())) {
            buildBeside();
        }
        return last.index();
    }

    private synchronized ServiceIndex first() {
        var last = built;
        return last == null ? build() : last.index();
    }

    private void buildBeside() {
        if (building.compareAndSet(false, true)) {
            Thread.ofVirtual()
                    .name("search-index")
                    .start(() -> {
                        try {
                            rebuild();
                        } catch (RuntimeException e) {
                            LOG.warn(
                                    "No search index could be built; the next search tries again",
                                    e);
                        } finally {
                            building.set(false);
                        }
                    });
        }
    }

    private synchronized void rebuild() {
        var last = built;
        if (last == null || !last.mark().equals(offers.mark())) {
            build();
        }
    }

    private ServiceIndex build() {
        var mark = offers.mark();
        var index = new ServiceIndex(offers.all().stream().map(CatalogueSearch::entry).toList());
        built = new Built(mark, index);
        return index;
    }

    private static ServiceIndex.Entry entry(Offers.Offer offer) {
        return new ServiceIndex.Entry(offer.found(), offer.words());
    }
}
