package kr.dure.loan;

import kr.dure.access.Readings;
import kr.dure.access.Vault;
import org.springframework.stereotype.Component;

/** Keeps the landlords' account numbers sealed, and shows one only with a record of it. */
@Component
class Landlords {

    private final Vault vault;
    private final Readings readings;
    private final LoanTable table;

    Landlords(Vault vault, Readings readings, LoanTable table) {
        this.vault = vault;
        this.readings = readings;
        this.table = table;
    }

    byte[] seal(ContractDraft draft) {
        return vault.seal(draft.accountDigits());
    }

    String show(long loanId) {
        readings.record("loan", loanId, "landlord account");
        return vault.open(table.sealedAccount(loanId));
    }
}
