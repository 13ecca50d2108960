package org.madang.finance.pages;

import gg.jte.Content;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.madang.finance.governments.Funds;
import org.madang.finance.governments.Government;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.ChoiceField;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Table;
import org.madang.kernel.pages.Ui;

/**
 * The accounts by type of a government, and the one a page shows. Where there is the general one
 * alone, nothing is offered.
 *
 * @param shown number of the one that is shown; null is all of them
 */
public record AccountChoice(List<Funds.Fund> all, @Nullable Integer shown) {

    private static final int MOST = 999;

    /** Those of a government; whoever asks for one that is not there is shown all. */
    public static AccountChoice of(List<Funds.Fund> all, @Nullable Integer asked) {
        boolean there = all.stream().anyMatch(one -> asked != null && one.number() == asked);
        return new AccountChoice(List.copyOf(all), there ? asked : null);
    }

    /** The account chosen in a form; the general one where none is. */
    public static int typed(Form form) {
        return form.ask("fund", "회계", "Account")
                .number(1, MOST)
                .map(Math::toIntExact)
                .orElse(Funds.GENERAL);
    }

    public boolean isMany() {
        return all.size() > 1;
    }

    public boolean shows(int fund) {
        return shown == null || shown == fund;
    }

    /** What an account is called. */
    public Text name(int fund) {
        return all.stream()
                .filter(one -> one.number() == fund)
                .map(Funds.Fund::name)
                .findFirst()
                .orElse(Funds.Kind.GENERAL.word());
    }

    /** What the page shows, in words. */
    public Text words() {
        return shown == null ? Text.of("모든 회계", "All accounts") : name(shown);
    }

    /** What the page shows before what it says of it; nothing where there is one account alone. */
    public String lead(Ui ui) {
        return isMany() ? ui.say(words()) + " · " : "";
    }

    /** The table with a column that says whose a row is, where there is more than one account. */
    public <R> Table<R> column(Ui ui, Table<R> table, ToIntFunction<R> fund) {
        return isMany()
                ? table.column("회계", "Account", row -> ui.say(name(fund.applyAsInt(row))))
                : table;
    }

    /** A choice in a form, the general account unless another is chosen. */
    public Content field(Ui ui, Form form) {
        if (!isMany()) {
            return output -> {};
        }
        if (form.typed("fund").isBlank()) {
            form.fill("fund", String.valueOf(Funds.GENERAL));
        }
        return options(ui.select(form, "fund", "회계", "Account"), all);
    }

    /** A choice of another account than the one something belongs to. */
    public Content others(Ui ui, Form form, int fund) {
        var others = all.stream().filter(one -> one.number() != fund).toList();
        return options(ui.select(form, "to", "받는 회계", "Account that takes it"), others);
    }

    private static ChoiceField options(ChoiceField field, List<Funds.Fund> offered) {
        offered.forEach(one -> field.option(String.valueOf(one.number()), one.name()));
        return field;
    }

    /** A form over a page that leaves one account of it. */
    public Content filter(Ui ui, String path, Government government) {
        if (!isMany()) {
            return output -> {};
        }
        var chosen = Form.empty().fill("account", shown == null ? "" : String.valueOf(shown));
        var field =
                options(
                        ui.select(chosen, "account", "회계", "Account")
                                .unmarked()
                                .nothing("모든 회계", "All accounts"),
                        all);
        var parts =
                List.of(
                        ui.searchForm(path).inline().label("회계 고르기", "Choose the account"),
                        ui.hidden("government", String.valueOf(government.id())),
                        field,
                        ui.submit("보기", "Show"),
                        ui.formEnd());
        return output -> parts.forEach(part -> part.writeTo(output));
    }
}
