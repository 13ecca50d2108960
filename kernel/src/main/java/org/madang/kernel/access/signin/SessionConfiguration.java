package org.madang.kernel.access.signin;

import javax.sql.DataSource;
import org.madang.kernel.access.HouseSettings;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    /**
     * Sessions have transactions of their own, without a scope: the house's would ask the session
     * who is signed in while the session is being read. Nobody else is given it by type.
     */
    @Bean(defaultCandidate = false)
    TransactionOperations springSessionTransactionOperations(DataSource dataSource) {
        var own = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return own;
    }

    @Bean
    DefaultCookieSerializerCustomizer sessionCookie(HouseSettings settings) {
        return cookie -> {
            cookie.setCookieName(settings.secure() ? "__Host-madang" : "madang");
            cookie.setCookiePath("/");
            cookie.setUseHttpOnlyCookie(true);
            cookie.setSameSite("Lax");
            if (settings.secure()) {
                cookie.setUseSecureCookie(true);
            }
        };
    }
}
