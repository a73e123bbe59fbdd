package kr.dure.access;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    /** 19 MiB, two passes, one lane: the least OWASP asks of argon2id, about 70 ms here. */
    private static final int MEMORY_KIB = 19 * 1024;

    private static final int PASSES = 2;

    @Bean
    PasswordEncoder passwords() {
        return new Argon2PasswordEncoder(16, 32, 1, MEMORY_KIB, PASSES);
    }

    @Bean
    RegionTransactions transactionManager(DataSource dataSource, Clock clock) {
        return new RegionTransactions(dataSource, clock);
    }
}
