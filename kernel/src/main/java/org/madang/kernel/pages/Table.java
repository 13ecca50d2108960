package org.madang.kernel.pages;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;

/**
 * Rows under a caption. On a phone a table of words becomes a list of its rows, each cell with its
 * column's name; a table of figures stays one, since figures are compared down their column, and
 * scrolls in its own frame, reachable by keyboard.
 */
public final class Table<R> extends Component {

    /** What a column holds: figures are compared down it, sums are read with their row. */
    private enum Kind {
        WORDS(null),
        FIGURES("number"),
        SUMS("sum"),
        ROW_HEAD(null);

        private final @Nullable String css;

        Kind(@Nullable String css) {
            this.css = css;
        }
    }

    private record Column<R>(Text head, Function<R, Content> cell, Kind kind) {}

    private final Text caption;
    private final List<R> rows;
    private final List<Column<R>> columns = new ArrayList<>();
    private @Nullable Function<R, String> link;
    private @Nullable Text whenEmpty;

    Table(Ui ui, Text caption, List<R> rows) {
        super(ui);
        this.caption = caption;
        this.rows = rows;
    }

    /** A column of words. */
    public Table<R> column(String ko, String en, Function<R, String> cell) {
        return add(ko, en, words(cell), Kind.WORDS);
    }

    /** A column of figures: aligned right, digits of one width. */
    public Table<R> numbers(String ko, String en, Function<R, String> cell) {
        return add(ko, en, words(cell), Kind.FIGURES);
    }

    /**
     * A column of sums that belong to their rows: aligned as figures are, yet on a phone the table
     * becomes a list of its rows, where nobody compares down a column.
     */
    public Table<R> sums(String ko, String en, Function<R, String> cell) {
        return add(ko, en, words(cell), Kind.SUMS);
    }

    /** A column of components, such as tags or links. */
    public Table<R> contents(String ko, String en, Function<R, Content> cell) {
        return add(ko, en, cell, Kind.WORDS);
    }

    /** The column that names its row; with {@link #link} it leads to the record. */
    public Table<R> rowHead(String ko, String en, Function<R, String> cell) {
        return add(ko, en, words(cell), Kind.ROW_HEAD);
    }

    /** Where a row leads: the row head links there, and Enter on a desk opens it. */
    public Table<R> link(Function<R, String> path) {
        link = path;
        return this;
    }

    /** What is said when there is no row. */
    public Table<R> whenEmpty(String ko, String en) {
        whenEmpty = Text.of(ko, en);
        return this;
    }

    private static <R> Function<R, Content> words(Function<R, String> cell) {
        return row -> Html.of().text(cell.apply(row));
    }

    private Table<R> add(String ko, String en, Function<R, Content> cell, Kind kind) {
        columns.add(new Column<>(Text.of(ko, en), cell, kind));
        return this;
    }

    @Override
    Html html() {
        if (rows.isEmpty() && whenEmpty != null) {
            return Html.of().add(ui.empty(whenEmpty));
        }
        var html =
                Html.of()
                        .open(
                                "div",
                                "class",
                                "table-frame",
                                "role",
                                "region",
                                "tabindex",
                                "0",
                                "aria-label",
                                // A heading above often says the same, and a list of regions
                                // shall not name two alike.
                                ui.say(Text.of("표: {0}", "Table: {0}").with(caption)))
                        .open(
                                "table",
                                "class",
                                stacks() ? "table stacked" : "table",
                                "role",
                                "table")
                        .element("caption", ui.say(caption))
                        .open("thead", "role", "rowgroup")
                        .open("tr", "role", "row");
        for (var column : columns) {
            html.element(
                    "th",
                    ui.say(column.head()),
                    "scope",
                    "col",
                    "role",
                    "columnheader",
                    "class",
                    column.kind().css);
        }
        html.close("tr").close("thead").open("tbody", "role", "rowgroup");
        for (var row : rows) {
            html.open("tr", "role", "row", "data-row", link == null ? null : "");
            for (var column : columns) {
                cell(html, column, row);
            }
            html.close("tr");
        }
        return html.close("tbody").close("table").close("div");
    }

    private void cell(Html html, Column<R> column, R row) {
        var content = column.cell().apply(row);
        if (column.kind() != Kind.ROW_HEAD) {
            html.open(
                            "td",
                            "role",
                            "cell",
                            "data-label",
                            ui.say(column.head()),
                            "class",
                            column.kind().css)
                    .add(content)
                    .close("td");
            return;
        }
        html.open("th", "scope", "row", "role", "rowheader");
        if (link == null) {
            html.add(content);
        } else {
            html.open("a", "href", link.apply(row)).add(content).close("a");
        }
        html.close("th");
    }

    /** The roles are written out because a browser forgets them with another display. */
    private boolean stacks() {
        return columns.stream().noneMatch(column -> column.kind() == Kind.FIGURES);
    }
}
