package kr.dure.loan;

import kr.dure.kernel.Language;
import kr.dure.loan.LoanFacts.Loan;
import org.springframework.stereotype.Component;

/** Makes the contract of a loan: checked, set as paper and kept, the account sealed. */
@Component
class Contracts {

    private final LoanTable table;
    private final LoanPapers papers;
    private final Landlords landlords;
    private final Hands hands;

    Contracts(LoanTable table, LoanPapers papers, Landlords landlords, Hands hands) {
        this.table = table;
        this.papers = papers;
        this.landlords = landlords;
        this.hands = hands;
    }

    void make(Loan loan, ContractDraft draft) {
        if (!hands.isSigned(loan.awardId())) {
            throw LoanRefusal.notSigned();
        }
        draft.check(loan);
        Long[] before = hands.others(loan.awardId());
        long fileId = Language.KOREAN.get(() -> papers.contract(loan, draft));
        table.contract(loan.id(), draft, landlords.seal(draft), fileId, before);
    }
}
