package org.madang.kernel.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.madang.kernel.access.SecurityView;
import org.madang.kernel.access.SignInView;
import org.madang.kernel.language.Text;
import org.springframework.http.HttpStatus;

/** Draws the pages of access: signing in, and the care of one's own sign-in. */
final class AccessPages implements SignInView, SecurityView {

    private static final String PASSKEYS = "access/passkeys.js";

    /** The sign-in page, with what was typed before. */
    record SignIn(SignInView.Prompt prompt, Form form) {}

    /** The page of one's own sign-in. */
    record Security(SecurityView.Prompt prompt, Form form) {

        List<SecurityView.Key> keys() {
            return prompt.keys();
        }
    }

    private final Replies replies;

    AccessPages(Replies replies) {
        this.replies = replies;
    }

    @Override
    public void write(
            SignInView.Prompt prompt, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var form = Form.empty().fill("username", prompt.username());
        draw(Text.of("로그인", "Sign in"), "signin", new SignIn(prompt, form), request, response);
    }

    @Override
    public void write(
            SecurityView.Prompt prompt, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        draw(
                Text.of("내 보안", "My security"),
                "security",
                new Security(prompt, Form.empty()),
                request,
                response);
    }

    /** The status is access's to decide; only the page is drawn here. */
    private void draw(
            Text title,
            String template,
            Object model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var page =
                Page.of(title, template, model)
                        .status(HttpStatus.valueOf(response.getStatus()))
                        .width(Page.Width.READING)
                        .scripts(PASSKEYS);
        replies.send(page, request, response);
    }
}
