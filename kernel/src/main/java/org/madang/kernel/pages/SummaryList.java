package org.madang.kernel.pages;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;

/** Facts as key and value, each with a way to change it where there is one. */
public final class SummaryList extends Component {

    private record Row(Text key, Content value, @Nullable String changePath) {}

    private final List<Row> rows = new ArrayList<>();

    SummaryList(Ui ui) {
        super(ui);
    }

    public SummaryList row(Text key, String value) {
        rows.add(new Row(key, Html.of().text(value.isEmpty() ? "–" : value), null));
        return this;
    }

    public SummaryList row(String keyKo, String keyEn, String value) {
        return row(Text.of(keyKo, keyEn), value);
    }

    public SummaryList row(String keyKo, String keyEn, Content value) {
        rows.add(new Row(Text.of(keyKo, keyEn), value, null));
        return this;
    }

    /** A fact with a link that leads back to where it was answered. */
    public SummaryList row(Text key, String value, String changePath) {
        rows.add(new Row(key, Html.of().text(value.isEmpty() ? "–" : value), changePath));
        return this;
    }

    public SummaryList row(String keyKo, String keyEn, String value, String changePath) {
        return row(Text.of(keyKo, keyEn), value, changePath);
    }

    @Override
    Html html() {
        var html = Html.of().open("dl", "class", "summary");
        for (var row : rows) {
            html.open("div", "class", "summary-row")
                    .element("dt", ui.say(row.key()))
                    .open("dd")
                    .add(row.value())
                    .close("dd");
            if (row.changePath() != null) {
                html.open("dd", "class", "summary-change")
                        .open("a", "href", row.changePath())
                        .text(ui.say("고치기", "Change"))
                        .element("span", " " + ui.say(row.key()), "class", "hidden")
                        .close("a")
                        .close("dd");
            }
            html.close("div");
        }
        return html.close("dl");
    }
}
