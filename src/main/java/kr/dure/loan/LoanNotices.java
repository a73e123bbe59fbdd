package kr.dure.loan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kr.dure.kernel.Won;
import kr.dure.loan.Bills.Expected;
import kr.dure.loan.LoanFacts.Loan;
import kr.dure.loan.NightTable.ToTell;
import kr.dure.notice.Notices;
import kr.dure.notice.Notices.Telling;
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
        Loan loan = facts.loan();
        LocalDate proof = facts.proofDue();
        if (loan.kind().isLeased()) {
            tell(loan, "loan.notice.paid-out", List.of(loan.amount()));
        } else if (proof == null) {
            tell(loan, "loan.notice.paid-to-account", List.of(loan.amount()));
        } else {
            tell(loan, "loan.notice.paid-for-use", List.of(loan.amount(), proof));
        }
    }

    void useAccepted(LoanFacts facts) {
        tell(facts.loan(), "loan.notice.use-accepted", List.of(facts.loan().number()));
    }

    void useSentBack(LoanFacts facts, String reason) {
        tell(facts.loan(), "loan.notice.use-sent-back", List.of(reason));
    }

    void billed(List<Expected> bills) {
        notices.tellAll(
                bills.stream()
                        .map(each ->
                                to(
                                        each.organisationId(),
                                        each.loanId(),
                                        "loan.notice.billed",
                                        List.of(each.no(), each.payable(), each.dueOn())))
                        .toList());
    }

    /** Due in a week, or late by so many days. */
    void due(List<ToTell> all, LocalDate day) {
        notices.tellAll(all.stream().map(each -> due(each, day)).toList());
    }

    private static Telling due(ToTell what, LocalDate day) {
        long late = ChronoUnit.DAYS.between(what.lastOn(), day);
        String key = late > 0 ? "loan.notice.late" : "loan.notice.due-soon";
        List<Object> args =
                late > 0
                        ? List.of(what.no(), Won.of(what.openWon()), what.dueOn(), late)
                        : List.of(what.no(), Won.of(what.openWon()), what.dueOn());
        return to(what.organisationId(), what.loanId(), key, args);
    }

    void closed(LoanFacts facts) {
        tell(facts.loan(), "loan.notice.closed", List.of(facts.loan().number()));
    }

    private void tell(Loan loan, String key, List<Object> args) {
        notices.tellAll(List.of(to(loan.organisationId(), loan.id(), key, args)));
    }

    private static Telling to(long borrower, long loanId, String key, List<Object> args) {
        return new Telling(Recipient.members(borrower), key, args, "/loans/" + loanId);
    }
}
