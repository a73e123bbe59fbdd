/**
 * The interest-gap subsidy (이차보전), an instrument: a bank lends its own money, and the fund pays it
 * a part of the interest, up to the cap of the ordinance. The bank claims by month; each line is
 * held beside what the house works out, sent back or approved, committed, paid. What was paid too
 * much is kept back of a later claim. No balance is kept here.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "access",
            "screen",
            "document",
            "notice",
            "ledger",
            "party",
            "programme"
        })
package kr.dure.gap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
