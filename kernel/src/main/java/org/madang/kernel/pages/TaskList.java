package org.madang.kernel.pages;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;

/**
 * What is to be done, step by step, each with its state; a step without a path cannot start yet.
 */
public final class TaskList extends Component {

    private record Task(Text name, @Nullable String path, Content state) {}

    private final List<Task> tasks = new ArrayList<>();

    TaskList(Ui ui) {
        super(ui);
    }

    public TaskList done(Text name, String path) {
        tasks.add(new Task(name, path, ui.tag(Notice.Kind.SUCCESS, "마침", "Completed")));
        return this;
    }

    public TaskList open(Text name, String path) {
        tasks.add(new Task(name, path, ui.tag(Notice.Kind.INFO, "할 일", "To do")));
        return this;
    }

    public TaskList later(Text name) {
        var state =
                Html.of().element("span", ui.say("아직 못 해요", "Cannot start yet"), "class", "quiet");
        tasks.add(new Task(name, null, state));
        return this;
    }

    /** A task with a state in words of its own. */
    public TaskList task(Text name, String path, Notice.Kind kind, Text state) {
        tasks.add(new Task(name, path, ui.tag(kind, state)));
        return this;
    }

    @Override
    Html html() {
        var html = Html.of().open("ul", "class", "tasks");
        for (var task : tasks) {
            html.open("li");
            if (task.path() == null) {
                html.element("span", ui.say(task.name()));
            } else {
                html.element("a", ui.say(task.name()), "href", task.path());
            }
            html.add(task.state()).close("li");
        }
        return html.close("ul");
    }
}
