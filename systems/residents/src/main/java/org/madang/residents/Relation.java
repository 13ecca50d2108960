package org.madang.residents;

import org.madang.kernel.language.Text;

/** What a member is to the head of the household (세대주와의 관계). */
public enum Relation {
    HEAD(Text.of("본인", "Head")),
    SPOUSE(Text.of("배우자", "Spouse")),
    CHILD(Text.of("자녀", "Child")),
    CHILD_IN_LAW(Text.of("며느리·사위", "Child-in-law")),
    PARENT(Text.of("부모", "Parent")),
    PARENT_IN_LAW(Text.of("배우자의 부모", "Parent-in-law")),
    SIBLING(Text.of("형제자매", "Sibling")),
    GRANDPARENT(Text.of("조부모", "Grandparent")),
    GRANDCHILD(Text.of("손자녀", "Grandchild")),
    RELATIVE(Text.of("친척", "Relative")),
    COHABITANT(Text.of("동거인", "Cohabitant"));

    private final Text word;

    Relation(Text word) {
        this.word = word;
    }

    public Text word() {
        return word;
    }
}
