package kr.dure.loan;

import java.util.Optional;
import kr.dure.kernel.Language;
import kr.dure.loan.LoanFacts.Contract;
import kr.dure.loan.LoanFacts.Loan;
import kr.dure.party.BankAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes the contract of a loan and writes down what secures it: checked, set as paper and kept,
 * names of persons sealed.
 */
@Component
class Contracts {

    private final LoanTable table;
    private final LoanPapers papers;
    private final Landlords landlords;
    private final Guarantors guarantors;
    private final BankAccounts accounts;
    private final Hands hands;

    Contracts(
            LoanTable table,
            LoanPapers papers,
            Landlords landlords,
            Guarantors guarantors,
            BankAccounts accounts,
            Hands hands) {
        this.table = table;
        this.papers = papers;
        this.landlords = landlords;
        this.guarantors = guarantors;
        this.accounts = accounts;
        this.hands = hands;
    }

    void make(Loan loan, ContractDraft draft) {
        if (!hands.isSigned(loan.awardId())) {
            throw LoanRefusal.notSigned();
        }
        draft.check(loan);
        Long[] before = hands.others(loan.awardId());
        switch (draft) {
            case ContractDraft.ForShop shop -> {
                long fileId = Language.KOREAN.get(() -> papers.contract(loan, shop));
                table.contract(loan.id(), shop, landlords.seal(shop), fileId, before);
            }
            case ContractDraft.ForBusiness business -> {
                mustBeTheirs(loan, business.accountId());
                long fileId = Language.KOREAN.get(() -> papers.contract(loan, business));
                table.contract(loan.id(), business, fileId, before);
            }
        }
    }

    void changeAccount(Loan loan, Contract contract, AccountDraft draft) {
        Long[] before = hands.others(loan.awardId());
        Long accountId = draft.accountId();
        if (loan.kind().isLeased() == (accountId != null)) {
            throw LoanRefusal.otherKind();
        }
        if (accountId != null) {
            mustBeTheirs(loan, accountId);
            if (contract.purpose() instanceof Purpose.Business now
                    && now.accountId() == accountId) {
                throw LoanRefusal.sameAccount("accountId");
            }
            table.account(loan.id(), draft, null, before);
        } else {
            AccountDraft.check(draft.bankCode(), draft.number());
            if (contract.purpose() instanceof Purpose.Lease now
                    && now.bankCode().equals(draft.bankCode())
                    && landlords.isPaidTo(loan.id(), draft.number())) {
                throw LoanRefusal.sameAccount("accountNumber");
            }
            table.account(loan.id(), draft, landlords.seal(draft.number()), before);
        }
    }

    private void mustBeTheirs(Loan loan, long accountId) {
        boolean open =
                accounts.of(loan.organisationId()).stream()
                        .anyMatch(each -> each.id() == accountId && each.closedAt() == null);
        if (!open) {
            throw LoanRefusal.accountClosed();
        }
    }

    /**
     * @param change null for the first security of the loan
     */
    void secure(
            LoanFacts facts,
            Contract contract,
            SecurityDraft draft,
            SecurityDraft.@Nullable Change change) {
        draft.check(facts, contract);
        Long[] before = hands.others(facts.loan().awardId());
        table.security(facts.loan().id(), draft, change, guarantors.seal(draft), before);
    }

    Optional<String> guarantor(LoanFacts facts) {
        return guarantors.show(facts.loan().id());
    }
}
