package kr.dure.loan;

import java.util.Map;
import kr.dure.loan.LoanFacts.Contract;
import kr.dure.party.BankAccount;
import kr.dure.party.BankAccounts;
import org.springframework.stereotype.Component;

/** Whom the money of a loan goes to: the landlord, or the borrower's own registered account. */
@Component
class Payees {

    private final Landlords landlords;
    private final BankAccounts accounts;

    Payees(Landlords landlords, BankAccounts accounts) {
        this.landlords = landlords;
        this.accounts = accounts;
    }

    /** Whole, with a record of the view. */
    Payments.Payee show(long loanId, Contract contract) {
        int changes = contract.accountChanges().size();
        return switch (contract.purpose()) {
            case Purpose.Lease lease -> {
                Landlords.Whole landlord = landlords.show(loanId);
                String bank = bank(lease.bankCode());
                yield new Payments.Payee(landlord.name(), bank, landlord.account(), changes);
            }
            case Purpose.Business business -> {
                BankAccount.Whole whole = accounts.reveal(business.accountId());
                yield new Payments.Payee(whole.holder(), whole.bankName(), whole.number(), changes);
            }
        };
    }

    private String bank(String code) {
        return accounts.banks().stream()
                .filter(each -> each.getKey().equals(code))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(code);
    }

    /**
     * @throws LoanRefusal if the borrower's account was taken out of use since the contract
     */
    void mustTake(Contract contract) {
        if (contract.purpose() instanceof Purpose.Business business
                && accounts.find(business.accountId()).closedAt() != null) {
            throw LoanRefusal.accountClosed();
        }
    }
}
