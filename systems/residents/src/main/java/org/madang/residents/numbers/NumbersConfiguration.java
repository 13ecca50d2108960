package org.madang.residents.numbers;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The scheme in force: the real one only in production, so that no demo makes real numbers. */
@Configuration(proxyBeanMethods = false)
class NumbersConfiguration {

    @Bean
    @ConditionalOnMissingBean
    NumberScheme numberScheme(@Value("${madang.production:false}") boolean production) {
        var clock = Clock.system(java.time.ZoneId.of("Asia/Seoul"));
        return production ? new KoreanNumberScheme(clock) : new DemoNumberScheme(clock);
    }
}
