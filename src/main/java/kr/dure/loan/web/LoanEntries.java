package kr.dure.loan.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kr.dure.kernel.Won;
import kr.dure.ledger.About;
import kr.dure.ledger.AccountKind;
import kr.dure.ledger.Balances;
import kr.dure.ledger.Entries;
import kr.dure.ledger.Entry;
import kr.dure.ledger.LineFigures;
import kr.dure.ledger.Plans;
import kr.dure.loan.LoanFacts.Commitment;
import kr.dure.loan.LoanFacts.Loan;
import org.springframework.stereotype.Component;

/** What the books say of a loan. */
@Component
class LoanEntries {

    private final Balances balances;
    private final Entries entries;
    private final Plans plans;

    LoanEntries(Balances balances, Entries entries, Plans plans) {
        this.balances = balances;
        this.entries = entries;
        this.plans = plans;
    }

    Won balance(Loan loan, AccountKind kind, LocalDate on, Instant known) {
        return balances.of(loan.fundId(), kind, new About("loan", loan.id()), on, known);
    }

    /** As of a day, as known at a moment, the earliest first. */
    List<Entry> of(Loan loan, LocalDate on, Instant known) {
        return entries.about(new About("loan", loan.id())).stream()
                .filter(each -> !each.valueDate().isAfter(on) && !each.recordedAt().isAfter(known))
                .toList();
    }

    /** The plan line that pays. */
    LineFigures line(Commitment commitment) {
        return plans.line(commitment.lineId());
    }
}
