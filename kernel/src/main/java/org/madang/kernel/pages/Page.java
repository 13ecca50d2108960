package org.madang.kernel.pages;

import gg.jte.Content;
import java.util.List;
import java.util.function.Function;
import org.madang.kernel.language.Text;
import org.springframework.http.HttpStatus;

/**
 * A page to render: the template with its model inside the layout of the house.
 *
 * @param title the heading of the browser tab; the template writes its own {@code h1}
 * @param template path of the template below {@code org/}
 * @param model what the template shows, its parameter {@code model}
 * @param scripts script files below {@code /assets} that only this page needs
 * @param live whether parts of the page are swapped by htmx
 */
public record Page(
        Text title,
        String template,
        Object model,
        HttpStatus status,
        Width width,
        List<String> scripts,
        boolean live)
        implements Reply {

    /** How much of the window a page takes. */
    public enum Width {
        /** One column of readable lines: questions, results, articles. */
        READING,
        /** The whole page of 1,200 px. */
        PAGE,
        /** The full window, for officials' desks. */
        DESK,
        /**
         * The screen of a machine in the street: readable lines, and nothing leads away from it.
         */
        MACHINE
    }

    /**
     * A page whose template lies beside its model.
     *
     * @param template file name without {@code .jte}, in the package of the model's class
     */
    public static Page of(Text title, String template, Object model) {
        var folder = model.getClass().getPackageName().substring("org.".length());
        var path = folder.replace('.', '/') + '/' + template + ".jte";
        return new Page(title, path, model, HttpStatus.OK, Width.PAGE, List.of(), false);
    }

    /** A page without a template: a few components, written in Java. */
    public static Page written(Text title, Function<Ui, Content> inside) {
        return of(title, "written", new Written(inside));
    }

    public Page status(HttpStatus newStatus) {
        return new Page(title, template, model, newStatus, width, scripts, live);
    }

    /** The same page again with what was wrong: status 422 when the form has errors. */
    public Page with(Form form) {
        return form.isValid() ? this : status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    public Page width(Width newWidth) {
        return new Page(title, template, model, status, newWidth, scripts, live);
    }

    public Page scripts(String... newScripts) {
        return new Page(title, template, model, status, width, List.of(newScripts), live);
    }

    /** Parts of this page are swapped by htmx; without a script its links and forms still work. */
    public Page withLiveParts() {
        return new Page(title, template, model, status, width, scripts, true);
    }
}
