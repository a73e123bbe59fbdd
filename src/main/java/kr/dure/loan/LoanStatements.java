package kr.dure.loan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import kr.dure.kernel.Won;
import kr.dure.ledger.AccountKind;
import kr.dure.ledger.Balances;
import kr.dure.loan.LoanFacts.Loan;
import kr.dure.loan.LoanStatement.Sums;
import kr.dure.party.Organisations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The door to the account of one loan (융자금 원장), beside what the books hold about it. */
@Service
public class LoanStatements {

    private final LoanRegister register;
    private final Organisations organisations;
    private final Balances balances;

    LoanStatements(LoanRegister register, Organisations organisations, Balances balances) {
        this.register = register;
        this.organisations = organisations;
        this.balances = balances;
    }

    /**
     * As it stood on a day, as known at a moment. For whom the loan is shown to.
     *
     * @throws LoanRefusal if there is none within the reach of who acts
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public LoanStatement of(long loanId, LocalDate on, Instant known) {
        LoanFacts facts = register.find(loanId, on, known);
        return LoanStatement.of(facts, on, names(facts), booked(facts.loan(), on, known));
    }

    private Map<Long, String> names(LoanFacts facts) {
        Stream<Long> passed =
                facts.amendments()
                        .transfersEver()
                        .flatMap(each -> Stream.of(each.fromId(), each.toId()));
        return organisations.names(
                Stream.concat(Stream.of(facts.loan().organisationId()), passed)
                        .distinct()
                        .toList());
    }

    private Sums booked(Loan loan, LocalDate on, Instant known) {
        Won interest = booked(loan, AccountKind.INTEREST_RECEIVABLE, on, known);
        Won late = booked(loan, AccountKind.LATE_INTEREST_RECEIVABLE, on, known);
        return new Sums(
                booked(loan, AccountKind.LOAN_PRINCIPAL, on, known),
                interest.plus(late),
                booked(loan, AccountKind.CASH, on, known));
    }

    private Won booked(Loan loan, AccountKind kind, LocalDate on, Instant known) {
        return balances.of(loan.fundId(), kind, LoanBooks.about(loan), on, known);
    }
}
