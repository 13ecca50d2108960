package org.madang.residents.registry;

import org.madang.residents.Relation;

/**
 * What members become to a new head, as far as it follows from what both were to the old one. Where
 * it does not follow, kin are relatives, and an official names the relation instead.
 */
public final class Relations {

    private Relations() {}

    /**
     * @param head what the new head was to the old one
     * @param member what the member was to the old head
     */
    public static Relation toNewHead(Relation head, Relation member) {
        if (member == Relation.COHABITANT || head == Relation.COHABITANT) {
            return Relation.COHABITANT;
        }
        if (head == Relation.HEAD) {
            return member;
        }
        return switch (head) {
            case SPOUSE -> ofSpouse(member);
            case CHILD -> ofChild(member);
            case PARENT -> ofParent(member);
            case SIBLING -> ofSibling(member);
            case CHILD_IN_LAW -> member == Relation.HEAD ? Relation.PARENT_IN_LAW : kin(member);
            case PARENT_IN_LAW -> member == Relation.HEAD ? Relation.CHILD_IN_LAW : kin(member);
            case GRANDCHILD ->
                    member == Relation.HEAD || member == Relation.SPOUSE
                            ? Relation.GRANDPARENT
                            : kin(member);
            case GRANDPARENT -> member == Relation.HEAD ? Relation.GRANDCHILD : kin(member);
            default -> kin(member);
        };
    }

    /** What a new-born is to the head of the household whose member is its parent. */
    public static Relation newborn(Relation parent) {
        return switch (parent) {
            case HEAD, SPOUSE -> Relation.CHILD;
            case CHILD, CHILD_IN_LAW -> Relation.GRANDCHILD;
            case COHABITANT -> Relation.COHABITANT;
            case PARENT -> Relation.SIBLING;
            default -> Relation.RELATIVE;
        };
    }

    private static Relation ofSpouse(Relation member) {
        return switch (member) {
            case HEAD -> Relation.SPOUSE;
            case PARENT -> Relation.PARENT_IN_LAW;
            case PARENT_IN_LAW -> Relation.PARENT;
            case CHILD, CHILD_IN_LAW, GRANDCHILD -> member;
            default -> kin(member);
        };
    }

    private static Relation ofChild(Relation member) {
        return switch (member) {
            case HEAD, SPOUSE -> Relation.PARENT;
            case CHILD -> Relation.SIBLING;
            case PARENT, PARENT_IN_LAW -> Relation.GRANDPARENT;
            default -> kin(member);
        };
    }

    private static Relation ofParent(Relation member) {
        return switch (member) {
            case HEAD, SIBLING -> Relation.CHILD;
            case PARENT -> Relation.SPOUSE;
            case SPOUSE -> Relation.CHILD_IN_LAW;
            case CHILD -> Relation.GRANDCHILD;
            case GRANDPARENT -> Relation.PARENT;
            default -> kin(member);
        };
    }

    private static Relation ofSibling(Relation member) {
        return switch (member) {
            case HEAD, SIBLING -> Relation.SIBLING;
            case PARENT, GRANDPARENT -> member;
            default -> kin(member);
        };
    }

    private static Relation kin(Relation member) {
        return member == Relation.COHABITANT ? Relation.COHABITANT : Relation.RELATIVE;
    }
}
