package org.madang.residents.entries;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Reply;
import org.madang.residents.HouseholdRecord;
import org.madang.residents.HouseholdRecord.Member;
import org.madang.residents.Lateness;
import org.madang.residents.entries.Rehearsal.Rehearsed;
import org.madang.residents.registry.AddressWords;
import org.madang.residents.registry.RegisterClock;
import org.springframework.stereotype.Component;

/**
 * The last step of a report that changes households: each before and after, side by side. Nothing
 * is changed until it is confirmed, and what was answered can be changed until then.
 */
@Component
public class HouseholdCheck {

    /** The field that says what to do with the answers; without it they are checked. */
    public static final String STEP = "check";

    /** The two ways on. */
    public enum Choice {
        CONFIRM,
        EDIT
    }

    private final AddressWords words;
    private final RegisterClock clock;

    HouseholdCheck(AddressWords words, RegisterClock clock) {
        this.words = words;
        this.clock = clock;
    }

    /**
     * What is asked.
     *
     * @param action where the answers go again
     * @param back where somebody goes who gives it up
     */
    public record Question(Text title, String action, String back, Lateness lateness) {}

    /** A household on one of the sides. */
    record Side(Text heading, @Nullable Text address, List<Member> members) {}

    /**
     * What the page shows.
     *
     * @param typed what was answered, to be sent again
     */
    record Model(
            Question question,
            List<Side> before,
            List<Side> after,
            Map<String, List<String>> typed) {}

    /** The page on which it is confirmed. */
    public Reply page(Question question, Rehearsed<?> rehearsed, HttpServletRequest request) {
        var lookup = words.on(clock.today());
        var model =
                new Model(
                        question,
                        rehearsed.before().stream().map(one -> side(one, lookup)).toList(),
                        rehearsed.after().stream().map(one -> side(one, lookup)).toList(),
                        typed(request, STEP));
        return Page.of(question.title(), "HouseholdCheck", model).width(Page.Width.PAGE);
    }

    private static Side side(HouseholdRecord household, AddressWords.Lookup lookup) {
        var members = household.members();
        return new Side(
                EntryPage.heading(household.id()),
                members.isEmpty() ? null : lookup.of(members.getFirst().residence()),
                members);
    }

    /** What was answered, but for the step and what every form has. */
    static Map<String, List<String>> typed(HttpServletRequest request, String step) {
        var typed = new TreeMap<String, List<String>>();
        request.getParameterMap()
                .forEach((name, values) -> {
                    if (!name.startsWith("_") && !name.equals(step)) {
                        typed.put(name, List.of(values));
                    }
                });
        return typed;
    }
}
