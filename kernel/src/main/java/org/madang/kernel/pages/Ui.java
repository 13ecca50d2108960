package org.madang.kernel.pages;

import gg.jte.Content;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Actor;
import org.madang.kernel.language.Language;
import org.madang.kernel.language.Text;
import org.madang.kernel.systems.SystemDescriptor;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What every template is given as {@code ui}: the reader's language, how dates and amounts are
 * written, and the components of the design system. One per request.
 */
public final class Ui {

    private final Visit visit;
    private final UnaryOperator<String> assets;
    private final Supplier<@Nullable CsrfToken> csrf;

    Ui(Visit visit, UnaryOperator<String> assets, Supplier<@Nullable CsrfToken> csrf) {
        this.visit = visit;
        this.assets = assets;
        this.csrf = csrf;
    }

    // Words

    public String say(String ko, String en) {
        return say(Text.of(ko, en));
    }

    public String say(Text text) {
        return text.in(visit.language());
    }

    public Language language() {
        return visit.language();
    }

    /** Who is reading. What they may do is decided by {@code Access}, not by a page. */
    public Actor actor() {
        return visit.actor();
    }

    /** {@code 2026. 11. 23.} or {@code 23 November 2026}. */
    public String date(LocalDate date) {
        return Words.date(visit.language(), date);
    }

    /** A day that may be unknown or open: a dash then. */
    public String dateOrDash(@Nullable LocalDate date) {
        return date == null ? "–" : date(date);
    }

    /** The day and minute in Seoul. */
    public String dateTime(Instant instant) {
        return Words.dateTime(visit.language(), instant);
    }

    /** {@code 1,234,567원} or {@code KRW 1,234,567}. */
    public String won(long won) {
        return Words.won(visit.language(), won);
    }

    public String number(long number) {
        return Words.number(number);
    }

    // Forms

    /** Starts a POST form with its hidden tokens. */
    public FormStart form(String action) {
        return new FormStart(this, action, true);
    }

    /** Starts a GET form: a search or filter whose answer has its own address. */
    public FormStart searchForm(String action) {
        return new FormStart(this, action, false);
    }

    public Content formEnd() {
        return Html.of().close("form");
    }

    /** The once-token field alone, for a form that is written by hand. */
    public Content onceToken() {
        return FormStart.onceToken();
    }

    /** The hidden field against forged requests. */
    public Content csrf() {
        var token = csrf.get();
        return token == null ? Html.of() : hidden(token.getParameterName(), token.getToken());
    }

    public Html hidden(String name, String value) {
        return Html.of().open("input", "type", "hidden", "name", name, "value", value);
    }

    public TextField text(Form form, String name, String labelKo, String labelEn) {
        return new TextField(this, form, name, Text.of(labelKo, labelEn));
    }

    public TextField text(Form form, String name, Text label) {
        return new TextField(this, form, name, label);
    }

    /** Several lines of text. */
    public TextField textarea(Form form, String name, String labelKo, String labelEn) {
        return text(form, name, labelKo, labelEn).rows(5);
    }

    public DateField date(Form form, String name, String labelKo, String labelEn) {
        return new DateField(this, form, name, Text.of(labelKo, labelEn));
    }

    public ChoiceField select(Form form, String name, String labelKo, String labelEn) {
        return choice(form, name, labelKo, labelEn, ChoiceField.Look.SELECT);
    }

    public ChoiceField radios(Form form, String name, String labelKo, String labelEn) {
        return choice(form, name, labelKo, labelEn, ChoiceField.Look.RADIOS);
    }

    public ChoiceField checkboxes(Form form, String name, String labelKo, String labelEn) {
        return choice(form, name, labelKo, labelEn, ChoiceField.Look.CHECKBOXES);
    }

    private ChoiceField choice(
            Form form, String name, String ko, String en, ChoiceField.Look look) {
        return new ChoiceField(this, form, name, Text.of(ko, en), look);
    }

    public FileField file(Form form, String name, String labelKo, String labelEn) {
        return new FileField(this, form, name, Text.of(labelKo, labelEn));
    }

    /** What is wrong with the form; nothing when all is well. */
    public ErrorSummary errors(Form form) {
        return new ErrorSummary(this, form);
    }

    /** The one thing to do on this page. */
    public Content submit(String ko, String en) {
        return Html.of().element("button", say(ko, en), "class", "button", "type", "submit");
    }

    /** A second, quieter thing to do; the name and value tell which button was pressed. */
    public Content submitQuiet(String ko, String en, String name, String value) {
        return button("button button-quiet", ko, en, name, value);
    }

    /** Something that cannot be undone. */
    public Content submitDanger(String ko, String en, String name, String value) {
        return button("button button-danger", ko, en, name, value);
    }

    private Html button(String css, String ko, String en, String name, String value) {
        return Html.of()
                .element(
                        "button",
                        say(ko, en),
                        "class",
                        css,
                        "type",
                        "submit",
                        "name",
                        name,
                        "value",
                        value);
    }

    // Links

    public Content link(String path, String ko, String en) {
        return Html.of().element("a", say(ko, en), "href", path);
    }

    public Content link(String path, Text words) {
        return Html.of().element("a", say(words), "href", path);
    }

    /** A link that starts something, as a button. */
    public Content linkButton(String path, String ko, String en) {
        return Html.of().element("a", say(ko, en), "class", "button", "href", path);
    }

    public Content linkButtonQuiet(String path, String ko, String en) {
        return Html.of().element("a", say(ko, en), "class", "button button-quiet", "href", path);
    }

    /** Back to the page before this one. */
    public Content back(String path) {
        return Html.of().element("a", say("뒤로", "Back"), "class", "back", "href", path);
    }

    /** The address of a file below {@code /assets}, with its content in its name. */
    public String asset(String path) {
        return assets.apply("/assets/" + path);
    }

    /** The address of htmx. */
    String htmx() {
        return assets.apply("/webjars/htmx.org/dist/htmx.min.js");
    }

    // Parts of pages

    public SummaryList summaryList() {
        return new SummaryList(this);
    }

    public <R> Table<R> table(String captionKo, String captionEn, List<R> rows) {
        return new Table<>(this, Text.of(captionKo, captionEn), rows);
    }

    /** The head of a result page. */
    public Panel panel(String ko, String en) {
        return new Panel(this, Text.of(ko, en));
    }

    public Content notice(Notice.Kind kind, String ko, String en) {
        return notice(new Notice(kind, Text.of(ko, en)));
    }

    public Content notice(Notice notice) {
        boolean urgent = notice.kind() == Notice.Kind.DANGER;
        return Html.of()
                .open(
                        "div",
                        "class",
                        "notice notice-" + notice.kind().css(),
                        "role",
                        urgent ? "alert" : "status")
                .element("strong", say(notice.kind().label()), "class", "notice-label")
                .element("p", say(notice.words()))
                .close("div");
    }

    /** A short state of a thing. */
    public Content tag(Notice.Kind kind, Text words) {
        return Html.of().element("span", say(words), "class", "tag tag-" + kind.css());
    }

    public Content tag(Notice.Kind kind, String ko, String en) {
        return tag(kind, Text.of(ko, en));
    }

    /** What is said where there is nothing to show. */
    public Content empty(Text words) {
        return Html.of().open("div", "class", "empty").element("p", say(words)).close("div");
    }

    public Content empty(String ko, String en) {
        return empty(Text.of(ko, en));
    }

    /** More for those who want it, folded away. */
    public Content details(String ko, String en, Content inside) {
        return Html.of()
                .open("details", "class", "details")
                .element("summary", say(ko, en))
                .open("div", "class", "details-body")
                .add(inside)
                .close("div")
                .close("details");
    }

    /** What is to be done, with the state of each step. */
    public TaskList taskList() {
        return new TaskList(this);
    }

    /**
     * Links to the parts of a long list.
     *
     * @param page the present one, from 1
     * @param path the address of a page of the list, filters included
     */
    public Pagination pagination(long page, long pages, LongFunction<String> path) {
        return new Pagination(this, page, pages, path);
    }

    /** The way from the front page to here. */
    public Trail breadcrumb() {
        return new Trail(this, Trail.Look.BREADCRUMB);
    }

    /** Parts of a record, each with its own address; no script. */
    public Trail tabs() {
        return new Trail(this, Trail.Look.TABS);
    }

    /** The steps of a service and where the reader is. */
    public Trail steps() {
        return new Trail(this, Trail.Look.STEPS);
    }

    /**
     * A bar for each row.
     *
     * @param summary what the picture shows, in one sentence
     */
    public <R> Content barChart(
            Text summary, List<R> rows, Function<R, String> label, ToLongFunction<R> value) {
        var bars =
                rows.stream()
                        .map(row -> new Chart.Bar(label.apply(row), value.applyAsLong(row)))
                        .toList();
        return new Chart(this).bars(summary, bars);
    }

    /** Two bars for each row, back to back, such as men and women of an age; first row on top. */
    public <R> Content pyramid(
            Text summary, List<R> rows, Function<R, String> label, Side<R> left, Side<R> right) {
        var bands =
                rows.stream()
                        .map(row ->
                                new Chart.Band(
                                        label.apply(row),
                                        left.value().applyAsLong(row),
                                        right.value().applyAsLong(row)))
                        .toList();
        return new Chart(this).pyramid(summary, left.name(), right.name(), bands);
    }

    /** One side of a pyramid. */
    public record Side<R>(Text name, ToLongFunction<R> value) {}

    Content services(List<ServiceFinder.Found> hits) {
        return new Directory(this).services(hits);
    }

    Content systemFacts(SystemDescriptor system) {
        return new Directory(this).facts(system);
    }

    Visit visit() {
        return visit;
    }
}
