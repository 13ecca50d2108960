package org.madang.kernel.notices;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.madang.kernel.access.HouseClock;
import org.madang.kernel.access.HouseSettings;
import org.madang.kernel.secrets.Vault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NoticeSettings.class)
class NoticeConfiguration {

    /** The channels of this house. */
    record Channels(List<Channel> all) {

        List<String> codes() {
            return all.stream().map(Channel::code).toList();
        }
    }

    @Bean
    Channels noticeChannels(
            NoticeSettings settings,
            HouseSettings house,
            ObjectProvider<JavaMailSender> mail,
            JsonMapper json,
            HouseClock clock) {
        var all = new ArrayList<Channel>();
        var sender = mail.getIfAvailable();
        var from = settings.from();
        if (sender != null && from != null) {
            var address = house.publicAddress();
            all.add(
                    new MailChannel(
                            sender,
                            from,
                            address == null ? URI.create("http://localhost:8080") : address));
        }
        var webhook = settings.webhook();
        if (webhook != null) {
            var secret = settings.webhookSecret();
            if (secret == null) {
                throw new IllegalStateException(
                        "madang.notices.webhook needs madang.notices.webhook-secret");
            }
            all.add(new WebhookChannel(webhook, secret, json, clock));
        }
        return new Channels(List.copyOf(all));
    }

    @Bean
    Notices notices(JdbcClient jdbc, HouseClock clock, Channels channels) {
        return new StoredNotices(jdbc, clock, channels.codes());
    }

    @Bean
    Inbox inbox(JdbcClient jdbc, TransactionTemplate transactions, Vault vault, HouseClock clock) {
        return new Inbox(jdbc, transactions, vault, clock);
    }

    @Bean
    Outbox outbox(JdbcClient jdbc, Inbox inbox, Channels channels, HouseClock clock) {
        return new Outbox(jdbc, inbox, channels.all(), clock);
    }

    @Bean
    Delivering delivering(Outbox outbox, NoticeSettings settings) {
        return new Delivering(outbox, settings.every());
    }
}
