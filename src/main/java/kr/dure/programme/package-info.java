/**
 * One life of a paper for every kind of support: programme, call, application, recommendation,
 * review, decision, award. A programme is data: its terms, its rules, its form and the papers it
 * wants are written down, not programmed, so a new kind of call needs no new code. What is given
 * out is the matter of an {@link kr.dure.programme.Instrument}, which other rooms bring along.
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
            "party"
        })
package kr.dure.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
