package org.madang.kiosk.issuing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.HouseSettings;
import org.madang.kernel.language.Language;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.madang.kiosk.issuing.IssueAtMachine.Shown;
import org.madang.kiosk.issuing.IssueAtMachine.Standing;
import org.madang.kiosk.machines.Machine;
import org.madang.kiosk.machines.Machines;
import org.madang.kiosk.machines.Token;
import org.madang.residents.CertificateChoices;
import org.madang.residents.CertificateKind;
import org.madang.residents.ResidentNumber;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The screen of a machine. The address is one; what it shows is where the visit stands, so that
 * after a gap in the network the same screen comes back.
 */
@Controller
class KioskPage {

    static final String MACHINE = "madang_machine";
    static final String VISIT = "madang_machine_visit";

    private static final long A_YEAR = 366L * 24 * 60 * 60;
    private static final List<String> MEANS = List.of("CASH", "CARD");

    /** What every screen shows. */
    record Screen(
            Form form,
            @Nullable Machine machine,
            @Nullable Standing standing,
            List<CertificateKind> kinds) {

        /** Whether somebody listens to the screen, or needs longer. */
        boolean unhurried() {
            return standing == null ? isAsked(form) : standing.visit().unhurried();
        }

        /** Seconds until an untouched screen is wiped. */
        long seconds() {
            return standing == null
                    ? Visits.PATIENCE.toSeconds()
                    : standing.visit().patience().toSeconds();
        }

        CertificateKind kind() {
            return standing == null ? CertificateKind.HOUSEHOLD : standing.visit().kind();
        }

        int won() {
            return standing == null || standing.paper() == null ? 0 : standing.paper().won();
        }

        @Nullable Paper paper() {
            return standing == null ? null : standing.paper();
        }
    }

    private final Machines machines;
    private final IssueAtMachine issuing;
    private final MachinePapers listed;
    private final HouseSettings house;

    KioskPage(
            Machines machines, IssueAtMachine issuing, MachinePapers listed, HouseSettings house) {
        this.machines = machines;
        this.issuing = issuing;
        this.listed = listed;
        this.house = house;
    }

    @GetMapping("/kiosk")
    Reply screen(Form form, HttpServletRequest request, HttpServletResponse response) {
        return shown(request, response, form);
    }

    /** The first screen asks for it by its address, so that the next person has it not. */
    private static boolean isAsked(Form form) {
        return form.typed("unhurried").equals("yes");
    }

    /** A new machine shows the code it was registered with. */
    @PostMapping("/kiosk/enrol")
    Reply enrol(Form form, HttpServletRequest request, HttpServletResponse response) {
        var code = form.ask("code", "등록 코드", "Code").required().text(20);
        if (code.isPresent()) {
            var token = machines.enrol(new Token(code.get().strip().toUpperCase(Locale.ROOT)));
            if (token.isPresent()) {
                give(response, MACHINE, token.get().value(), A_YEAR);
                return Redirect.to("/kiosk");
            }
            form.error(
                    "code",
                    Text.of("맞지 않거나 기한이 지난 코드입니다.", "This code is wrong, or its time has passed."));
        }
        return page("enrol", model(form, null, null)).with(form);
    }

    @PostMapping("/kiosk/start")
    Reply start(Form form, HttpServletRequest request, HttpServletResponse response) {
        var machine = machine(request);
        if (machine.isEmpty() || !machine.get().isOpen()) {
            return Redirect.to("/kiosk");
        }
        var kind =
                form.ask("kind", "증명서", "Paper")
                        .required()
                        .choice(CertificateKind.class)
                        .filter(listed.all()::contains);
        if (kind.isPresent()) {
            var token = issuing.begin(machine.get(), kind.get(), isAsked(form));
            give(response, VISIT, token.value(), -1);
        }
        return Redirect.to("/kiosk");
    }

    @PostMapping("/kiosk/identify")
    Reply identify(Form form, HttpServletRequest request, HttpServletResponse response) {
        var machine = machine(request);
        var token = cookie(request, VISIT);
        if (machine.isEmpty() || token.isEmpty()) {
            return Redirect.to("/kiosk");
        }
        var number = form.ask("number", "주민등록번호", "Resident number").required().text(20);
        var pin = form.ask("pin", "비밀번호", "PIN").required().text(6);
        var digits = number.map(typed -> typed.replaceAll("[^0-9]", "")).orElse("");
        if (number.isPresent() && digits.length() != ResidentNumber.LENGTH) {
            form.error("number", Text.of("숫자 13자리로 적어 주세요.", "Enter thirteen digits."));
        }
        if (form.isValid()) {
            var shown =
                    issuing.identify(
                            machine.get(),
                            token.get(),
                            new ResidentNumber(digits),
                            pin.orElseThrow());
            if (shown != Shown.NO) {
                return Redirect.to("/kiosk");
            }
            form.error(
                    "pin",
                    Text.of(
                            "주민등록번호나 비밀번호가 맞지 않아요.",
                            "The resident number or the PIN is not right."));
        }
        // What was typed is not shown again: others may stand behind.
        return shown(request, response, form);
    }

    @PostMapping("/kiosk/choose")
    Reply choose(Form form, HttpServletRequest request, Language language) {
        var machine = machine(request);
        var token = cookie(request, VISIT);
        if (machine.isPresent() && token.isPresent()) {
            issuing.standing(machine.get(), token.get())
                    .map(standing -> choices(form, standing.visit().kind(), language))
                    .ifPresent(chosen -> issuing.choose(machine.get(), token.get(), chosen));
        }
        return Redirect.to("/kiosk");
    }

    private static CertificateChoices choices(Form form, CertificateKind kind, Language language) {
        var usual = CertificateChoices.usual(kind, language);
        var history =
                form.ask("history", "과거 주소", "Earlier addresses")
                        .choice(CertificateChoices.History.class);
        return new CertificateChoices(
                kind,
                language,
                form.ask("whole", "번호 전체", "Whole number").checked(),
                history.orElse(usual.history()),
                usual.relations());
    }

    /** The machine's coin slot or card reader has taken the money. */
    @PostMapping("/kiosk/pay")
    Reply pay(Form form, HttpServletRequest request) {
        var machine = machine(request);
        var token = cookie(request, VISIT);
        var means = form.ask("means", "결제 수단", "Means").required().choice(MEANS);
        var receipt = form.ask("receipt", "영수 번호", "Receipt").required().text(60);
        if (machine.isPresent() && token.isPresent() && form.isValid()) {
            issuing.pay(machine.get(), token.get(), means.orElseThrow(), receipt.orElseThrow());
        }
        return Redirect.to("/kiosk");
    }

    @PostMapping("/kiosk/print")
    Reply print(HttpServletRequest request) {
        var token = cookie(request, VISIT);
        machine(request).ifPresent(machine -> token.ifPresent(one -> issuing.print(machine, one)));
        return Redirect.to("/kiosk");
    }

    @PostMapping("/kiosk/end")
    Reply end(HttpServletRequest request, HttpServletResponse response) {
        var token = cookie(request, VISIT);
        machine(request).ifPresent(machine -> token.ifPresent(one -> issuing.end(machine, one)));
        give(response, VISIT, "", 0);
        return Redirect.to("/kiosk");
    }

    private Reply shown(HttpServletRequest request, HttpServletResponse response, Form form) {
        var machine = machine(request).orElse(null);
        if (machine == null) {
            return page("enrol", model(form, null, null)).status(HttpStatus.FORBIDDEN);
        }
        var standing =
                cookie(request, VISIT)
                        .flatMap(token -> issuing.standing(machine, token))
                        .orElse(null);
        if (standing == null) {
            var first = machine.isOpen() ? "start" : "closed";
            return page(first, model(form, machine, null));
        }
        // An untouched screen comes back here by itself and finds the visit wiped.
        var patience = standing.visit().patience();
        response.setHeader("Refresh", patience.plusSeconds(1).toSeconds() + ";url=/kiosk");
        var page = page(template(standing), model(form, machine, standing));
        return form.isValid() ? page : page.with(form);
    }

    private Screen model(Form form, @Nullable Machine machine, @Nullable Standing standing) {
        return new Screen(form, machine, standing, listed.all());
    }

    private static String template(Standing standing) {
        if (standing.visit().residentId() == null) {
            return "identify";
        }
        var paper = standing.paper();
        if (paper == null) {
            return "choose";
        }
        return paper.state() == Paper.State.UNPAID ? "pay" : "done";
    }

    private static Page page(String template, Screen screen) {
        return Page.of(Text.of("무인민원발급기", "Certificate machine"), template, screen)
                .width(Page.Width.MACHINE);
    }

    private Optional<Machine> machine(HttpServletRequest request) {
        return cookie(request, MACHINE).flatMap(machines::holding);
    }

    private static Optional<Token> cookie(HttpServletRequest request, String name) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(one -> one.getName().equals(name) && !one.getValue().isEmpty())
                        .map(one -> new Token(one.getValue()))
                        .findFirst();
    }

    /** Only this house gets it back, only on the machine's own screens, and no script reads it. */
    private void give(HttpServletResponse response, String name, String value, long seconds) {
        var cookie =
                ResponseCookie.from(name, value)
                        .httpOnly(true)
                        .secure(house.secure())
                        .sameSite("Strict")
                        .path("/kiosk")
                        .maxAge(seconds)
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
