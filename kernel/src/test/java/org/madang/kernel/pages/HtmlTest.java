package org.madang.kernel.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.madang.kernel.access.Actor;
import org.madang.kernel.language.Language;
import org.madang.kernel.language.Text;
import org.springframework.web.util.HtmlUtils;

class HtmlTest {

    private static final Ui UI =
            new Ui(
                    new Visit(Language.EN, Theme.AUTO, new Actor.Visitor(), "/", null, false),
                    path -> path,
                    () -> null);

    @Property
    void words_come_back_as_they_were_and_never_open_a_tag(@ForAll String words) {
        var html = Html.of().text(words).toString();
        assertThat(html).doesNotContain("<", ">", "\"", "'", "`");
        var shown = words.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]", "\uFFFD");
        assertThat(HtmlUtils.htmlUnescape(html)).isEqualTo(shown);
    }

    @Property
    void an_attribute_never_ends_before_its_value(@ForAll String value) {
        var html = Html.of().open("a", "title", "x" + value).toString();
        assertThat(html.chars().filter(c -> c == '"').count()).isEqualTo(2);
        assertThat(html).startsWith("<a title=\"x").endsWith("\">");
    }

    @Test
    void sums_stand_under_their_head_and_their_table_still_becomes_a_list_on_a_phone() {
        var sums =
                UI.table("벌금", "Fines", List.of("1,000"))
                        .rowHead("이름", "Name", sum -> "a")
                        .sums("금액", "Amount", sum -> sum)
                        .html()
                        .toString();
        assertThat(sums).contains("table stacked");
        assertThat(sums).containsSubsequence("class=\"sum\">Amount", "class=\"sum\">1,000");
        var figures =
                UI.table("인구", "People", List.of("1,000"))
                        .numbers("여", "Women", figure -> figure)
                        .html()
                        .toString();
        assertThat(figures).doesNotContain("stacked").contains("class=\"number\">Women");
    }

    @Property
    void no_component_lets_words_become_markup(@ForAll String word) {
        var evil = "<b>\"'" + word;
        var text = Text.same(evil);
        var form = Form.empty().fill("f", evil).error("f", text).error(text);
        var page =
                Html.of()
                        .add(UI.errors(form))
                        .add(UI.text(form, "f", text).hint(text))
                        .add(UI.textarea(form, "f", evil, evil))
                        .add(UI.date(form, "f", evil, evil).hint(text))
                        .add(UI.select(form, "f", evil, evil).option(evil, text))
                        .add(UI.radios(form, "f", evil, evil).option(evil, text, text))
                        .add(UI.notice(new Notice(Notice.Kind.DANGER, text)))
                        .add(UI.summaryList().row(text, evil, evil))
                        .add(UI.taskList().open(text, evil).later(text))
                        .add(UI.panel(evil, evil).number(evil, evil, evil))
                        .add(UI.link(evil, text))
                        .add(UI.tabs().here(evil, evil, evil))
                        .add(UI.hidden("n", evil))
                        .toString();
        assertThat(page).doesNotContain("<b>").doesNotContain("\"'" + word + "\"");
    }

    @Test
    void every_part_of_the_gallery_is_closed_again() {
        for (var tag : new String[] {"div", "p", "form", "table", "svg", "dl", "ul", "nav"}) {
            var page = Html.of().add(Gallery.all(UI, Form.empty())).toString();
            assertThat(page.split("<" + tag + "[ >]", -1))
                    .hasSameSizeAs(page.split("</" + tag + ">", -1));
        }
    }

    @Test
    void dates_and_amounts_are_written_as_people_of_the_language_read_them() {
        var day = java.time.LocalDate.of(2026, 11, 3);
        assertThat(Words.date(Language.KO, day)).isEqualTo("2026. 11. 3.");
        assertThat(Words.date(Language.EN, day)).isEqualTo("3 November 2026");
        assertThat(Words.won(Language.KO, 1_234_567)).isEqualTo("1,234,567원");
        assertThat(Words.won(Language.EN, 1_234_567)).isEqualTo("KRW 1,234,567");
    }
}
