package org.madang.services.cases;

import org.madang.kernel.language.Text;

/** What came of an act on a case. */
public sealed interface Handled {

    /** The case is no longer, or not yet, where this can be done. */
    Handled WRONG_STATE =
            refused(
                    "case.state",
                    "지금 상태에서는 할 수 없습니다.",
                    "This cannot be done as the case now stands.");

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
