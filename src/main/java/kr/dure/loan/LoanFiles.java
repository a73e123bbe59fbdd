package kr.dure.loan;

import java.util.Optional;
import kr.dure.document.FileGate;
import kr.dure.kernel.Refusal;
import org.springframework.stereotype.Component;

/** A contract, and papers of its use, may be seen by whoever may see the loan. */
@Component
class LoanFiles implements FileGate {

    private final LoanTable table;
    private final LoanRegister register;

    LoanFiles(LoanTable table, LoanRegister register) {
        this.table = table;
        this.register = register;
    }

    @Override
    public Optional<Boolean> maySee(long fileId) {
        return table.ofFile(fileId).map(this::isSeen);
    }

    private boolean isSeen(long loanId) {
        try {
            register.find(loanId);
            return true;
        } catch (Refusal absent) {
            return false;
        }
    }
}
