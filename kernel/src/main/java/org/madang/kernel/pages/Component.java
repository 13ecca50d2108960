package org.madang.kernel.pages;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/** A piece of a page, written where a template puts it with {@code ${…}}. */
public abstract class Component implements Content {

    final Ui ui;

    Component(Ui ui) {
        this.ui = ui;
    }

    abstract Html html();

    @Override
    public final void writeTo(TemplateOutput output) {
        html().writeTo(output);
    }

    @Override
    public final String toString() {
        return html().toString();
    }
}
