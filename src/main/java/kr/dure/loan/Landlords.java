package kr.dure.loan;

import kr.dure.access.Readings;
import kr.dure.access.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps the landlords' names and account numbers sealed, and shows them only with a record of it.
 */
@Component
class Landlords {

    private final Vault vault;
    private final Readings readings;
    private final LoanTable table;

    /**
     * A landlord as it is kept.
     *
     * @param plain the name where it was written down before names were sealed
     */
    @SuppressWarnings("ArrayRecordComponent") // handed to the database at once, never compared
    record Sealed(byte @Nullable [] name, @Nullable String plain, byte[] account) {}

    Landlords(Vault vault, Readings readings, LoanTable table) {
        this.vault = vault;
        this.readings = readings;
        this.table = table;
    }

    Sealed seal(ContractDraft.ForShop draft) {
        String name = draft.landlordName().strip();
        return new Sealed(vault.seal(name), null, seal(draft.accountNumber()));
    }

    byte[] seal(String accountNumber) {
        return vault.seal(AccountDraft.digits(accountNumber));
    }

    /** Whether it is the account that is paid now; shows nothing of it to anybody. */
    boolean isPaidTo(long loanId, String accountNumber) {
        String now = vault.open(table.landlord(loanId).account());
        return now.equals(AccountDraft.digits(accountNumber));
    }

    /** A landlord as who pays sees them. */
    record Whole(String name, String account) {}

    Whole show(long loanId) {
        readings.record("loan", loanId, "landlord name and account");
        Sealed sealed = table.landlord(loanId);
        String name = sealed.name() == null ? sealed.plain() : vault.open(sealed.name());
        return new Whole(name == null ? "" : name, vault.open(sealed.account()));
    }
}
