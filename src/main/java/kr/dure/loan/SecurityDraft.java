package kr.dure.loan;

import java.time.LocalDate;
import kr.dure.kernel.Won;
import org.jspecify.annotations.Nullable;

/**
 * A security as its paper shows it.
 *
 * @param givenBy the registry office, or who guarantees: an institution, or a person whose name is
 *     kept sealed
 * @param number 접수번호 of the registry office or 증서 번호; none for a person's guarantee
 * @param givenOn the day it was registered, or the guarantee was given
 * @param rank 순위번호 of a registration
 * @param amount what is guaranteed or, for a mortgage, 채권최고액
 * @param until the last day of an institution's guarantee
 */
public record SecurityDraft(
        SecurityKind kind,
        String givenBy,
        String number,
        LocalDate givenOn,
        @Nullable Integer rank,
        @Nullable Won amount,
        @Nullable LocalDate until) {

    /** When it takes the place of another, and why. */
    public record Change(LocalDate on, String reason) {}

    private static final int LOWEST_RANK = 99;

    /** A registration without an amount: 전세권, 질권. */
    public SecurityDraft(
            SecurityKind kind, String givenBy, String number, LocalDate givenOn, int rank) {
        this(kind, givenBy, number, givenOn, rank, null, null);
    }

    void check(LoanFacts facts, LoanFacts.Contract contract) {
        if (!facts.loan().kind().securities().contains(kind)) {
            throw LoanRefusal.securityKind();
        }
        if (givenBy.isBlank()) {
            throw kind == SecurityKind.GUARANTOR
                    ? LoanRefusal.noGuarantor()
                    : LoanRefusal.empty("givenBy");
        }
        if (kind != SecurityKind.GUARANTOR && number.isBlank()) {
            throw LoanRefusal.empty("number");
        }
        if (kind.isRegistered() && (rank == null || rank < 1 || rank > LOWEST_RANK)) {
            throw LoanRefusal.rank(rank == null ? 0 : rank);
        }
        if (givenOn.isBefore(contract.signedOn()) && !kind.isIssued()) {
            throw LoanRefusal.tooEarly("givenOn", givenOn, contract.signedOn());
        }
        Won least = facts.payment() == null ? facts.loan().amount() : facts.lent();
        if (kind.hasAmount() && (amount == null || amount.isLessThan(least))) {
            throw LoanRefusal.securedTooLittle(amount == null ? Won.ZERO : amount, least);
        }
        LocalDate end =
                facts.run()
                        .map(LoanRun::maturity)
                        .orElse(contract.signedOn().plusMonths(contract.months()));
        if (kind.isIssued() && (until == null || until.isBefore(end))) {
            throw LoanRefusal.guaranteeTooShort(end);
        }
    }
}
