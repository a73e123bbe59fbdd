package kr.dure.database;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * The one source of today: the clock of the house, which goes by Korean time. The demo brings its
 * own.
 */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    @Profile("!demo")
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Seoul"));
    }
}
