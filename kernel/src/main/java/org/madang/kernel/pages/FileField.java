package org.madang.kernel.pages;

import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;

/** A file to send. The form around it must be {@link FormStart#upload}. */
public final class FileField extends Field<FileField> {

    private @Nullable String accept;

    FileField(Ui ui, Form form, String name, Text label) {
        super(ui, form, name, label);
    }

    @Override
    FileField self() {
        return this;
    }

    /** Media types or endings offered first, such as {@code application/pdf,.pdf}. */
    public FileField accept(String types) {
        accept = types;
        return this;
    }

    @Override
    Html html() {
        return labelled(
                Html.of()
                        .open(
                                "input",
                                "class",
                                "input file",
                                "id",
                                id(),
                                "name",
                                name,
                                "type",
                                "file",
                                "accept",
                                accept,
                                "aria-required",
                                requiredMark(),
                                "aria-invalid",
                                invalid(),
                                "aria-describedby",
                                describedBy()));
    }
}
