package org.madang.finance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** Every posting rule makes postings that balance, whatever happened. */
class RuleBookTest {

    private static final Map<String, Integer> BOUND =
            Map.of(
                    "asset", 132100,
                    "item", 521100,
                    "receivable", 112100,
                    "revenue", 411100,
                    "accumulated", 132900,
                    "debt", 222100,
                    "from", 159100);

    private final RuleBook rules = new RuleBook();

    @Property(tries = 50)
    void every_event_balances(
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long won,
            @ForAll @LongRange(min = 0, max = 1_000_000_000L) long other) {
        for (var kind : rules.kinds()) {
            var measures = new HashMap<String, Long>();
            measures.put("won", won);
            measures.put("gross", won);
            measures.put("net", won);
            measures.put("interest", other);
            measures.put("principal", won);
            measures.put("total", won + other);
            // A thing that cost more than it was worn and fetched is sold at a loss, else at a
            // gain.
            measures.put("cost", won);
            measures.put("accumulated", won / 3);
            measures.put("price", other);
            // A bond brings more or less than its face.
            measures.put("proceeds", won + other - 7);
            measures.put("premium", Math.max(0, other - 7));
            measures.put("discount", Math.max(0, 7 - other));
            long left = won - won / 3 - other;
            measures.put("loss", Math.max(0, left));
            measures.put("gain", Math.max(0, -left));
            // One that moves to another account is worth more or less than that account pays.
            measures.put("value", won - won / 3);
            measures.put("less", Math.max(0, left));
            measures.put("more", Math.max(0, -left));
            var legs = rules.legs(new RuleBook.Event(kind, measures, BOUND), Leg.About.NOTHING);
            assertThat(legs.stream().mapToLong(Leg::amount).sum()).as(kind).isZero();
            assertThat(legs).as(kind).noneMatch(leg -> leg.amount() == 0).hasSizeBetween(2, 5);
        }
    }
}
