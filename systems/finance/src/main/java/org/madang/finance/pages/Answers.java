package org.madang.finance.pages;

import java.util.Set;
import java.util.function.Function;
import org.madang.finance.Decision;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;

/** What a page of the desk answers to a decision: on to another page, or the form again. */
public final class Answers {

    /** The most won a form takes. */
    public static final long MOST = 1_000_000_000_000_000L;

    private Answers() {}

    /**
     * The reply to a decision.
     *
     * @param again shows the page with what is wrong
     * @param path where to go when it is done
     */
    public static <T> Reply to(
            Decision<T> decision,
            Form form,
            Set<String> fields,
            Function<Form, Reply> again,
            String path,
            Text done) {
        return switch (decision) {
            case Decision.Done<T> _ -> Redirect.to(path).saying(done);
            case Decision.Refused<T> refused ->
                    again.apply(Told.reasons(form, refused.reasons(), fields));
        };
    }
}
