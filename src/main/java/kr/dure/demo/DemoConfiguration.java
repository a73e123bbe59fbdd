package kr.dure.demo;

import java.time.Clock;
import java.time.ZoneId;
import kr.dure.kernel.TravelClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoConfiguration {

    @Bean
    TravelClock clock() {
        return new TravelClock(Clock.system(ZoneId.of("Asia/Seoul")));
    }
}
