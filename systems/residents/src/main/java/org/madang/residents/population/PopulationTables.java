package org.madang.residents.population;

import gg.jte.Content;
import java.util.List;
import java.util.Locale;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Ui;

/** The picture and the tables of the population page, from the same figures. */
final class PopulationTables {

    private PopulationTables() {}

    static Content trail(Ui ui, PopulationPage.View view) {
        var trail = ui.breadcrumb();
        for (int i = 0; i < view.trail().size(); i++) {
            var step = view.trail().get(i);
            if (i + 1 < view.trail().size()) {
                trail.stop(step.path(), step.name().ko(), step.name().en());
            } else {
                trail.here(step.path(), step.name().ko(), step.name().en());
            }
        }
        return trail;
    }

    /** The day asked for, as a form whose answer has its own address. */
    static Content day(Ui ui, PopulationPage.View view) {
        var form = view.form();
        return output -> {
            ui.searchForm(PopulationPage.PATH)
                    .inline()
                    .label("기준일 바꾸기", "Change the day")
                    .writeTo(output);
            ui.hidden("division", form.typed("division")).writeTo(output);
            ui.date(form, "date", "기준일", "Day").writeTo(output);
            ui.submit("이날의 인구 보기", "Show this day").writeTo(output);
            ui.formEnd().writeTo(output);
        };
    }

    static Content pyramid(Ui ui, PopulationPage.View view) {
        return ui.pyramid(
                view.summary(),
                view.bands(),
                age -> label(ui, age),
                new Ui.Side<>(Text.of("남자", "Men"), age -> age.count().men()),
                new Ui.Side<>(Text.of("여자", "Women"), age -> age.count().women()));
    }

    static Content ages(Ui ui, List<Snapshot.Age> bands) {
        return ui.table("연령별 인구", "People by age", bands)
                .rowHead("나이", "Age", age -> label(ui, age))
                .numbers("모두", "All", age -> ui.number(age.count().people()))
                .numbers("남자", "Men", age -> ui.number(age.count().men()))
                .numbers("여자", "Women", age -> ui.number(age.count().women()));
    }

    static Content parts(Ui ui, List<PopulationPage.Line> parts) {
        return ui.table("행정구역별 인구와 세대", "People and households by division", parts)
                .rowHead("행정구역", "Division", line -> ui.say(line.name()))
                .link(PopulationPage.Line::path)
                .numbers("모두", "All", line -> ui.number(line.count().people()))
                .numbers("세대", "Households", line -> ui.number(line.households()))
                .numbers(
                        "세대당",
                        "Per household",
                        line -> PopulationPage.View.ratio(line.count().people(), line.households()))
                .numbers("남자", "Men", line -> ui.number(line.count().men()))
                .numbers("여자", "Women", line -> ui.number(line.count().women()))
                .numbers(
                        "남/여",
                        "Men/women",
                        line ->
                                PopulationPage.View.ratio(
                                        line.count().men(), line.count().women()));
    }

    static Content months(Ui ui, List<Month> months) {
        return ui.table("월말 인구와 세대", "People and households at the end of each month", months)
                .rowHead("월말", "End of month", month -> ui.date(month.end()))
                .numbers("모두", "All", month -> ui.number(month.count().people()))
                .numbers("세대", "Households", month -> ui.number(month.households()))
                .numbers("남자", "Men", month -> ui.number(month.count().men()))
                .numbers("여자", "Women", month -> ui.number(month.count().women()));
    }

    static String label(Ui ui, Snapshot.Age age) {
        if (age.to() == Snapshot.OLDEST) {
            return ui.say(age.from() + "세 이상", age.from() + "+");
        }
        return String.format(Locale.ROOT, "%d–%d", age.from(), age.to());
    }
}
