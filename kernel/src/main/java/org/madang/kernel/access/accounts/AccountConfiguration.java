package org.madang.kernel.access.accounts;

import java.time.Clock;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.AccessWitness;
import org.madang.kernel.access.Accounts;
import org.madang.kernel.access.HouseClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class AccountConfiguration {

    @Bean
    HouseClock houseClock(ObjectProvider<Clock> clocks) {
        return new HouseClock(clocks.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    Passwords passwordEncoder() {
        return new Passwords();
    }

    @Bean
    AccountRows accountRows(JdbcClient jdbc, HouseClock clock) {
        return new AccountRows(jdbc, clock.clock());
    }

    @Bean
    GuessBook guessBook(
            JdbcClient jdbc, HouseClock clock, PlatformTransactionManager transactions) {
        return new GuessBook(jdbc, clock.clock(), transactions);
    }

    @Bean
    Accounts accounts(
            JdbcClient jdbc,
            AccountRows rows,
            Passwords passwords,
            GuessBook guesses,
            Access access,
            ObjectProvider<AccessWitness> witnesses,
            PlatformTransactionManager transactions) {
        return new AccountBook(jdbc, rows, passwords, guesses, access, witnesses, transactions);
    }
}
