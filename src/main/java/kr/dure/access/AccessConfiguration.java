package kr.dure.access;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    RegionTransactions transactionManager(DataSource dataSource, Clock clock) {
        return new RegionTransactions(dataSource, clock);
    }
}
