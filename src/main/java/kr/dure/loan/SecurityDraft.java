package kr.dure.loan;

import java.time.LocalDate;
import kr.dure.kernel.Won;
import kr.dure.loan.LoanFacts.SecurityKind;
import org.jspecify.annotations.Nullable;

/**
 * A security as its paper shows it.
 *
 * @param registryOffice the registry office, or who guarantees: an institution, or a person whose
 *     name is kept sealed
 * @param receiptNo 접수번호 of the registry office or 증서 번호; none for a person's guarantee
 * @param registeredOn the day it was registered, or the guarantee was given
 * @param rank 순위번호 of a registration
 * @param amount what is guaranteed or, for a mortgage, 채권최고액
 * @param until the last day of an institution's guarantee
 */
public record SecurityDraft(
        SecurityKind kind,
        String registryOffice,
        String receiptNo,
        LocalDate registeredOn,
        @Nullable Integer rank,
        @Nullable Won amount,
        @Nullable LocalDate until) {

    private static final int LOWEST_RANK = 99;

    /** A registration without an amount: 전세권, 질권. */
    public SecurityDraft(
            SecurityKind kind,
            String registryOffice,
            String receiptNo,
            LocalDate registeredOn,
            int rank) {
        this(kind, registryOffice, receiptNo, registeredOn, rank, null, null);
    }

    void check(LoanFacts facts, LoanFacts.Contract contract) {
        if (!facts.loan().kind().securities().contains(kind)) {
            throw LoanRefusal.securityKind();
        }
        if (registryOffice.isBlank()) {
            throw kind == SecurityKind.GUARANTOR
                    ? LoanRefusal.noGuarantor()
                    : LoanRefusal.empty("registryOffice");
        }
        if (kind != SecurityKind.GUARANTOR && receiptNo.isBlank()) {
            throw LoanRefusal.empty("receiptNo");
        }
        if (kind.isRegistered() && (rank == null || rank < 1 || rank > LOWEST_RANK)) {
            throw LoanRefusal.rank(rank == null ? 0 : rank);
        }
        if (registeredOn.isBefore(contract.signedOn()) && !kind.isIssued()) {
            throw LoanRefusal.tooEarly("registeredOn", registeredOn, contract.signedOn());
        }
        if (kind.hasAmount() && (amount == null || amount.isLessThan(facts.loan().amount()))) {
            throw LoanRefusal.securedTooLittle(
                    amount == null ? Won.ZERO : amount, facts.loan().amount());
        }
        LocalDate end = contract.signedOn().plusMonths(contract.months());
        if (kind.isIssued() && (until == null || until.isBefore(end))) {
            throw LoanRefusal.guaranteeTooShort(end);
        }
    }
}
