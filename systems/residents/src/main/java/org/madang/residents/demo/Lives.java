package org.madang.residents.demo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.places.Romanization;
import org.madang.residents.Relation;
import org.madang.residents.Status;
import org.madang.residents.loading.BinaryRows;
import org.madang.residents.loading.Lived;

/**
 * Tells the lives of a municipality's residents: what they are called and where they have lived
 * since the register opened. Who has founded a household since then lived alone before, and as a
 * child with parents in the same municipality, so that the register is whole on every day of it.
 */
final class Lives {

    private static final int YEAR = 365;
    private static final long NAMES = 11;
    private static final long BEFORE = 12;

    private static final double UNKNOWN = 0.006;
    private static final double OVERSEAS = 0.002;

    private final Neighbourhood neighbourhood;
    private final Country country;
    private final int opened;
    private final int reference;

    Lives(Neighbourhood neighbourhood) {
        this.neighbourhood = neighbourhood;
        this.country = neighbourhood.country();
        this.opened = country.opened();
        this.reference = country.reference();
    }

    void tell(CountrySink sink) {
        // All households first: a grown child's first years name the household of their parents.
        for (int h = 0; h < neighbourhood.size(); h++) {
            int formedOn = neighbourhood.formedOn(h);
            sink.household(householdId(h), formedOn, BinaryRows.OPEN);
        }
        for (int h = 0; h < neighbourhood.size(); h++) {
            tell(h, sink);
        }
    }

    private void tell(int household, CountrySink sink) {
        var stays = neighbourhood.stays(household);
        var members = neighbourhood.members(household);
        var pasts = new Past[members.length];
        for (int i = 0; i < members.length; i++) {
            pasts[i] = past(household, i, stays.getFirst().from());
        }
        var names = new Names(household, pasts);
        for (int i = 0; i < members.length; i++) {
            var residences = new ArrayList<Lived>();
            tellPast(household, i, pasts[i], residences, sink);
            int from = Math.max(neighbourhood.birth(household, i), stays.getFirst().from());
            tellStays(
                    stays,
                    new Span(from, BinaryRows.OPEN, neighbourhood.birth(household, i)),
                    householdId(household),
                    Member.relation(members[i]),
                    residences);
            sink.person(person(household, i, names, residences));
        }
    }

    /** Household ids are even for those of today, odd for the one a resident had alone before. */
    private long householdId(int household) {
        return 2 * neighbourhood.residentId(household, 0);
    }

    private Person person(int household, int i, Names names, List<Lived> residences) {
        long id = neighbourhood.residentId(household, i);
        int member = neighbourhood.members(household)[i];
        int birth = neighbourhood.birth(household, i);
        var name = names.of(i);
        double standing = Dice.of(country.plan().seed(), id, 17).unit();
        var status = Status.RESIDENT;
        int statusFrom = birth;
        if (Member.age(member) >= 25
                && standing < UNKNOWN + OVERSEAS
                && country.cast(neighbourhood.municipality(), household) == null) {
            status = standing < UNKNOWN ? Status.UNKNOWN : Status.OVERSEAS;
            statusFrom = reference - 1 - (int) (standing / (UNKNOWN + OVERSEAS) * 1000);
        }
        return new Person(
                id,
                Member.sex(member),
                birth,
                neighbourhood.serial(household, i),
                status,
                statusFrom,
                name.surname() + name.given(),
                Romanization.person(name.surname(), name.given()),
                List.copyOf(residences));
    }

    /**
     * Where a founder of a young household was before.
     *
     * @param until the day they joined the household; nothing is told when that was their birth or
     *     before the register opened
     * @param independent from when on they lived alone
     * @param parents the household they grew up in, or -1
     */
    private record Past(int until, int independent, int parents) {

        private static final Past NONE = new Past(Integer.MIN_VALUE, 0, -1);

        boolean told() {
            return until != Integer.MIN_VALUE;
        }
    }

    private Past past(int household, int i, int joined) {
        int birth = neighbourhood.birth(household, i);
        if (joined <= opened || birth >= joined) {
            return Past.NONE;
        }
        var dice = neighbourhood.dice(household, BEFORE + i);
        boolean alone = neighbourhood.members(household).length == 1;
        int independent =
                alone
                        ? joined
                        : Math.min(joined, birth + YEAR * dice.between(19, 24) + dice.below(YEAR));
        if (independent <= opened) {
            return new Past(joined, Math.max(independent, birth), -1);
        }
        int parents = neighbourhood.parentsOf(birth, Math.max(opened, birth), dice);
        boolean elsewhere = parents >= 0 && parents != household;
        return elsewhere
                ? new Past(joined, independent, parents)
                : new Past(joined, Math.min(opened, birth), -1);
    }

    private void tellPast(
            int household, int i, Past past, List<Lived> residences, CountrySink sink) {
        if (!past.told()) {
            return;
        }
        int birth = neighbourhood.birth(household, i);
        if (past.parents() >= 0) {
            var stays = neighbourhood.stays(past.parents());
            int from = Math.max(birth, stays.getFirst().from());
            tellStays(
                    stays,
                    new Span(from, past.independent(), birth),
                    householdId(past.parents()),
                    Relation.CHILD,
                    residences);
        }
        if (past.independent() < past.until()) {
            long id = neighbourhood.residentId(household, i);
            var stays =
                    country.chains()
                            .of(
                                    neighbourhood.municipality(),
                                    Math.max(birth, past.independent()),
                                    past.until(),
                                    Neighbourhood.movesPerYear(30),
                                    Dice.of(country.plan().seed(), id, BEFORE));
            sink.household(2 * id + 1, stays.getFirst().from(), past.until());
            tellStays(
                    stays,
                    new Span(stays.getFirst().from(), past.until(), birth),
                    2 * id + 1,
                    Relation.HEAD,
                    residences);
        }
    }

    /** From when until when a person shared a household's stays. */
    private record Span(int from, int until, int birth) {}

    private void tellStays(
            List<Stay> stays,
            Span span,
            long household,
            Relation relation,
            List<Lived> residences) {
        for (int i = 0; i < stays.size(); i++) {
            var stay = stays.get(i);
            int next = i + 1 < stays.size() ? stays.get(i + 1).from() : BinaryRows.OPEN;
            int from = Math.max(stay.from(), span.from());
            int until = Math.min(next, span.until());
            if (from < until) {
                tellStay(
                        stay, new Span(from, until, span.birth()), household, relation, residences);
            }
        }
    }

    /** One stay, told anew where its township changed its code meanwhile. */
    private void tellStay(
            Stay stay, Span span, long household, Relation relation, List<Lived> residences) {
        var eras = stay.township().codes();
        for (int e = 0; e < eras.size(); e++) {
            int next = e + 1 < eras.size() ? eras.get(e + 1).from() : BinaryRows.OPEN;
            int from = Math.max(eras.get(e).from(), span.from());
            int until = Math.min(next, span.until());
            if (from < until) {
                boolean renamed = from > span.from();
                var cause =
                        renamed ? "DIVISION_CHANGE" : from == span.birth() ? "BIRTH" : "MOVE_IN";
                residences.add(
                        new Lived(
                                from,
                                until,
                                household,
                                relation,
                                eras.get(e).code(),
                                stay.address(),
                                stay.unit(),
                                cause,
                                renamed ? from : reportedOn(household, from, until)));
            }
        }
    }

    /** Most report within the 14 days of the law (Article 11), some later. */
    private int reportedOn(long household, int from, int until) {
        var dice = Dice.of(country.plan().seed(), household, from);
        int days = dice.chance(0.95) ? dice.below(14) : dice.between(15, 60);
        return Math.max(from, Math.min(Math.min(from + days, until - 1), reference));
    }

    private record Name(String surname, String given) {}

    /** The names of one household: children bear their father's surname, wives keep their own. */
    private final class Names {

        private final int household;
        private final int[] members;
        private final Past[] pasts;
        private final Star.@Nullable Cast cast;
        private final String line;
        private final boolean motherHeads;
        private final List<Name> told = new ArrayList<>();

        Names(int household, Past[] pasts) {
            this.household = household;
            this.members = neighbourhood.members(household);
            this.pasts = pasts;
            this.cast = country.cast(neighbourhood.municipality(), household);
            boolean parent = false;
            for (int member : members) {
                var relation = Member.relation(member);
                parent |=
                        relation == Relation.SPOUSE
                                || relation == Relation.CHILD
                                || relation == Relation.GRANDCHILD;
            }
            this.motherHeads = parent && !Member.male(members[0]);
            this.line = familyLine();
            for (int i = 0; i < members.length; i++) {
                told.add(name(i));
            }
        }

        Name of(int i) {
            return told.get(i);
        }

        private String familyLine() {
            if (cast != null && bearsLine(cast.member())) {
                return cast.star().surname();
            }
            for (int i = 0; i < Math.min(2, members.length); i++) {
                if (bearsLine(i) && pasts[i].parents() >= 0) {
                    return neighbourhood.line(pasts[i].parents());
                }
            }
            return neighbourhood.line(household);
        }

        private boolean bearsLine(int i) {
            return switch (Member.relation(members[i])) {
                case HEAD -> !motherHeads;
                case SPOUSE, PARENT, PARENT_IN_LAW -> Member.male(members[i]);
                case CHILD, GRANDCHILD, SIBLING -> true;
                case CHILD_IN_LAW, GRANDPARENT, RELATIVE, COHABITANT -> false;
            };
        }

        private Name name(int i) {
            long id = neighbourhood.residentId(household, i);
            var dice = Dice.of(country.plan().seed(), id, NAMES);
            if (cast != null && cast.member() == i) {
                return new Name(cast.star().surname(), cast.star().given());
            }
            int birthYear = Country.date(neighbourhood.birth(household, i)).getYear();
            var own =
                    pasts[i].parents() >= 0
                            ? neighbourhood.line(pasts[i].parents())
                            : Surnames.pick(dice);
            var given = GivenNames.pick(dice, Member.sex(members[i]), birthYear);
            // Nobody gives a child the name of somebody at the same table.
            while (isBorne(given)) {
                given = GivenNames.pick(dice, Member.sex(members[i]), birthYear);
            }
            return new Name(bearsLine(i) ? line : own, given);
        }

        private boolean isBorne(String given) {
            return told.stream().anyMatch(name -> name.given().equals(given))
                    || (cast != null && cast.star().given().equals(given));
        }
    }
}
