package org.madang.kernel.pages;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** Renders the page first, then the layout around it; compiled templates from the class path. */
final class PageRendering {

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, PageRendering.class.getClassLoader(), "org");

    /** The whole page, or only its inside when a part of a page is being swapped. */
    String render(Page page, Ui ui) {
        var inside = render(page.template(), ui, page.model());
        if (ui.visit().fragment()) {
            return inside;
        }
        Content body = output -> output.writeContent(inside);
        return render("madang/kernel/pages/Layout.jte", ui, new Layout(page, body));
    }

    private String render(String template, Ui ui, Object model) {
        var output = new StringOutput(16 * 1024);
        engine.render(template, Map.of("ui", ui, "model", model), output);
        return output.toString();
    }
}
