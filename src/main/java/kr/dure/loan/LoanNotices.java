package kr.dure.loan;

import java.util.List;
import kr.dure.loan.Bills.Expected;
import kr.dure.loan.LoanFacts.Loan;
import kr.dure.notice.Notices;
import kr.dure.notice.Recipient;
import org.springframework.stereotype.Component;

/** What an enterprise is told of its loan, in the transaction of what happened. */
@Component
class LoanNotices {

    private final Notices notices;

    LoanNotices(Notices notices) {
        this.notices = notices;
    }

    void paidOut(LoanFacts facts) {
        tell(facts.loan(), "loan.notice.paid-out", List.of(facts.loan().amount()));
    }

    void billed(Expected bill) {
        notices.tell(
                Recipient.members(bill.organisationId()),
                "loan.notice.billed",
                List.of(bill.no(), bill.payable(), bill.dueOn()),
                "/loans/" + bill.loanId());
    }

    void closed(LoanFacts facts) {
        tell(facts.loan(), "loan.notice.closed", List.of(facts.loan().number()));
    }

    private void tell(Loan loan, String key, List<Object> args) {
        notices.tell(Recipient.members(loan.organisationId()), key, args, "/loans/" + loan.id());
    }
}
