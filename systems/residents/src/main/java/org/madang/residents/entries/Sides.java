package org.madang.residents.entries;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Notice;
import org.madang.kernel.pages.Ui;
import org.madang.residents.HouseholdRecord;
import org.madang.residents.HouseholdRecord.Member;
import org.madang.residents.ResidentRecord;
import org.madang.residents.Status;
import org.madang.residents.entries.Rehearsal.Look;
import org.madang.residents.entries.Rehearsal.Rehearsed;
import org.madang.residents.registry.AddressWords;

/**
 * What an entry would change, before and after: households with all their members, and of persons
 * the facts that change. Shown by the template of the same name, alone or within a page.
 */
public record Sides(List<Side> before, List<Side> after, List<Changed> changed) {

    private static final Text NEW_NUMBER =
            Text.of("새 번호 (확정할 때 정해집니다)", "Another one, given on confirmation");
    private static final Text NUMBER = Text.of("주민등록번호", "Resident number");
    private static final Text NOWHERE = Text.of("없음", "None");
    private static final Text GOES = Text.of("나감", "Leaves");
    private static final Text COMES = Text.of("들어옴", "Joins");
    private static final Text OTHER = Text.of("바뀜", "Changes");

    public Sides {
        before = List.copyOf(before);
        after = List.copyOf(after);
        changed = List.copyOf(changed);
    }

    /** A household on one of the sides. */
    public record Side(Text heading, @Nullable Text address, List<Row> members) {
        public Side {
            members = List.copyOf(members);
        }

        /** Where it is, and which it is. */
        public Text title() {
            return address == null
                    ? heading
                    : Text.of("{0} ({1})", "{0} ({1})").with(address, heading);
        }

        boolean changes() {
            return members.stream().anyMatch(row -> row.change() != null);
        }

        /**
         * Its members.
         *
         * @param caption of which {@code {0}} is the household
         * @param kind how a change there is marked
         */
        public Content table(Ui ui, Text caption, Notice.Kind kind) {
            var words = caption.with(heading);
            var table =
                    ui.table(words.ko(), words.en(), members)
                            .whenEmpty(
                                    "남는 사람이 없어 세대가 없어집니다.", "Nobody is left: the household ends.")
                            .rowHead("이름", "Name", row -> ui.say(row.name()))
                            .column("세대주와의 관계", "Relation to head", row -> ui.say(row.relation()));
            return changes() ? table.contents("변동", "Change", row -> row.tag(ui, kind)) : table;
        }
    }

    /**
     * A member on one of the sides.
     *
     * @param change what happens to them there; null where nothing does
     */
    public record Row(Member member, @Nullable Text change) {

        public Text name() {
            return Text.of(member.name(), member.latin());
        }

        /** What happens to them there, if anything does. */
        Content tag(Ui ui, Notice.Kind kind) {
            return change == null ? output -> {} : ui.tag(kind, change);
        }

        /** To the head; and the standing, where it is not the usual one. */
        public Text relation() {
            var relation = member.residence().relation().word();
            return member.status() == Status.RESIDENT
                    ? relation
                    : Text.of("{0} · {1}", "{0} · {1}").with(relation, member.status().word());
        }
    }

    /** Whose facts change, and which. */
    public record Changed(Text heading, List<Change> changes) {
        public Changed {
            changes = List.copyOf(changes);
        }
    }

    /** One fact, as it is and as it would be. */
    public record Change(Text fact, @Nullable Text before, @Nullable Text after) {}

    static Sides of(Rehearsed<?> rehearsed, AddressWords.Lookup words) {
        var before = rehearsed.before();
        var after = rehearsed.after();
        var changed = new ArrayList<Changed>();
        for (var id : Objects.requireNonNull(rehearsed.concerned()).persons()) {
            person(before, id)
                    .or(() -> person(after, id))
                    .ifPresent(someone -> {
                        var changes =
                                changes(
                                        person(before, id)
                                                .map(one -> facts(one, words))
                                                .orElse(Map.of()),
                                        person(after, id)
                                                .map(one -> facts(one, words))
                                                .orElse(Map.of()));
                        var name = Text.of(someone.name(), someone.latin());
                        changed.add(
                                new Changed(
                                        Text.of("{0}: 바뀌는 내용", "{0}: what changes").with(name),
                                        changes));
                    });
        }
        changed.add(
                new Changed(
                        Text.of("그 밖에 바뀌는 것", "What else changes"),
                        changes(facts(before.also()), facts(after.also()))));
        changed.removeIf(one -> one.changes().isEmpty());
        var now =
                before.households().stream()
                        .filter(household -> !household.members().isEmpty())
                        .map(one -> side(one, after, words, GOES))
                        .toList();
        var then = after.households().stream().map(one -> side(one, before, words, COMES)).toList();
        // A household that stays as it is says nothing beside the facts that change.
        boolean still = Stream.concat(now.stream(), then.stream()).noneMatch(Side::changes);
        return still && !changed.isEmpty()
                ? new Sides(List.of(), List.of(), changed)
                : new Sides(now, then, changed);
    }

    private static Side side(
            HouseholdRecord household, Look other, AddressWords.Lookup words, Text alone) {
        var members = household.members();
        var there =
                other.households().stream()
                        .filter(one -> one.id() == household.id())
                        .findFirst()
                        .orElse(null);
        return new Side(
                Text.of("세대 {0}", "Household {0}").with(household.id()),
                members.isEmpty() ? null : words.of(members.getFirst().residence()),
                members.stream().map(one -> row(one, there, alone)).toList());
    }

    private static Row row(Member member, @Nullable HouseholdRecord there, Text alone) {
        var same = Optional.ofNullable(there).flatMap(one -> one.member(member.residentId()));
        if (same.isEmpty()) {
            return new Row(member, alone);
        }
        var other = same.get();
        boolean as =
                other.residence().relation() == member.residence().relation()
                        && other.status() == member.status()
                        && other.name().equals(member.name())
                        && other.latin().equals(member.latin());
        return new Row(member, as || alone.equals(GOES) ? null : OTHER);
    }

    private static Optional<ResidentRecord> person(Look look, long id) {
        return look.persons().stream().filter(person -> person.id() == id).findFirst();
    }

    /** A fact, and what tells it from another that reads the same. */
    private record Value(Object told, Text words) {
        static Value of(Text words) {
            return new Value(words, words);
        }
    }

    private static Map<Text, Value> facts(ResidentRecord person, AddressWords.Lookup words) {
        var residence = person.residence();
        var number = person.number();
        var facts = new LinkedHashMap<Text, Value>();
        facts.put(Text.of("이름", "Name"), Value.of(Text.same(person.name())));
        facts.put(Text.of("로마자 이름", "Name in Latin letters"), Value.of(Text.same(person.latin())));
        facts.put(Text.of("생년월일", "Date of birth"), Value.of(Fact.day(person.birthDate())));
        facts.put(Text.of("성별", "Sex"), Value.of(person.sex().word()));
        facts.put(NUMBER, new Value(number.digits(), Text.same(number.masked())));
        facts.put(Text.of("등록 상태", "Standing"), Value.of(person.status().word()));
        facts.put(
                Text.of("주소", "Address"),
                Value.of(residence == null ? NOWHERE : words.of(residence)));
        return facts;
    }

    private static Map<Text, Value> facts(List<Fact> also) {
        var facts = new LinkedHashMap<Text, Value>();
        also.forEach(fact -> facts.put(fact.label(), Value.of(fact.value())));
        return facts;
    }

    private static List<Change> changes(Map<Text, Value> before, Map<Text, Value> after) {
        var labels = new LinkedHashSet<>(before.keySet());
        labels.addAll(after.keySet());
        return labels.stream()
                .filter(label -> !Objects.equals(before.get(label), after.get(label)))
                .map(label -> change(label, before.get(label), after.get(label)))
                .toList();
    }

    /** A number is drawn again when it is confirmed: the one drawn to look at is nobody's. */
    private static Change change(Text label, @Nullable Value before, @Nullable Value after) {
        var words = after == null ? null : label.equals(NUMBER) ? NEW_NUMBER : after.words();
        return new Change(label, before == null ? null : before.words(), words);
    }
}
