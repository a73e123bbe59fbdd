/**
 * What is seen across the rooms: the start page of every office, the public page of a region, and
 * finding things. It reads through the doors of the rooms below; nobody sees it.
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
            "programme",
            "loan"
        })
package kr.dure.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
