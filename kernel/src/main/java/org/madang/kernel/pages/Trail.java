package org.madang.kernel.pages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;

/** Links in a row that say where the reader is: breadcrumb, tabs, or the steps of a service. */
public final class Trail extends Component {

    enum Look {
        BREADCRUMB,
        TABS,
        STEPS
    }

    private record Stop(Text name, @Nullable String path, boolean isHere, boolean isDone) {}

    private final Look look;
    private final List<Stop> stops = new ArrayList<>();

    Trail(Ui ui, Look look) {
        super(ui);
        this.look = look;
    }

    /** Another place to go to; as a step, one that lies behind. */
    public Trail stop(String path, String ko, String en) {
        stops.add(new Stop(Text.of(ko, en), path, false, true));
        return this;
    }

    /** Where the reader is. */
    public Trail here(String path, String ko, String en) {
        stops.add(new Stop(Text.of(ko, en), path, true, false));
        return this;
    }

    /** A step that has been taken and is not gone back to. */
    public Trail done(String ko, String en) {
        stops.add(new Stop(Text.of(ko, en), null, false, true));
        return this;
    }

    /** A step the reader is at. */
    public Trail now(String ko, String en) {
        stops.add(new Stop(Text.of(ko, en), null, true, false));
        return this;
    }

    /** A step still to come. */
    public Trail ahead(String ko, String en) {
        stops.add(new Stop(Text.of(ko, en), null, false, false));
        return this;
    }

    @Override
    Html html() {
        return switch (look) {
            case BREADCRUMB -> list("ol", "breadcrumb", ui.say("위치", "Where you are"));
            case TABS -> list("ul", "tabs", ui.say("이 기록의 부분", "Parts of this record"));
            case STEPS -> steps();
        };
    }

    private Html list(String tag, String css, String label) {
        var html = Html.of().open("nav", "class", css, "aria-label", label).open(tag);
        for (var stop : stops) {
            html.open("li")
                    .element(
                            "a",
                            ui.say(stop.name()),
                            "href",
                            stop.path(),
                            "aria-current",
                            stop.isHere() ? "page" : null)
                    .close("li");
        }
        return html.close(tag).close("nav");
    }

    private Html steps() {
        var html = Html.of().open("ol", "class", "steps");
        for (var stop : stops) {
            html.open(
                    "li",
                    "class",
                    stop.isDone() ? "step-done" : null,
                    "aria-current",
                    stop.isHere() ? "step" : null);
            if (stop.path() == null) {
                html.element("span", ui.say(stop.name()));
            } else {
                html.element("a", ui.say(stop.name()), "href", stop.path());
            }
            if (stop.isDone()) {
                html.element("span", ui.say(" (마침)", " (done)"), "class", "hidden");
            }
            html.close("li");
        }
        return html.close("ol");
    }
}
