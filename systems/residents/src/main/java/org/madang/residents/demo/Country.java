package org.madang.residents.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The demo country of a plan. It is never held as a whole: each municipality is made when it is
 * told, from the plan's seed and its own number, and nothing of it depends on which others were
 * told before. Memory is bounded by the largest municipality, whatever the population.
 */
final class Country {

    /** Jongno-gu in Seoul, where the demo residents live. */
    static final String HOME = "1111000000";

    /** People Jongno-gu has in the smallest country, so that every star finds a household. */
    private static final int AT_HOME = 60;

    private final CountryPlan plan;
    private final Census census;
    private final Ages ages;
    private final Townships townships;
    private final Chains chains;
    private final int home;
    private final long[] firstIds;
    private final Map<Integer, Star.Cast> cast = new HashMap<>();

    private Country(CountryPlan plan, Buildings addresses) {
        this.plan = plan;
        var published = Census.read();
        this.census = published.scaledTo(plan.population(), HOME, AT_HOME);
        this.ages = Ages.of(census, plan.seed());
        this.townships = Townships.read(census, plan.seed(), plan.reference());
        this.home = census.municipalities().indexOf(HOME);
        var people = new long[townships.municipalities()];
        this.firstIds = new long[people.length + 1];
        firstIds[0] = 1;
        for (int m = 0; m < people.length; m++) {
            people[m] = ages.people(m);
            firstIds[m + 1] = firstIds[m] + people[m];
        }
        this.chains = new Chains(townships, addresses, people, (int) plan.opened().toEpochDay());
        castStars();
    }

    static Country of(CountryPlan plan, Buildings addresses) {
        return new Country(plan, addresses);
    }

    private void castStars() {
        var neighbourhood = new Neighbourhood(this, home);
        var parts = new EnumMap<Star, Star.Cast>(Star.class);
        for (var star : Star.values()) {
            for (int h = 0; h < neighbourhood.size() && !parts.containsKey(star); h++) {
                tryCast(star, h, star.find(neighbourhood.members(h)), parts);
            }
            for (int h = 0; h < neighbourhood.size() && !parts.containsKey(star); h++) {
                tryCast(star, h, star.findAnybody(neighbourhood.members(h)), parts);
            }
        }
    }

    private void tryCast(Star star, int household, int member, Map<Star, Star.Cast> parts) {
        var found = Star.Cast.of(star, household, member);
        if (found != null && !cast.containsKey(household)) {
            cast.put(household, found);
            parts.put(star, found);
        }
    }

    /** Tells a municipality, household by household. */
    void tell(int municipality, CountrySink sink) {
        new Lives(new Neighbourhood(this, municipality)).tell(sink);
    }

    /** Tells the whole country in order. */
    void tell(CountrySink sink) {
        for (int m = 0; m < municipalities(); m++) {
            tell(m, sink);
        }
    }

    /** The demo residents by the part they play, with their ids. */
    Map<Star, Long> stars() {
        var neighbourhood = new Neighbourhood(this, home);
        var ids = new EnumMap<Star, Long>(Star.class);
        cast.values()
                .forEach(found ->
                        ids.put(
                                found.star(),
                                neighbourhood.residentId(found.household(), found.member())));
        return ids;
    }

    Star.@Nullable Cast cast(int municipality, int household) {
        return municipality == home ? cast.get(household) : null;
    }

    boolean isHome(int municipality) {
        return municipality == home;
    }

    int municipalities() {
        return census.municipalities().size();
    }

    List<String> municipalityCodes() {
        var codes = new ArrayList<String>();
        for (int m = 0; m < municipalities(); m++) {
            codes.add(townships.code(m));
        }
        return codes;
    }

    int people(int municipality) {
        return (int) (firstIds[municipality + 1] - firstIds[municipality]);
    }

    long firstId(int municipality) {
        return firstIds[municipality];
    }

    CountryPlan plan() {
        return plan;
    }

    Ages ages() {
        return ages;
    }

    Chains chains() {
        return chains;
    }

    /** The reference day since 1970-01-01. */
    int reference() {
        return (int) plan.reference().toEpochDay();
    }

    /** The day the register opened since 1970-01-01. */
    int opened() {
        return (int) plan.opened().toEpochDay();
    }

    static LocalDate date(int day) {
        return LocalDate.ofEpochDay(day);
    }
}
