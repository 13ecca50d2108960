package org.madang.kernel.notices;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How notices leave the house ({@code madang.notices.*}). E-mail goes out when {@code
 * spring.mail.host} is set, too.
 *
 * @param from the sender's address of e-mails, or null for none
 * @param webhook where every notice is announced, such as a gateway for text messages, or null
 * @param webhookSecret what its requests are signed with
 * @param every pause between two looks into the outbox
 */
@ConfigurationProperties("madang.notices")
public record NoticeSettings(
        @Nullable String from,
        @Nullable URI webhook,
        @Nullable String webhookSecret,
        @DefaultValue("2s") Duration every) {}
