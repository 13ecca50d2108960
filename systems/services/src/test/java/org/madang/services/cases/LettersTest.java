package org.madang.services.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.madang.services.testing.Outside;
import org.madang.services.testing.People;
import org.madang.services.testing.Portal;
import org.madang.services.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A decision leaves the house: by e-mail over SMTP, and by a signed webhook. */
@PortalTest
class LettersTest {

    @Autowired People people;
    @Autowired Portal portal;

    @Test
    void a_decision_is_told_by_mail_and_webhook_and_neither_says_what_was_decided() {
        var me = people.browser("jeong.haeun");
        assertThat(me.post("/my/notices/email", "email", "haeun@example.kr")).hasStatus(303);
        var one = portal.grievance("소식 " + UUID.randomUUID());
        var office = people.browser("petitions.nation");
        office.post(Portal.desk(one) + "/receive");
        office.post(Portal.desk(one) + "/decide", "decision", "refuse", "reason", "은밀한 이유");
        People.until(() -> mailed("haeun@example.kr", "Your application was decided"));
        People.until(() -> Outside.HOOKS.stream().anyMatch(hook -> isAbout(hook, one)));
        assertThat(Outside.MAILS).noneMatch(mail -> mail.contains("은밀한 이유"));
        assertThat(Outside.HOOKS)
                .filteredOn(hook -> isAbout(hook, one))
                .noneMatch(hook -> hook.contains("은밀한 이유") || hook.contains("Refused"));
    }

    private static boolean mailed(String to, String subject) {
        return Outside.MAILS.stream()
                .anyMatch(mail -> mail.contains("To: " + to) && mail.contains(subject));
    }

    private static boolean isAbout(String hook, Case one) {
        return hook.contains("\"reference\":\"" + one.number() + "\"") && hook.contains("decided");
    }
}
