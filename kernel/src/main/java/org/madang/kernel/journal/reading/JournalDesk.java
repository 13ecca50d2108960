package org.madang.kernel.journal.reading;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.journal.Deed;
import org.madang.kernel.journal.JournalReading;
import org.madang.kernel.journal.JournalReading.Inquiry;
import org.madang.kernel.journal.JournalReading.Listing;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The auditor's desk: who did what to whose data. Every look at it is an entry itself. */
@Controller
public class JournalDesk {

    private static final Text TITLE = Text.of("감사 기록 조회", "Audit of the journal");
    private static final Pattern ACTOR =
            Pattern.compile("house|visitor|(resident|official|machine):[\\p{Alnum}._-]{1,60}");
    private static final Pattern REFERENCE = Pattern.compile("[\\p{Alnum}./-]{1,40}");

    /** Why an audit is made; a fixed list, so that no personal data gets into the reason. */
    public enum Reason {
        COMPLAINT(Text.of("민원·열람 요구 처리", "Answering a complaint or a request for access")),
        INSPECTION(Text.of("접속기록 정기 점검", "Regular inspection of access records")),
        INCIDENT(Text.of("개인정보 침해 사고 조사", "Investigation of a data breach")),
        ORDER(Text.of("법원·감사기관의 요구", "Order of a court or an audit body"));

        private final Text words;

        Reason(Text words) {
            this.words = words;
        }

        public Text words() {
            return words;
        }

        Purpose about(String reference) {
            return Purpose.of("journal." + name().toLowerCase(Locale.ROOT), words).about(reference);
        }
    }

    /**
     * The desk.
     *
     * @param listing null before a complete question
     */
    public record Desk(Form form, @Nullable Listing listing) {

        /** The address of another page of the same list. */
        public String path(long page) {
            return Query.of(
                            "/desk/journal",
                            form,
                            "deed",
                            "subject",
                            "actor",
                            "reason",
                            "reference",
                            "ask")
                    .page(page);
        }
    }

    private final JournalReading reading;
    private final Access access;

    JournalDesk(JournalReading reading, Access access) {
        this.reading = reading;
        this.access = access;
    }

    @GetMapping("/desk/journal")
    Reply desk(Form form) {
        access.official(JournalReading.AUDIT);
        var listing = form.typed("ask").isEmpty() ? null : asked(form).orElse(null);
        return Page.of(TITLE, "audit", new Desk(form, listing)).width(Page.Width.DESK).with(form);
    }

    private Optional<Listing> asked(Form form) {
        var reason = form.ask("reason", "조회 사유", "Reason").required().choice(Reason.class);
        var reference =
                form.ask("reference", "근거 문서 번호", "Number of the case")
                        .required()
                        .matching(
                                REFERENCE,
                                Text.of(
                                        "영문자, 숫자, 점, 빗금, 붙임표만 쓸 수 있습니다.",
                                        "Letters, digits, dots, slashes and hyphens only."));
        var subject = form.ask("subject", "대상자 번호", "Resident id").number(1, Long.MAX_VALUE);
        var actor =
                form.ask("actor", "처리자", "Actor")
                        .matching(
                                ACTOR,
                                Text.of(
                                        "official:kim.registrar와 같은 형식으로 적어 주십시오.",
                                        "Write it like official:kim.registrar."));
        var from = form.ask("from", "시작일", "From").date();
        var until = form.ask("until", "종료일", "Until").date();
        var deed = form.ask("deed", "한 일", "What was done").choice(Deed.class);
        var page = form.ask("page", "쪽", "Page").number(1, 1_000_000);
        if (subject.isEmpty() && from.isEmpty() && form.isValid()) {
            form.error(
                    "from",
                    Text.of(
                            "대상자를 정하지 않았으면 시작일을 입력해 주십시오.",
                            "Without a resident, enter a first day."));
        }
        if (!form.isValid() || reason.isEmpty() || reference.isEmpty()) {
            return Optional.empty();
        }
        var wanted =
                JournalApi.wanted(
                        from.orElse(null), until.orElse(null), deed.orElse(null), page.orElse(1L));
        var inquiry = new Inquiry(subject.orElse(null), actor.orElse(null), wanted);
        return Optional.of(reading.audit(inquiry, reason.get().about(reference.get())));
    }
}
