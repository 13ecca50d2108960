package org.madang.residents.registry;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.madang.residents.Relation;

class RelationsTest {

    @ParameterizedTest
    @CsvSource({
        "SPOUSE, CHILD, CHILD",
        "SPOUSE, PARENT, PARENT_IN_LAW",
        "SPOUSE, PARENT_IN_LAW, PARENT",
        "CHILD, SPOUSE, PARENT",
        "CHILD, CHILD, SIBLING",
        "CHILD, PARENT, GRANDPARENT",
        "PARENT, SPOUSE, CHILD_IN_LAW",
        "PARENT, CHILD, GRANDCHILD",
        "SIBLING, SIBLING, SIBLING",
        "GRANDCHILD, CHILD, RELATIVE",
        "SPOUSE, COHABITANT, COHABITANT"
    })
    void members_become_to_the_new_head_what_follows(
            Relation head, Relation member, Relation becomes) {
        assertThat(Relations.toNewHead(head, member)).isEqualTo(becomes);
    }

    @Property
    void nobody_becomes_a_second_head(@ForAll Relation head, @ForAll Relation member) {
        if (member != Relation.HEAD) {
            assertThat(Relations.toNewHead(head, member)).isNotEqualTo(Relation.HEAD);
        }
        assertThat(Relations.newborn(member)).isNotEqualTo(Relation.HEAD);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"RELATIVE", "HEAD"},
            mode = EnumSource.Mode.EXCLUDE)
    void what_two_people_are_to_each_other_reads_the_same_from_both_sides(Relation head) {
        var back = Relations.toNewHead(head, Relation.HEAD);
        assertThat(Relations.toNewHead(back, Relation.HEAD)).isEqualTo(head);
    }
}
