package org.madang.residents.pages;

import org.madang.kernel.language.Text;
import org.madang.residents.Lateness;

/** What an official is told of a report that came too late. */
public final class LateWords {

    private LateWords() {}

    /** The sentence, and the fine that may be due where the report was late. */
    public static Text with(Text done, Lateness lateness) {
        if (lateness.days() == 0) {
            return done;
        }
        return Text.of(
                        "{0} 신고가 {1}일 늦어 과태료 {2}원 부과 대상입니다.",
                        "{0} It was reported {1} days late: a fine of KRW {2} may be due.")
                .with(done, lateness.days(), "%,d".formatted(lateness.fine()));
    }

    /** What lateness may cost, as a sentence of its own; only where something came too late. */
    public static Text of(Lateness lateness) {
        return Text.of(
                        "신고가 {0}일 늦어 과태료 {1}원 부과 대상입니다 (제40조제4항).",
                        "It is reported {0} days late: a fine of KRW {1} may be due (Article 40).")
                .with(lateness.days(), "%,d".formatted(lateness.fine()));
    }
}
