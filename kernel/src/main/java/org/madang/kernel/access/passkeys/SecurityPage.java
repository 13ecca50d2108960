package org.madang.kernel.access.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Accounts;
import org.madang.kernel.access.Accounts.PasswordChange;
import org.madang.kernel.access.SecurityView;
import org.madang.kernel.access.signin.AccountPrincipal;
import org.madang.kernel.access.signin.PlainViews;
import org.madang.kernel.language.Text;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's own security: password, passkeys, and where they are signed in. */
@Controller
class SecurityPage {

    private static final Text REMOVED = Text.of("패스키를 지웠어요.", "The passkey is removed.");
    private static final Text ADDED = Text.of("패스키를 더했어요.", "The passkey is added.");

    private final Accounts accounts;
    private final Passkeys passkeys;
    private final SecurityView view;

    SecurityPage(Accounts accounts, Passkeys passkeys, ObjectProvider<SecurityView> views) {
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.view = views.getIfAvailable(PlainViews::new);
    }

    @GetMapping("/security")
    void show(
            Authentication who,
            @RequestParam(required = false) @Nullable String done,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var notice =
                switch (done) {
                    case "added" -> ADDED;
                    case "removed" -> REMOVED;
                    case null, default -> null;
                };
        write(account(who), notice, false, request, response);
    }

    @PostMapping("/security/password")
    void changePassword(
            Authentication who,
            @RequestParam("old") String oldPassword,
            @RequestParam("new") String newPassword,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var account = account(who);
        var change = accounts.changePassword(account.username(), oldPassword, newPassword);
        switch (change) {
            case PasswordChange.Changed _ -> {
                request.getSession().invalidate();
                response.sendRedirect("/sign-in?changed");
            }
            case PasswordChange.Refused(var reason) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                write(account, reason, true, request, response);
            }
        }
    }

    @PostMapping("/security/passkeys/remove")
    void removePasskey(
            Authentication who, @RequestParam("id") String id, HttpServletResponse response)
            throws IOException {
        var removed = passkeys.remove(account(who).accountId(), id);
        response.sendRedirect(removed ? "/security?done=removed" : "/security");
    }

    @PostMapping("/security/sign-out-everywhere")
    void signOutEverywhere(
            Authentication who, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        accounts.signOutEverywhere(account(who).username());
        request.getSession().invalidate();
        response.sendRedirect("/sign-in?out");
    }

    private void write(
            AccountPrincipal account,
            @Nullable Text notice,
            boolean failed,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var keys = passkeys.of(account.accountId());
        int sessions = accounts.sessions(account.username());
        view.write(
                new SecurityView.Prompt(notice, failed, account.username(), keys, sessions),
                request,
                response);
    }

    private static AccountPrincipal account(Authentication who) {
        return (AccountPrincipal) Objects.requireNonNull(who.getPrincipal());
    }
}
