package org.madang.residents.entries;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Reply;
import org.madang.residents.Lateness;
import org.madang.residents.entries.Rehearsal.Rehearsed;
import org.madang.residents.pages.LateWords;
import org.madang.residents.registry.AddressWords;
import org.madang.residents.registry.RegisterClock;
import org.springframework.stereotype.Component;

/**
 * The last step of every report at the desk: what it would change, before and after. Nothing is
 * changed until that is confirmed, what was answered can be changed until then, and however often
 * it is sent it is entered once.
 */
@Component
public class BeforeAfter {

    /** The field that says what to do with the answers; without it they are looked at. */
    public static final String STEP = "check";

    /** The two ways on. */
    public enum Choice {
        CONFIRM,
        EDIT
    }

    private final Rehearsal rehearsal;
    private final AddressWords words;
    private final Once once;
    private final RegisterClock clock;

    BeforeAfter(Rehearsal rehearsal, AddressWords words, Once once, RegisterClock clock) {
        this.rehearsal = rehearsal;
        this.words = words;
        this.once = once;
        this.clock = clock;
    }

    /**
     * What the page shows.
     *
     * @param typed what was answered, to be sent again
     */
    record Model(
            DeskReport<?> report,
            Sides sides,
            List<Text> remarks,
            Map<String, List<String>> typed) {}

    /**
     * Takes a step of a report: looks at it, shows it again, or enters it.
     *
     * @param report opened anew for each step: who sends a second time after everything has changed
     *     is answered what the first was
     */
    public <R> Reply step(Supplier<DeskReport<R>> report, Form form, HttpServletRequest request) {
        return switch (form.typed(STEP)) {
            case "CONFIRM" -> once.submit(form, () -> entered(report.get()));
            case "EDIT" -> report.get().again();
            default -> lookedAt(report.get(), form, request);
        };
    }

    private <R> Reply lookedAt(DeskReport<R> report, Form form, HttpServletRequest request) {
        var rehearsed = rehearsal.of(Rehearsal.Trial.of(report)).orElse(null);
        if (rehearsed == null) {
            return report.again();
        }
        var concerned = rehearsed.concerned();
        // What is refused, or only waits for somebody, has nothing to be looked at.
        return concerned == null
                ? once.submit(form, () -> entered(report))
                : page(report, rehearsed, concerned.lateness(), request);
    }

    private static <R> Reply entered(DeskReport<R> report) {
        var result = report.enter();
        return result == null ? report.again() : report.answered(result);
    }

    private <R> Reply page(
            DeskReport<R> report,
            Rehearsed<R> rehearsed,
            Lateness lateness,
            HttpServletRequest request) {
        var remarks = new ArrayList<Text>();
        if (lateness.days() > 0) {
            remarks.add(LateWords.of(lateness));
        }
        remarks.addAll(report.remarks(rehearsed.result()));
        var sides = Sides.of(rehearsed, words.on(clock.today()));
        return Page.of(
                        report.title(),
                        "BeforeAfter",
                        new Model(report, sides, List.copyOf(remarks), typed(request)))
                .width(Page.Width.PAGE);
    }

    /**
     * What a decision would change, for a page that asks for it.
     *
     * @param decide makes the decision; it is taken back
     * @param concerned null where it was refused
     */
    public <R> Looked<R> look(
            Supplier<@Nullable R> decide,
            Function<R, @Nullable Concerned> concerned,
            Purpose purpose) {
        var rehearsed =
                rehearsal
                        .<R>of(new Rehearsal.Trial<>(decide, concerned, List::of, purpose))
                        .orElseThrow();
        var sides =
                Optional.ofNullable(rehearsed.concerned())
                        .map(one -> Sides.of(rehearsed, words.on(clock.today())));
        return new Looked<>(rehearsed.result(), sides.orElse(null));
    }

    /**
     * What a decision would do.
     *
     * @param sides null where it would change nothing
     */
    public record Looked<R>(R result, @Nullable Sides sides) {}

    /** What was answered, but for the step and what every form has. */
    private static Map<String, List<String>> typed(HttpServletRequest request) {
        var typed = new TreeMap<String, List<String>>();
        request.getParameterMap()
                .forEach((name, values) -> {
                    if (!name.startsWith("_") && !name.equals(STEP)) {
                        typed.put(name, List.of(values));
                    }
                });
        return typed;
    }
}
