package org.madang.kinship;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A family as a directed graph of parents and children, of any shape: loops, inbreeding, half-sibs
 * and several unconnected parts are all allowed. Checked when built, immutable afterwards.
 */
public final class Pedigree {
    private final List<Person> people;
    private final Map<String, Integer> index = new HashMap<>();
    private final int[] father;
    private final int[] mother;

    private Pedigree(List<Person> people) {
        this.people = List.copyOf(people);
        for (Person p : people) {
            index.put(p.id(), index.size());
        }
        father = new int[people.size()];
        mother = new int[people.size()];
        for (int i = 0; i < people.size(); i++) {
            father[i] = place(people.get(i).father());
            mother[i] = place(people.get(i).mother());
        }
    }

    /**
     * Builds a pedigree; the order of the people is kept.
     *
     * @throws InvalidKinshipData naming every problem that {@link #check} finds
     */
    public static Pedigree of(List<Person> people) {
        List<Problem> problems = check(people);
        if (!problems.isEmpty()) {
            throw new InvalidKinshipData(problems);
        }
        return new Pedigree(people);
    }

    public static Pedigree of(Person... people) {
        return of(List.of(people));
    }

    /** Everything that keeps these people from being a pedigree; empty when all is well. */
    public static List<Problem> check(List<Person> people) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Person> byId = new LinkedHashMap<>();
        for (Person p : people) {
            if (byId.putIfAbsent(p.id(), p) != null) {
                problems.add(Problem.of(Problem.Code.DUPLICATE_PERSON, p.id()));
            }
        }
        for (Person p : people) {
            checkParent(p, p.father(), Sex.MALE, byId, problems);
            checkParent(p, p.mother(), Sex.FEMALE, byId, problems);
        }
        Map<String, Integer> seen = new HashMap<>();
        for (Person p : people) {
            if (cyclic(p, byId, seen)) {
                problems.add(Problem.of(Problem.Code.CYCLE, p.id()));
                break;
            }
        }
        return problems;
    }

    private static void checkParent(
            Person child,
            @Nullable String parent,
            Sex sex,
            Map<String, Person> byId,
            List<Problem> problems) {
        if (parent == null) {
            return;
        }
        Person found = byId.get(parent);
        if (found == null) {
            problems.add(Problem.of(Problem.Code.UNKNOWN_PARENT, child.id(), parent));
            return;
        }
        if (!found.sex().fits(sex)) {
            problems.add(Problem.of(Problem.Code.WRONG_SEX_OF_PARENT, child.id(), parent));
        }
        Integer born = child.born();
        Integer parentBorn = found.born();
        if (born != null && parentBorn != null && born <= parentBorn) {
            problems.add(Problem.of(Problem.Code.CHILD_OLDER_THAN_PARENT, child.id(), parent));
        }
    }

    private static boolean cyclic(Person p, Map<String, Person> byId, Map<String, Integer> seen) {
        Integer state = seen.get(p.id());
        if (state != null) {
            return state == 1;
        }
        seen.put(p.id(), 1);
        for (String parent : parents(p)) {
            Person found = byId.get(parent);
            if (found != null && cyclic(found, byId, seen)) {
                return true;
            }
        }
        seen.put(p.id(), 2);
        return false;
    }

    private static List<String> parents(Person p) {
        List<String> parents = new ArrayList<>(2);
        if (p.father() != null) {
            parents.add(p.father());
        }
        if (p.mother() != null) {
            parents.add(p.mother());
        }
        return parents;
    }

    /** The same with a founder listed for each parent that is unknown where the other is known. */
    Pedigree completed() {
        List<Person> all = new ArrayList<>();
        List<Person> added = new ArrayList<>();
        for (Person p : people) {
            boolean whole = (p.father() == null) == (p.mother() == null);
            boolean father = p.father() == null;
            String id = "unknown parent of " + p.id();
            if (!whole) {
                added.add(Person.founder(id, father ? Sex.MALE : Sex.FEMALE));
            }
            all.add(
                    whole
                            ? p
                            : new Person(
                                    p.id(),
                                    father ? id : p.father(),
                                    father ? p.mother() : id,
                                    p.sex(),
                                    p.born()));
        }
        all.addAll(added);
        return added.isEmpty() ? this : new Pedigree(all);
    }

    /**
     * This family and the other as one: people of the same id are the same person.
     *
     * @throws InvalidKinshipData if two records of one person contradict each other
     */
    public Pedigree merge(Pedigree other) {
        Map<String, Person> all = new LinkedHashMap<>();
        people.forEach(p -> all.put(p.id(), p));
        for (Person p : other.people) {
            Person old = all.get(p.id());
            all.put(p.id(), old == null ? p : united(old, p));
        }
        return of(List.copyOf(all.values()));
    }

    private static Person united(Person a, Person b) {
        boolean agree =
                a.sex().fits(b.sex())
                        && agrees(a.father(), b.father())
                        && agrees(a.mother(), b.mother())
                        && agrees(a.born(), b.born());
        if (!agree) {
            throw InvalidKinshipData.of(Problem.of(Problem.Code.CONFLICTING_PERSON, a.id()));
        }
        return new Person(
                a.id(),
                a.father() == null ? b.father() : a.father(),
                a.mother() == null ? b.mother() : a.mother(),
                a.sex() == Sex.UNKNOWN ? b.sex() : a.sex(),
                a.born() == null ? b.born() : a.born());
    }

    private static boolean agrees(@Nullable Object a, @Nullable Object b) {
        return a == null || b == null || a.equals(b);
    }

    public List<Person> people() {
        return people;
    }

    public int size() {
        return people.size();
    }

    public boolean contains(String id) {
        return index.containsKey(id);
    }

    /** Place of a person in {@link #people}. */
    int place(@Nullable String id) {
        return id == null ? -1 : index.getOrDefault(id, -1);
    }

    public Person person(String id) {
        int i = place(id);
        if (i < 0) {
            throw InvalidKinshipData.of(Problem.of(Problem.Code.UNKNOWN_PERSON, id));
        }
        return people.get(i);
    }

    int father(int i) {
        return father[i];
    }

    int mother(int i) {
        return mother[i];
    }

    Sex sex(int i) {
        return people.get(i).sex();
    }
}
