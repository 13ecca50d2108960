package org.madang.kernel.pages;

import java.util.function.LongFunction;

/** Links to the other parts of a long list. */
public final class Pagination extends Component {

    private static final int NEIGHBOURS = 2;

    private final long page;
    private final long pages;
    private final LongFunction<String> path;

    Pagination(Ui ui, long page, long pages, LongFunction<String> path) {
        super(ui);
        this.page = page;
        this.pages = pages;
        this.path = path;
    }

    @Override
    Html html() {
        var html = Html.of();
        if (pages <= 1) {
            return html;
        }
        html.open("nav", "class", "pagination", "aria-label", ui.say("목록 쪽", "Pages of the list"));
        if (page > 1) {
            html.element(
                    "a", ui.say("이전", "Previous"), "href", path.apply(page - 1), "rel", "prev");
        }
        long shown = 0;
        for (long i = 1; i <= pages; i = next(i)) {
            if (i > shown + 1) {
                html.element("span", "…", "aria-hidden", "true");
            }
            number(html, i);
            shown = i;
        }
        if (page < pages) {
            html.element("a", ui.say("다음", "Next"), "href", path.apply(page + 1), "rel", "next");
        }
        return html.close("nav");
    }

    /** The next number to show: the first, the last, and those around the present page. */
    private long next(long i) {
        if (i + 1 < page - NEIGHBOURS) {
            return page - NEIGHBOURS;
        }
        return i + 1 > page + NEIGHBOURS && i + 1 < pages ? pages : i + 1;
    }

    private void number(Html html, long number) {
        html.element(
                "a",
                ui.number(number),
                "href",
                path.apply(number),
                "aria-label",
                ui.say(number + " 쪽", "Page " + number),
                "aria-current",
                number == page ? "page" : null);
    }
}
