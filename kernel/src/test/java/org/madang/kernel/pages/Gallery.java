package org.madang.kernel.pages;

import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.AccessRefused;
import org.madang.kernel.language.Text;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

/** Every component on one page, and a small service that uses them: for tests and for looking. */
@Controller
@TestComponent
class Gallery {

    record Line(String name, long women, long men) {}

    record Told(String name, int age) {}

    static final String EVIL = "<script>alert(1)</script>' or 1=1; -- \"onx=\"";
    private static final List<Line> LINES =
            List.of(new Line("0–9", 1_812_345, 1_912_345), new Line("10–19", 2_312_000, 2_411_000));

    final AtomicInteger told = new AtomicInteger();
    private final Once once;

    Gallery(Once once) {
        this.once = once;
    }

    @GetMapping("/gallery")
    Reply open(Form form) {
        var page = page(Form.empty().fill("kind", "B"));
        return form.typed("live").isEmpty() ? page : page.withLiveParts();
    }

    @PostMapping("/gallery")
    Reply send(Form form) {
        return once.submit(form, () -> tell(form));
    }

    @GetMapping("/gallery/refused")
    Reply refused() {
        throw new AccessRefused(Text.of("맡은 일이 아니에요.", "This is not your duty."));
    }

    @GetMapping("/gallery/broken")
    Reply broken() {
        throw new IllegalStateException("broken on purpose: " + EVIL);
    }

    @PostMapping("/api/gallery")
    ResponseEntity<String> tellByApi(
            @RequestBody Told body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var response =
                once.respond(
                        key,
                        body.toString(),
                        () ->
                                Once.Response.json(
                                        201, "{\"number\":" + told.incrementAndGet() + "}"));
        return ResponseEntity.status(response.status()).body(response.body());
    }

    private Reply tell(Form form) {
        var name = form.ask("name", "이름", "Name").required().text(20);
        form.ask("bornOn", "생년월일", "Date of birth").required().date();
        form.ask("kind", "종류", "Kind").required().choice(List.of("A", "B"));
        if (!form.isValid()) {
            return page(form);
        }
        return Redirect.to("/gallery?number=" + told.incrementAndGet())
                .saying(Text.of("{0} 들었어요.", "We heard {0}.").with(name.orElseThrow()));
    }

    private static Page page(Form form) {
        return Page.written(Text.of("모든 부품", "Every component"), ui -> all(ui, form)).with(form);
    }

    static Content all(Ui ui, Form form) {
        return Html.of()
                .add(ui.breadcrumb().stop("/", "처음", "Home").here("/gallery", "부품", "Parts"))
                .add(ui.errors(form))
                .element("h1", ui.say("모든 부품", "Every component"))
                .add(ui.steps().done("누구", "Who").now("무엇", "What").ahead("확인", "Check"))
                .add(ui.notice(Notice.Kind.INFO, "알려 드려요.", "For your information."))
                .add(ui.notice(Notice.Kind.WARNING, "기한이 내일이에요.", "It is due tomorrow."))
                .add(fields(ui, form))
                .add(ui.tabs().here("/gallery", "기록", "Record").stop("/x", "이력", "History"))
                .add(facts(ui))
                .add(
                        ui.panel("신청을 받았어요", "We have your application")
                                .number("번호", "Number", "26-7"))
                .add(ui.empty("아직 없어요.", "Nothing yet."))
                .add(ui.details("자세히", "More", Html.of().element("p", EVIL)));
    }

    private static Content fields(Ui ui, Form form) {
        return Html.of()
                .add(ui.form("/gallery"))
                .add(ui.text(form, "name", "이름", "Name").hint("여권에 적힌 대로", "As in passport"))
                .add(ui.date(form, "bornOn", "생년월일", "Date of birth").birthday())
                .add(
                        ui.select(form, "region", "지역", "Region")
                                .option("11", "서울", "Seoul")
                                .option("26", "부산", "Busan")
                                .optional())
                .add(
                        ui.radios(form, "kind", "종류", "Kind")
                                .option("A", "모두", "Everyone")
                                .option("B", Text.of("나만", "Only me"), Text.of("혼자", "Alone")))
                .add(ui.checkboxes(form, "agree", "동의", "Consent").option("Y", "네", "Yes"))
                .add(ui.textarea(form, "words", "하실 말씀", "Words").optional())
                .add(ui.file(form, "paper", "서류", "Paper").optional())
                .open("p", "class", "row")
                .add(ui.submit("보내기", "Send"))
                .add(ui.submitQuiet("나중에", "Later", "do", "later"))
                .add(ui.submitDanger("지우기", "Delete", "do", "delete"))
                .close("p")
                .add(ui.formEnd());
    }

    private static Content facts(Ui ui) {
        return Html.of()
                .add(
                        ui.summaryList()
                                .row("이름", "Name", EVIL, "/gallery")
                                .row("때", "When", ui.dateTime(Instant.EPOCH))
                                .row("수수료", "Fee", ui.won(1_234_567))
                                .row("상태", "State", ui.tag(Notice.Kind.SUCCESS, "마침", "Done")))
                .add(
                        ui.taskList()
                                .done(Text.same("1"), "/a")
                                .open(Text.same("2"), "/b")
                                .later(Text.same("3")))
                .add(
                        ui.pyramid(
                                Text.of("나이별 인구", "Population by age"),
                                LINES,
                                Line::name,
                                new Ui.Side<>(Text.of("남", "Men"), Line::men),
                                new Ui.Side<>(Text.of("여", "Women"), Line::women)))
                .add(ui.barChart(Text.of("여성", "Women"), LINES, Line::name, Line::women))
                .add(
                        ui.table("나이별 인구", "Population by age", LINES)
                                .rowHead("나이", "Age", Line::name)
                                .numbers("여", "Women", line -> ui.number(line.women()))
                                .numbers("남", "Men", line -> ui.number(line.men()))
                                .link(line -> "/gallery/" + line.women()))
                .add(ui.pagination(5, 20, page -> "/gallery?page=" + page));
    }
}
