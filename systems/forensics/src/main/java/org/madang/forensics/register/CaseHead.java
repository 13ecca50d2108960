package org.madang.forensics.register;

import gg.jte.Content;
import org.madang.forensics.register.Laboratory.Entry;
import org.madang.kernel.pages.Html;
import org.madang.kernel.pages.Ui;

/** The head of every page of a case: its name, and the parts that this reader may open. */
public final class CaseHead {

    /** A part of a case with an address of its own. */
    public enum Tab {
        CASE("", "사건", "Case"),
        FAMILIES("/families", "가족과 실종자", "Families"),
        REMAINS("/remains", "유해와 시료", "Remains"),
        FORMS("/forms", "서식", "Forms"),
        RUNS("/runs", "계산", "Runs"),
        BOARD("/board", "신원확인 회의", "Board"),
        FILES("/files", "파일", "Files"),
        RETENTION("/retention", "폐기·삭제", "Retention");

        private final String path;
        private final String ko;
        private final String en;

        Tab(String path, String ko, String en) {
            this.path = path;
            this.ko = ko;
            this.en = en;
        }
    }

    private CaseHead() {}

    /** Trail, style sheet of the laboratory's pictures, and tabs. */
    public static Content of(Ui ui, Entry entry, Tab here) {
        var tabs = ui.tabs();
        for (var tab : Tab.values()) {
            boolean shown =
                    entry.part() == Part.LABORATORY
                            || tab == Tab.CASE
                            || tab == Tab.BOARD
                            || tab == Tab.RUNS;
            if (shown) {
                var path = entry.path() + tab.path;
                if (tab == here) {
                    tabs.here(path, tab.ko, tab.en);
                } else {
                    tabs.stop(path, tab.ko, tab.en);
                }
            }
        }
        return Html.of()
                .add(style(ui))
                .add(ui.back("/desk/forensics"))
                .open("p", "class", "case-name")
                .element("strong", entry.disaster().code())
                .text(" · " + ui.say(entry.disaster().name()))
                .close("p")
                .add(tabs);
    }

    /** The style sheet of pedigrees and heat maps. */
    public static Content style(Ui ui) {
        return Html.of()
                .open("link", "rel", "stylesheet", "href", ui.asset("forensics/forensics.css"));
    }
}
