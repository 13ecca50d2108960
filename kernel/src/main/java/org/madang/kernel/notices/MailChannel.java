package org.madang.kernel.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.madang.kernel.language.Text;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * Tells by e-mail that something arrived. An e-mail is read by more than its recipient, so it says
 * no more than the subject and where to sign in. Its Message-ID is that of the notice: one sent
 * twice after a crash shows as one.
 */
final class MailChannel implements Channel {

    private static final Text BODY =
            Text.of(
                    "마당에 새 알림이 있어요: {0}\n\n로그인해서 읽어 주세요: {1}\n",
                    "There is a new notice for you at Madang: {0}\n\nSign in to read it: {1}\n");

    private final JavaMailSender mail;
    private final String from;
    private final URI house;

    MailChannel(JavaMailSender mail, String from, URI house) {
        this.mail = mail;
        this.from = from;
        this.house = house;
    }

    @Override
    public String code() {
        return "email";
    }

    @Override
    public void carry(Letter letter) throws IOException {
        var to = letter.email();
        if (to == null) {
            return;
        }
        try {
            mail.send(message(letter, to));
        } catch (MailException | MessagingException e) {
            // The cause may name the address, which must reach no log.
            throw new IOException("the mail server took it not: " + e.getClass().getSimpleName());
        }
    }

    private MimeMessage message(Letter letter, String to) throws MessagingException {
        var message = mail.createMimeMessage();
        var parts = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        parts.setFrom(from);
        parts.setTo(to);
        parts.setSubject(letter.subject().in(letter.language()));
        var link = house.resolve("/my/notices");
        parts.setText(BODY.with(letter.subject(), link).in(letter.language()));
        message.saveChanges();
        message.setHeader("Message-ID", "<notice-" + letter.id() + "@" + house.getHost() + ">");
        return new SameId(message);
    }

    /** Sending saves a message again, which would give it another id. */
    private static final class SameId extends MimeMessage {
        private final String id;

        SameId(MimeMessage message) throws MessagingException {
            super(message);
            this.id = message.getMessageID();
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
