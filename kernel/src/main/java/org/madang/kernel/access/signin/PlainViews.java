package org.madang.kernel.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.SecurityView;
import org.madang.kernel.access.SignInView;
import org.madang.kernel.language.Language;
import org.madang.kernel.language.Text;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.HtmlUtils;

/** The pages of this block without any design, for a house whose pages block is not there. */
public final class PlainViews implements SignInView, SecurityView {

    private static final Text FAILED =
            Text.of("패스키를 쓰지 못했어요. 다시 해 주세요.", "The passkey did not work. Try again.");

    @Override
    public void write(
            SignInView.Prompt prompt, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var words = new Words(request);
        var title = words.of(Text.of("로그인", "Sign in"));
        write(
                response,
                words,
                title,
                """
                %s<form method="post" action="/sign-in">
                %s<input type="hidden" name="to" value="%s">
                <p><label>%s <input name="username" value="%s" autocomplete="username" required>
                </label></p>
                <p><label>%s <input type="password" name="password"
                  autocomplete="current-password" required></label></p>
                <p><button>%s</button>
                <button type="button" id="passkey-sign-in" hidden
                  data-failed="%s">%s</button></p></form>
                """
                        .formatted(
                                words.notice(prompt.notice(), prompt.failed()),
                                words.token(request),
                                escape(prompt.to()),
                                words.of(Text.of("사용자 이름", "User name")),
                                escape(prompt.username()),
                                words.of(Text.of("비밀번호", "Password")),
                                title,
                                words.of(FAILED),
                                words.of(Text.of("패스키로 로그인", "Sign in with a passkey"))));
    }

    @Override
    public void write(
            SecurityView.Prompt prompt, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var words = new Words(request);
        var token = words.token(request);
        var keys = new StringBuilder();
        for (var key : prompt.keys()) {
            keys.append(
                    """
                    <li>%s <form method="post" action="/security/passkeys/remove">%s
                    <input type="hidden" name="id" value="%s"><button>%s</button></form></li>
                    """
                            .formatted(
                                    escape(key.label()),
                                    token,
                                    escape(key.id()),
                                    words.of(Text.of("지우기", "Remove"))));
        }
        write(
                response,
                words,
                words.of(Text.of("내 보안", "My security")),
                """
                %s<h2>%s</h2><ul>%s</ul>
                <p><label>%s <input id="passkey-label" maxlength="60"></label>
                <button type="button" id="passkey-add" hidden data-failed="%s">%s</button></p>
                <form method="post" action="/security/password">%s
                <p><input type="password" name="old" autocomplete="current-password" required>
                <input type="password" name="new" autocomplete="new-password" required>
                <button>%s</button></p></form>
                <form method="post" action="/security/sign-out-everywhere">%s
                <p><button>%s (%d)</button></p></form>
                """
                        .formatted(
                                words.notice(prompt.notice(), prompt.failed()),
                                words.of(Text.of("패스키", "Passkeys")),
                                keys,
                                words.of(Text.of("이름", "Name")),
                                words.of(FAILED),
                                words.of(Text.of("패스키 더하기", "Add a passkey")),
                                token,
                                words.of(Text.of("비밀번호 바꾸기", "Change password")),
                                token,
                                words.of(Text.of("모든 곳에서 로그아웃", "Sign out everywhere")),
                                prompt.sessions()));
    }

    private static void write(HttpServletResponse response, Words words, String title, String body)
            throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter()
                .write(
                        """
                        <!doctype html><html lang="%s"><head><meta charset="utf-8">
                        <meta name="viewport" content="width=device-width"><title>%s</title>%s
                        <script src="/assets/access/passkeys.js" defer></script></head>
                        <body><main><h1>%s</h1>%s</main></body></html>
                        """
                                .formatted(words.language.tag(), title, words.meta, title, body));
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text);
    }

    /** The reader's language and the form's token. */
    private static final class Words {

        private final Language language;
        private final String meta;

        Words(HttpServletRequest request) {
            language = Language.ofTag(request.getLocale().toLanguageTag());
            var csrf = csrf(request);
            meta =
                    csrf == null
                            ? ""
                            : "<meta name=\"csrf\" content=\"%s\">"
                                    .formatted(escape(csrf.getToken()));
        }

        String of(Text text) {
            return escape(text.in(language));
        }

        String notice(@Nullable Text notice, boolean failed) {
            return notice == null
                    ? ""
                    : "<p role=\"%s\">%s</p>".formatted(failed ? "alert" : "status", of(notice));
        }

        String token(HttpServletRequest request) {
            var csrf = csrf(request);
            return csrf == null
                    ? ""
                    : "<input type=\"hidden\" name=\"%s\" value=\"%s\">\n"
                            .formatted(csrf.getParameterName(), escape(csrf.getToken()));
        }

        private static @Nullable CsrfToken csrf(HttpServletRequest request) {
            return (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        }
    }
}
