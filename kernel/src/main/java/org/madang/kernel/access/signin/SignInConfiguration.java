package org.madang.kernel.access.signin;

import org.madang.kernel.access.Access;
import org.madang.kernel.access.AccessWitness;
import org.madang.kernel.access.HouseClock;
import org.madang.kernel.access.HouseSettings;
import org.madang.kernel.access.PublicPaths;
import org.madang.kernel.access.SignInView;
import org.madang.kernel.access.accounts.AccountRows;
import org.madang.kernel.access.accounts.GuessBook;
import org.madang.kernel.access.accounts.Passwords;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({HouseSettings.class, SignInSettings.class})
class SignInConfiguration {

    @Bean
    Zones zones(ObjectProvider<PublicPaths> opened) {
        return new Zones(opened.stream().toList());
    }

    @Bean
    RefusedRequests refusedRequests(
            Zones zones, Access access, ObjectProvider<AccessWitness> witnesses) {
        return new RefusedRequests(zones, access, witnesses);
    }

    @Bean
    Doorkeeper doorkeeper(
            AccountRows accounts,
            Passwords passwords,
            GuessBook guesses,
            ObjectProvider<AccessWitness> witnesses,
            SignInSettings settings,
            HouseClock clock) {
        return new Doorkeeper(accounts, passwords, guesses, witnesses, settings, clock.clock());
    }

    /** Found by the chain by its type; named to it as well, it would be asked twice. */
    @Bean
    PasswordSignIn passwordSignIn(Doorkeeper doorkeeper) {
        return new PasswordSignIn(doorkeeper);
    }

    @Bean
    Threshold threshold(Zones zones, ObjectProvider<SignInView> views, HouseClock clock) {
        return new Threshold(zones, view(views), clock.clock());
    }

    static SignInView view(ObjectProvider<SignInView> views) {
        return views.getIfAvailable(PlainViews::new);
    }
}
