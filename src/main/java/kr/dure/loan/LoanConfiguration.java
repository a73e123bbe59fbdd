package kr.dure.loan;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets {@link NightWatch} look at the clock. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class LoanConfiguration {}
