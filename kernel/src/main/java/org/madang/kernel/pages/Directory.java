package org.madang.kernel.pages;

import java.util.List;
import java.util.function.BiConsumer;
import org.madang.kernel.access.Actor;
import org.madang.kernel.language.Text;
import org.madang.kernel.systems.SystemDescriptor;

/** Lists of services and of what a system declares. */
final class Directory {

    private final Ui ui;

    Directory(Ui ui) {
        this.ui = ui;
    }

    Html services(List<ServiceFinder.Found> hits) {
        var html = Html.of().open("ul", "class", "services");
        for (var hit : hits) {
            html.open("li")
                    .element("a", ui.say(hit.name()), "href", hit.path())
                    .element("p", ui.say(hit.summary()))
                    .element("p", ui.say(hit.agency()), "class", "quiet small")
                    .close("li");
        }
        return html.close("ul");
    }

    Html facts(SystemDescriptor system) {
        var html = Html.of().open("dl", "class", "summary");
        list(html, "근거 법령", "Law", system.laws(), this::law);
        list(
                html,
                "서비스",
                "Services",
                system.services(),
                (item, service) -> link(item, service.path(), service.name()));
        list(
                html,
                "함께 쓰는 사실",
                "Facts it shares",
                system.facts(),
                (item, fact) ->
                        item.text(ui.say(fact.name()))
                                .element(
                                        "span", " " + ui.say(fact.legalBasis()), "class", "quiet"));
        list(html, "기록과 보존 기간", "Records kept", system.records(), this::record);
        list(
                html,
                "공개 데이터",
                "Open data",
                system.dataSets(),
                (item, data) -> link(item, data.path(), data.name()));
        list(
                html,
                "화면",
                "Pages",
                system.pages().stream().filter(page -> isForReader(system, page)).toList(),
                (item, page) -> link(item, page.path(), page.name()));
        return html.close("dl");
    }

    private void law(Html item, SystemDescriptor.Law law) {
        item.element("strong", ui.say(law.title()))
                .element("span", " " + ui.say(law.rules()), "class", "quiet");
    }

    private void record(Html item, SystemDescriptor.RecordSeries series) {
        boolean permanent = series.retentionYears() == SystemDescriptor.RecordSeries.PERMANENT;
        var years =
                permanent
                        ? Text.of("영구", "for ever")
                        : Text.of("{0}년", "{0} years").with(series.retentionYears());
        item.text(ui.say(series.name())).element("span", " " + ui.say(years), "class", "quiet");
    }

    private void link(Html item, String path, Text words) {
        item.element("a", ui.say(words), "href", path);
    }

    /** A page for officials is named on the map to those whose duties open it. */
    private boolean isForReader(SystemDescriptor system, SystemDescriptor.PageLink page) {
        return switch (page.audience()) {
            case EVERYONE -> true;
            case RESIDENTS -> !(ui.actor() instanceof Actor.Official);
            case OFFICIALS ->
                    ui.actor() instanceof Actor.Official official && system.opens(page, official);
        };
    }

    private <T> void list(
            Html html, String ko, String en, List<T> items, BiConsumer<Html, T> write) {
        if (items.isEmpty()) {
            return;
        }
        html.open("div", "class", "summary-row")
                .element("dt", ui.say(ko, en))
                .open("dd")
                .open("ul", "class", "plain");
        for (var item : items) {
            html.open("li");
            write.accept(html, item);
            html.close("li");
        }
        html.close("ul").close("dd").close("div");
    }
}
