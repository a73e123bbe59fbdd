package kr.dure.loan;

import java.time.Clock;
import kr.dure.screen.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Brings each kind of loan as an instrument, and lets {@link NightWatch} look at the clock. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class LoanConfiguration {

    @Bean
    LoanInstrument shopLoan(
            LoanTable table, FactTable facts, LateRateTable rates, Words words, Clock clock) {
        return new LoanInstrument(LoanKind.SHOP_DEPOSIT, table, facts, rates, words, clock);
    }

    @Bean
    LoanInstrument businessLoan(
            LoanTable table, FactTable facts, LateRateTable rates, Words words, Clock clock) {
        return new LoanInstrument(LoanKind.BUSINESS_FUND, table, facts, rates, words, clock);
    }
}
