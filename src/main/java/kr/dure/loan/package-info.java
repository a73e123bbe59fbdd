/**
 * The loans of a fund, each kind an instrument: the shop jeonse-deposit loan (전세점포임대 융자) and the
 * business-fund loan (사업자금 융자). Contract, security, payment, instalments billed and received, what
 * money was spent on, deposit returned, security released. Every step is a fact in a row of its
 * own, and what moves money names its entry in the ledger. No balance is kept here.
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
package kr.dure.loan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
