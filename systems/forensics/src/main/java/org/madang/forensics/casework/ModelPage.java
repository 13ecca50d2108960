package org.madang.forensics.casework;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.madang.forensics.register.Disasters;
import org.madang.forensics.register.Laboratory;
import org.madang.forensics.register.Laboratory.Entry;
import org.madang.forensics.register.ModelRow;
import org.madang.forensics.register.Part;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The model of a case: whose frequencies, what is done about rare alleles, how markers mutate. */
@Controller
class ModelPage {

    private static final Pattern RATE =
            Pattern.compile("0(\\.\\d{1,12})?|\\d(\\.\\d+)?[eE]-\\d{1,2}");

    private static final Pattern COUNT = Pattern.compile("(?!0+([.]0+)?$)\\d{1,5}([.]\\d{1,3})?");
    private static final Text COUNT_WORDS =
            Text.of("0보다 큰 수를 적으십시오. 예: 2", "Write a number above 0, such as 2.");

    /** What the page shows. */
    record Model(Entry entry, ModelRow now, Form form) {}

    private final Laboratory laboratory;
    private final Disasters disasters;
    private final TransactionTemplate transactions;
    private final Once once;

    ModelPage(
            Laboratory laboratory,
            Disasters disasters,
            TransactionTemplate transactions,
            Once once) {
        this.laboratory = laboratory;
        this.disasters = disasters;
        this.transactions = transactions;
        this.once = once;
    }

    @GetMapping("/desk/forensics/{id}/model")
    Reply show(@PathVariable long id) {
        return page(id, Form.empty());
    }

    @PostMapping("/desk/forensics/{id}/model")
    Reply set(@PathVariable long id, Form form) {
        return once.submit(form, () -> isSet(id, form));
    }

    /** How many nobody misses; with it age and stature weigh in the prior. */
    @PostMapping("/desk/forensics/{id}/model/prior")
    Reply prior(@PathVariable long id, Form form) {
        return once.submit(
                form,
                () -> {
                    var number = form.ask("unreported", "명", "people").matching(COUNT, COUNT_WORDS);
                    return form.isValid() && follow(id, number.map(Double::valueOf).orElse(null))
                            ? Redirect.to("/desk/forensics/" + id)
                                    .saying(
                                            Text.of(
                                                    "사전 확률을 바꿨습니다. 지난 계산은 그때의 값을 지킵니다.",
                                                    "The prior is changed. Runs done before keep"
                                                            + " theirs."))
                            : page(
                                    id,
                                    form.isValid() ? form.error(ShapeFamily.CLOSED.words()) : form);
                });
    }

    private boolean follow(long id, @Nullable Double unreported) {
        return Boolean.TRUE.equals(
                transactions.execute(status -> {
                    var entry = laboratory.enter(id, Part.LABORATORY);
                    if (entry.isOpen()) {
                        var next = disasters.model(id).withUnreported(unreported);
                        disasters.set(id, next, entry.actor().id());
                    }
                    return entry.isOpen();
                }));
    }

    private Reply isSet(long id, Form form) {
        var population =
                form.ask("population", "인구 집단", "Population")
                        .required()
                        .choice(ModelRow.populations());
        var count = form.ask("minimum", "최소 대립유전자 수", "Least count").required().number(0, 1000);
        var fathers = rate(form, "paternal", "부계 돌연변이율", "Paternal rate");
        var mothers = rate(form, "maternal", "모계 돌연변이율", "Maternal rate");
        if (!form.isValid()) {
            return page(id, form);
        }
        var base = ModelRow.customary(population.orElseThrow());
        var model =
                new ModelRow(
                        0,
                        base.source(),
                        base.population(),
                        count.orElseThrow().intValue(),
                        fathers.orElseThrow(),
                        mothers.orElseThrow(),
                        base.microRate(),
                        base.range(),
                        null,
                        null,
                        null,
                        null,
                        null);
        boolean done =
                Boolean.TRUE.equals(
                        transactions.execute(status -> {
                            var entry = laboratory.enter(id, Part.LABORATORY);
                            if (entry.isOpen()) {
                                disasters.set(
                                        id,
                                        model.withUnreported(disasters.model(id).unreported()),
                                        entry.actor().id());
                            }
                            return entry.isOpen();
                        }));
        return done
                ? Redirect.to("/desk/forensics/" + id)
                        .saying(
                                Text.of(
                                        "계산 모형을 바꿨습니다. 지난 계산은 그때의 모형을 지킵니다.",
                                        "The model is changed. Runs done before keep theirs."))
                : page(id, form.error(ShapeFamily.CLOSED.words()));
    }

    private static Optional<Double> rate(Form form, String name, String ko, String en) {
        return form.ask(name, ko, en)
                .required()
                .matching(
                        RATE,
                        Text.of("0.002처럼 0 이상 0.5 미만으로 적으십시오.", "Write it like 0.002, below 0.5."))
                .map(Double::valueOf)
                .filter(rate -> {
                    boolean fits = rate < 0.5;
                    if (!fits) {
                        form.error(name, Text.of("0.5 미만이어야 합니다.", "It must be below 0.5."));
                    }
                    return fits;
                });
    }

    private Reply page(long id, Form form) {
        var model =
                Objects.requireNonNull(
                        transactions.execute(status -> {
                            var entry = laboratory.enter(id, Part.LABORATORY);
                            var now = disasters.model(id);
                            if (form.typed("population").isEmpty()) {
                                form.fill("population", now.population())
                                        .fill("minimum", String.valueOf(now.minimumCount()))
                                        .fill("paternal", plain(now.paternalRate()))
                                        .fill("maternal", plain(now.maternalRate()));
                            }
                            var unreported = now.unreported();
                            if (form.typed("unreported").isEmpty() && unreported != null) {
                                form.fill("unreported", plain(unreported));
                            }
                            return new Model(entry, now, form);
                        }));
        return Page.of(Text.of("계산 모형", "Model"), "ModelPage", model)
                .width(Page.Width.DESK)
                .with(form);
    }

    private static String plain(double rate) {
        return new java.math.BigDecimal(Double.toString(rate)).stripTrailingZeros().toPlainString();
    }
}
