package org.madang.kernel.pages;

import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The start of a form. A POST form carries the token against forged requests and a once-token; end
 * it with {@link Ui#formEnd}.
 */
public final class FormStart extends Component {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final String action;
    private final boolean isPost;
    private boolean upload;
    private boolean inline;
    private @Nullable String label;

    FormStart(Ui ui, String action, boolean isPost) {
        super(ui);
        this.action = action;
        this.isPost = isPost;
    }

    /** The form sends files. */
    public FormStart upload() {
        upload = true;
        return this;
    }

    /** Fields stand beside each other, as in a row of filters. */
    public FormStart inline() {
        inline = true;
        return this;
    }

    /** What the form is for, for screen readers, where no heading says it. */
    public FormStart label(String ko, String en) {
        label = ui.say(ko, en);
        return this;
    }

    @Override
    Html html() {
        var html =
                Html.of()
                        .open(
                                "form",
                                "class",
                                inline ? "form form-inline" : "form",
                                "method",
                                isPost ? "post" : "get",
                                "action",
                                action,
                                "enctype",
                                upload ? "multipart/form-data" : null,
                                "aria-label",
                                label,
                                "novalidate",
                                isPost ? "" : null);
        return isPost ? html.add(ui.csrf()).add(onceToken()) : html;
    }

    static Html onceToken() {
        var bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return Html.of().open("input", "type", "hidden", "name", Form.ONCE, "value", token);
    }
}
