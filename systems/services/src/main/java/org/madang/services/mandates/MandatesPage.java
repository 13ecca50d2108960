package org.madang.services.mandates;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Accounts;
import org.madang.kernel.access.Actor;
import org.madang.kernel.facts.FactAnswer;
import org.madang.kernel.facts.Facts;
import org.madang.kernel.journal.Deed;
import org.madang.kernel.journal.Journal;
import org.madang.kernel.journal.JournalEntry;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.kernel.notices.Notice;
import org.madang.kernel.notices.Notices;
import org.madang.kernel.notices.Recipient;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Who acts for me and for whom I act. */
@Controller
public class MandatesPage {

    private static final Purpose WHY =
            Purpose.of("services.mandate", Text.of("위임 확인", "Checking a mandate"));

    private static final Text NOT_FOUND =
            Text.of(
                    "그날까지 함께 살던 가족 가운데 그 이름으로 사망이 등록된 분을 찾지 못했어요. 이름과 날짜를 다시 봐 주세요.",
                    "Nobody of that name who lived with you until that day is registered as dead."
                            + " Check the name and the day.");

    /** What the page shows. */
    public record Model(long me, List<Mandates.Mandate> mandates, LocalDate today, Form form) {}

    private final Mandates mandates;
    private final FamilyOfTheDead family;
    private final Facts facts;
    private final Accounts accounts;
    private final Notices notices;
    private final Journal journal;
    private final Access access;
    private final TransactionTemplate transactions;
    private final Once once;

    MandatesPage(
            Mandates mandates,
            FamilyOfTheDead family,
            Facts facts,
            Accounts accounts,
            Notices notices,
            Journal journal,
            Access access,
            TransactionTemplate transactions,
            Once once) {
        this.mandates = mandates;
        this.family = family;
        this.facts = facts;
        this.accounts = accounts;
        this.notices = notices;
        this.journal = journal;
        this.access = access;
        this.transactions = transactions;
        this.once = once;
    }

    /** What a kind of mandate is called. */
    public static Text kind(Mandates.Mandate one) {
        return switch (one.kind()) {
            case "guardian" -> Text.of("내 아이", "My child");
            case "representative" -> Text.of("나에게 맡긴 사람", "Who chose me");
            default -> Text.of("돌아가신 가족", "A member of the family who died");
        };
    }

    @GetMapping("/my/mandates")
    Reply list() {
        return page(Form.empty());
    }

    private Page page(Form form) {
        var me = access.resident().residentId();
        var all = Objects.requireNonNull(transactions.execute(status -> mandates.of(me)));
        return Page.of(
                        Text.of("위임", "Mandates"),
                        "mandates",
                        new Model(me, all, mandates.today(), form))
                .width(Page.Width.READING)
                .with(form);
    }

    /** Records the own children in the register as those one acts for (Civil Act, Article 909). */
    @PostMapping("/my/mandates/children")
    Reply children(Form form) {
        var me = access.resident().residentId();
        return once.submit(
                form,
                () -> {
                    int found = recordFamily(me);
                    return Redirect.to("/my/mandates")
                            .saying(Text.of("{0}명을 확인했어요.", "People found: {0}.").with(found));
                });
    }

    private int recordFamily(long me) {
        int found = 0;
        if (facts.fetch("residents.household", me, WHY) instanceof FactAnswer.Held held
                && held.value().value() instanceof Map<?, ?> household
                && household.get("members") instanceof List<?> members
                && isParent(members, me)) {
            for (var one : members) {
                if (one instanceof Map<?, ?> member
                        && "CHILD".equals(member.get("relation"))
                        && member.get("resident") instanceof Long child
                        && member.get("birth") instanceof LocalDate birth) {
                    found += recordChild(me, child, birth);
                }
            }
        }
        return found;
    }

    private static boolean isParent(List<?> members, long me) {
        return members.stream()
                .anyMatch(one ->
                        one instanceof Map<?, ?> member
                                && Objects.equals(member.get("resident"), me)
                                && MandateRules.isParent(String.valueOf(member.get("relation"))));
    }

    private int recordChild(long me, long child, LocalDate birth) {
        var until = MandateRules.guardianUntil(birth, mandates.today());
        if (until.isEmpty()) {
            return 0;
        }
        mandates.record(
                child,
                me,
                "guardian",
                Text.of("민법 제911조: 주민등록의 자녀", "Civil Act, Article 911: a child in the register"),
                until.get());
        return 1;
    }

    /** Finds a member of the family who died, so that one can ask about what they left. */
    @PostMapping("/my/mandates/dead")
    Reply dead(Form form) {
        var me = access.resident().residentId();
        return once.submit(
                form,
                () -> {
                    var name =
                            form.ask("deceasedName", "돌아가신 분의 이름", "Name of who died")
                                    .required()
                                    .text(40);
                    var day = form.ask("deathDate", "돌아가신 날", "Day of death").required().date();
                    if (!form.isValid()) {
                        return page(form);
                    }
                    if (family.find(me, name.orElseThrow(), day.orElseThrow()).isEmpty()) {
                        form.error("deceasedName", NOT_FOUND);
                        return page(form);
                    }
                    return Redirect.to("/my/mandates")
                            .saying(
                                    Text.of(
                                            "주민등록에서 확인했어요. 이제 그분의 재산과 세금을 물어볼 수 있어요.",
                                            "Found in the register. You may ask about what they"
                                                    + " left now."));
                });
    }

    /** Chooses somebody to act for oneself, by their user name, for a year. */
    @PostMapping("/my/mandates")
    Reply choose(Form form) {
        var me = access.resident().residentId();
        return once.submit(
                form,
                () -> {
                    var name =
                            form.ask("username", "맡길 사람의 사용자 이름", "Their user name")
                                    .required()
                                    .text(100);
                    var account = name.flatMap(accounts::find);
                    var holder =
                            account.map(one -> one.actor())
                                    .filter(Actor.Resident.class::isInstance)
                                    .map(actor -> ((Actor.Resident) actor).residentId())
                                    .filter(id -> id != me);
                    if (form.isValid() && holder.isEmpty()) {
                        form.error(
                                "username",
                                Text.of(
                                        "맡길 수 있는 사람을 찾지 못했어요.",
                                        "Nobody was found who could act for you."));
                    }
                    if (!form.isValid()) {
                        return page(form);
                    }
                    grant(me, holder.orElseThrow());
                    return Redirect.to("/my/mandates")
                            .saying(Text.of("맡겼어요.", "They may act for you now."));
                });
    }

    private void grant(long me, long holder) {
        mandates.record(
                me,
                holder,
                "representative",
                Text.of("행정절차법 제12조: 본인의 선임", "Administrative Procedures Act, Article 12"),
                MandateRules.representativeUntil(mandates.today()));
        journal.write(
                new JournalEntry(
                        access.current(),
                        WHY,
                        Deed.CHANGE,
                        me,
                        "services.mandate",
                        List.of("services.mandate")));
        notices.send(
                Recipient.resident(holder),
                new Notice(
                        Text.of("대신 신청할 수 있게 됐어요", "You may act for somebody"),
                        Text.of(
                                "어떤 분이 신청을 맡겼어요. 위임 화면에서 볼 수 있어요.",
                                "Somebody chose you to apply for them. See your mandates."),
                        "/my/mandates",
                        null));
    }

    @PostMapping("/my/mandates/{id}/end")
    Reply end(@PathVariable long id, Form form) {
        access.resident();
        return once.submit(
                form,
                () -> {
                    mandates.end(id);
                    return Redirect.to("/my/mandates")
                            .saying(Text.of("위임을 끝냈어요.", "The mandate has ended."));
                });
    }
}
