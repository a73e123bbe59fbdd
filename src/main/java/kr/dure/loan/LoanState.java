package kr.dure.loan;

import java.time.LocalDate;
import kr.dure.loan.LoanFacts.Commitment;
import kr.dure.loan.LoanFacts.Contract;
import kr.dure.loan.LoanFacts.GivingUp;
import kr.dure.loan.LoanFacts.Payment;
import kr.dure.loan.LoanFacts.Release;
import kr.dure.loan.LoanFacts.Security;
import org.jspecify.annotations.Nullable;

/** How far a loan has come; each state carries the facts that make it so. */
public sealed interface LoanState {

    /** Decided, without a contract yet. */
    record Awarded() implements LoanState {}

    record Contracted(Contract contract) implements LoanState {}

    /** Secured in favour of the fund. */
    record Secured(Contract contract, Security security) implements LoanState {}

    record Committed(Contract contract, Security security, Commitment commitment)
            implements LoanState {}

    /** The money is out; interest runs. */
    record PaidOut(Contract contract, Security security, Payment payment) implements LoanState {}

    /** The principal is back. Interest may still be owed, the security to be released. */
    record Returned(
            Contract contract, Security security, Payment payment, @Nullable Release release)
            implements LoanState {}

    /** 완제: all is paid back and the security released. */
    record Closed(Contract contract, Payment payment, LocalDate on) implements LoanState {}

    /** Given up before any money went out. */
    record GivenUp(GivingUp givingUp) implements LoanState {}

    static LoanState of(LoanFacts facts) {
        if (facts.givingUp() != null) {
            return new GivenUp(facts.givingUp());
        }
        if (facts.payment() != null) {
            return afterPayment(facts, facts.payment());
        }
        if (facts.contract() == null) {
            return new Awarded();
        }
        if (facts.security() == null) {
            return new Contracted(facts.contract());
        }
        return facts.commitment() == null
                ? new Secured(facts.contract(), facts.security())
                : new Committed(facts.contract(), facts.security(), facts.commitment());
    }

    private static LoanState afterPayment(LoanFacts facts, Payment payment) {
        Contract contract = facts.contract();
        Security security = facts.security();
        if (contract == null || security == null) {
            throw new IllegalStateException("paid without security: loan " + facts.loan().id());
        }
        if (facts.loan().closedOn() != null) {
            return new Closed(contract, payment, facts.loan().closedOn());
        }
        return facts.lent().isZero()
                ? new Returned(contract, security, payment, facts.release())
                : new PaidOut(contract, security, payment);
    }

    /** The word by which messages, badges and filters know it. */
    default String word() {
        return switch (this) {
            case Awarded _ -> "awarded";
            case Contracted _ -> "contracted";
            case Secured _ -> "secured";
            case Committed _ -> "committed";
            case PaidOut _ -> "paid-out";
            case Returned _ -> "returned";
            case Closed _ -> "closed";
            case GivenUp _ -> "given-up";
        };
    }
}
