package kr.dure.loan;

import java.time.LocalDate;

/**
 * A registration as the register shows it.
 *
 * @param receiptNo 접수번호, of the registry office
 * @param rank 순위번호
 */
public record SecurityDraft(
        LoanFacts.SecurityKind kind,
        String registryOffice,
        String receiptNo,
        LocalDate registeredOn,
        int rank) {

    private static final int LOWEST_RANK = 99;

    void check(LoanFacts.Contract contract) {
        if (registryOffice.isBlank()) {
            throw LoanRefusal.empty("registryOffice");
        }
        if (receiptNo.isBlank()) {
            throw LoanRefusal.empty("receiptNo");
        }
        if (rank < 1 || rank > LOWEST_RANK) {
            throw LoanRefusal.rank(rank);
        }
        if (registeredOn.isBefore(contract.signedOn())) {
            throw LoanRefusal.tooEarly("registeredOn", registeredOn, contract.signedOn());
        }
    }
}
