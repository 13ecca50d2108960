package org.madang.kinship;

/** How a marker passes from parent to child. */
public enum Inheritance {
    /** One allele from each parent. */
    AUTOSOMAL,
    /** Mother to every child, father to daughters; men carry one allele. */
    X,
    /** Father to son; men carry one allele, women none. */
    Y;

    /** Number of alleles a person of that sex carries (0, 1 or 2). */
    int ploidy(Sex sex) {
        return switch (this) {
            case AUTOSOMAL -> 2;
            case X -> sex == Sex.MALE ? 1 : 2;
            case Y -> sex == Sex.MALE ? 1 : 0;
        };
    }

    boolean fromFather(Sex child) {
        return switch (this) {
            case AUTOSOMAL -> true;
            case X -> child != Sex.MALE;
            case Y -> child == Sex.MALE;
        };
    }

    boolean fromMother(Sex child) {
        return this != Y;
    }
}
