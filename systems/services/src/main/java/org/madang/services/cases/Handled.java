package org.madang.services.cases;

import org.madang.kernel.language.Text;

/** What came of an act on a case. */
public sealed interface Handled {

    /** It is done; the words say what. */
    record Done(Text words) implements Handled {}

    /** The law or the state of the case stands against it. */
    record Refused(String code, Text reason) implements Handled {}

    static Handled done(String ko, String en) {
        return new Done(Text.of(ko, en));
    }

    static Handled refused(String code, String ko, String en) {
        return new Refused(code, Text.of(ko, en));
    }
}
