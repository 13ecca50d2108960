package org.madang.kernel.pages;

import gg.jte.Content;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.madang.kernel.access.Actor;
import org.madang.kernel.language.Language;
import org.madang.kernel.language.Text;

/** What the layout around every page shows. */
record Layout(Page page, Content body) {

    static final Text NAME = Text.of("마당", "Madang");

    private static final List<String> STYLES =
            List.of("fonts", "reset", "tokens", "base", "components", "utilities");

    private static final Set<String> OWN_SEARCH =
            Set.of("madang/kernel/pages/front.jte", "madang/kernel/pages/search.jte");

    List<String> styles() {
        return STYLES;
    }

    String widthCss() {
        var width = isMachine() ? Page.Width.READING : page.width();
        return "main main-" + width.name().toLowerCase(Locale.ROOT);
    }

    boolean isDesk() {
        return page.width() == Page.Width.DESK;
    }

    /** Whoever stands at a machine has come for one thing, and the next person for another. */
    boolean isMachine() {
        return page.width() == Page.Width.MACHINE;
    }

    /** A page with a search box of its own needs no second one. */
    boolean hasSearch() {
        return !isMachine() && !OWN_SEARCH.contains(page.template());
    }

    Text title() {
        boolean wrong = page.status().value() == 422;
        var words = wrong ? Text.of("오류: {0}", "Error: {0}").with(page.title()) : page.title();
        return Text.of("{0} – 마당", "{0} – Madang").with(words);
    }

    static boolean isSignedIn(Actor actor) {
        return !(actor instanceof Actor.Visitor);
    }

    /** The language the switch offers, named in itself. */
    static Language other(Language language) {
        return language == Language.KO ? Language.EN : Language.KO;
    }

    static String nameOf(Language language) {
        return language == Language.KO ? "한국어" : "English";
    }
}
