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

    private record Column<R>(
            Text head, Function<R, Content> cell, boolean number, boolean rowHead) {}

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
        return add(ko, en, words(cell), false, false);
    }

    /** A column of figures: aligned right, digits of one width. */
    public Table<R> numbers(String ko, String en, Function<R, String> cell) {
        return add(ko, en, words(cell), true, false);
    }

    /** A column of components, such as tags or links. */
    public Table<R> contents(String ko, String en, Function<R, Content> cell) {
        return add(ko, en, cell, false, false);
    }

    /** The column that names its row; with {@link #link} it leads to the record. */
    public Table<R> rowHead(String ko, String en, Function<R, String> cell) {
        return add(ko, en, words(cell), false, true);
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

    private Table<R> add(
            String ko, String en, Function<R, Content> cell, boolean number, boolean rowHead) {
        columns.add(new Column<>(Text.of(ko, en), cell, number, rowHead));
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
                    css(column));
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
        if (!column.rowHead()) {
            html.open(
                            "td",
                            "role",
                            "cell",
                            "data-label",
                            ui.say(column.head()),
                            "class",
                            css(column))
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
        return columns.stream().noneMatch(Column::number);
    }

    private @Nullable String css(Column<R> column) {
        return column.number() ? "number" : null;
    }
}
