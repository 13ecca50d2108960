package org.madang.finance.pages;

import gg.jte.Content;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Ui;

/** How the desk writes what the kernel's words leave open. */
public final class Shown {

    private static final String OFFICIAL = "official:";
    private static final String HOUSE = "house";

    private Shown() {}

    /** Who did it, as colleagues call them: the user name of an official. */
    public static String person(Ui ui, String actor) {
        if (actor.startsWith(OFFICIAL)) {
            return actor.substring(OFFICIAL.length());
        }
        return actor.startsWith(HOUSE) ? ui.say("전산 처리", "The house itself") : actor;
    }

    /** Leads to a posting; a dash where there is none. */
    public static Content posting(Ui ui, @Nullable Long id) {
        return id == null
                ? output -> output.writeContent("–")
                : ui.link("/desk/finance/postings/" + id, Text.same(String.valueOf(id)));
    }

    /** A day that stays on one line, in a table or out of one. */
    public static Content day(Ui ui, LocalDate day) {
        return whole(ui.date(day));
    }

    /** The same for a day that may be unknown. */
    public static Content dayOrDash(Ui ui, @Nullable LocalDate day) {
        return whole(ui.dateOrDash(day));
    }

    /** A sum of won; nothing where it is nothing, so that a list of rows leaves it out. */
    public static String sum(Ui ui, long won) {
        return won == 0 ? "" : ui.won(won);
    }

    /** Not broken between lines. */
    private static Content whole(String words) {
        return output -> {
            output.writeContent("<span class=\"number\">");
            output.writeContent(words.replace("&", "&amp;").replace("<", "&lt;"));
            output.writeContent("</span>");
        };
    }
}
