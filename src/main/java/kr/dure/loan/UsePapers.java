package kr.dure.loan;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import kr.dure.access.Office;
import kr.dure.document.FileKind;
import kr.dure.document.Files;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for what a business-fund loan was spent on (사용 증빙): the borrower hands papers in, the
 * fund manager accepts them, sends them back, or calls the loan in (지방재정법 시행령 제133조: a loan for a
 * purpose is called in where it is not used in time or not for it).
 */
@Service
public class UsePapers {

    private final Desk desk;
    private final LoanRegister register;
    private final UseTable table;
    private final Files files;
    private final LoanNotices notices;

    UsePapers(Desk desk, LoanRegister register, UseTable table, Files files, LoanNotices notices) {
        this.desk = desk;
        this.register = register;
        this.table = table;
        this.files = files;
        this.notices = notices;
    }

    /**
     * Hands in one spending with its paper. By a member of the borrower.
     *
     * @return its number; the first one, when the same is sent twice
     * @throws LoanRefusal if nothing is asked or all is accepted, a value cannot stand, or the
     *     money was spent before the contract or is yet to be
     * @throws kr.dure.document.FileRefusal if the file is none that can be taken
     */
    @Transactional
    public long add(long loanId, UsePaperDraft draft) {
        LoanFacts facts = take(loanId, Office.ENTERPRISE_MEMBER);
        Optional<Long> same = table.sent(loanId, draft.key());
        if (same.isPresent()) {
            return same.get();
        }
        if (draft.what().isBlank()) {
            throw LoanRefusal.empty("what");
        }
        if (!draft.amount().isPositive()) {
            throw LoanRefusal.notPositive();
        }
        desk.notInFuture("spentOn", draft.spentOn());
        LocalDate signed = Objects.requireNonNull(facts.contract()).signedOn();
        if (draft.spentOn().isBefore(signed)) {
            throw LoanRefusal.tooEarly("spentOn", draft.spentOn(), signed);
        }
        long file = files.keep(draft.fileName(), draft.file(), FileKind.PAPERS).id();
        return table.add(loanId, draft, file);
    }

    /**
     * Takes out a paper handed in by mistake; it stays on record. By a member of the borrower.
     *
     * @throws LoanRefusal if it is not there, or all is accepted
     */
    @Transactional
    public void takeOut(long loanId, long paperId) {
        take(loanId, Office.ENTERPRISE_MEMBER);
        if (!table.takeOut(loanId, paperId)) {
            throw LoanRefusal.absent();
        }
    }

    /**
     * Says that the papers show the use; nothing more is asked. By the fund manager.
     *
     * @throws LoanRefusal if they show less than was lent, or it was said before
     */
    @Transactional
    public void accept(long loanId) {
        LoanFacts facts = take(loanId, Office.FUND_MANAGER);
        if (facts.uses().sum().isLessThan(facts.loan().amount())) {
            throw LoanRefusal.proofTooLittle(facts.uses().sum(), facts.loan().amount());
        }
        table.verdict(loanId, true, "");
        notices.useAccepted(facts);
    }

    /**
     * Asks for other papers, or more. By the fund manager.
     *
     * @throws LoanRefusal without a reason, or if the papers were accepted before
     */
    @Transactional
    public void sendBack(long loanId, String reason) {
        LoanFacts facts = take(loanId, Office.FUND_MANAGER);
        if (reason.isBlank()) {
            throw LoanRefusal.noSendBackReason();
        }
        table.verdict(loanId, false, reason);
        notices.useSentBack(facts, reason.strip());
    }

    private LoanFacts take(long loanId, Office office) {
        register.find(loanId);
        LoanFacts facts = desk.take(loanId, office);
        boolean runs = facts.payment() != null && facts.loan().closedOn() == null;
        if (!runs) {
            throw LoanRefusal.notNow(LoanState.of(facts));
        }
        if (facts.proofDue() == null) {
            throw LoanRefusal.noProofAsked();
        }
        if (facts.uses().state() == Uses.State.ACCEPTED) {
            throw LoanRefusal.proofAccepted();
        }
        return facts;
    }
}
