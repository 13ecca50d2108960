package org.madang.kernel.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.madang.kernel.access.SignInView;
import org.madang.kernel.language.Text;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page with the form; what is posted to it is read by the security chain. */
@Controller
class SignInPage {

    private static final Text SIGNED_OUT = Text.of("로그아웃했어요.", "You are signed out.");
    private static final Text CHANGED =
            Text.of(
                    "비밀번호를 바꿨어요. 새 비밀번호로 로그인해 주세요.",
                    "Your password is changed. Sign in with the new one.");

    private final SignInView view;

    SignInPage(ObjectProvider<SignInView> views) {
        this.view = SignInConfiguration.view(views);
    }

    @GetMapping("/sign-in")
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var notice =
                request.getParameter("out") != null
                        ? SIGNED_OUT
                        : request.getParameter("changed") != null ? CHANGED : null;
        var to = Threshold.to(request).map(LocalPath::path).orElse("");
        view.write(new SignInView.Prompt(notice, false, "", to), request, response);
    }
}
