package kr.dure.loan;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kr.dure.access.Office;
import kr.dure.kernel.Won;
import kr.dure.loan.LoanFacts.Commitment;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to a loan's way from the award to the payment, and to its end. Each act is one
 * transaction: what it writes down and what it books stand together or not at all. Whoever comes
 * second to the same step is refused.
 */
@Service
public class Loans {

    private final Desk desk;
    private final LoanTable table;
    private final LoanBooks books;
    private final Contracts contracts;
    private final Hands hands;
    private final Closing closing;

    Loans(
            Desk desk,
            LoanTable table,
            LoanBooks books,
            Contracts contracts,
            Hands hands,
            Closing closing) {
        this.desk = desk;
        this.table = table;
        this.books = books;
        this.contracts = contracts;
        this.hands = hands;
        this.closing = closing;
    }

    /**
     * Makes the contract with the clauses a loan of a fund must carry, and keeps it as a PDF. By
     * the treasurer. A landlord's name and account are kept sealed.
     *
     * <p>Source: 지방재정법 시행령 제133조.
     *
     * @throws LoanRefusal if a value cannot stand or is of another kind of loan, there is a
     *     contract already, or the treasurer had a part in the award
     */
    @Transactional
    public void contract(long id, ContractDraft draft) {
        LoanFacts facts = desk.take(id, Office.TREASURER);
        if (!(LoanState.of(facts) instanceof LoanState.Awarded)) {
            throw LoanRefusal.notNow(LoanState.of(facts));
        }
        desk.notInFuture("signedOn", draft.signedOn());
        contracts.make(facts.loan(), draft);
    }

    /**
     * Writes down what secures the loan: a registration, or a guarantee, which is for all that is
     * lent. By the treasurer. A person's name is kept sealed.
     *
     * @throws LoanRefusal if a value cannot stand, its kind does not fit the loan, there is no
     *     contract, it is secured already, or the treasurer had a part in the award
     */
    @Transactional
    public void secure(long id, SecurityDraft draft) {
        LoanFacts facts = desk.take(id, Office.TREASURER);
        if (!(LoanState.of(facts) instanceof LoanState.Contracted(var contract))) {
            throw LoanRefusal.notNow(LoanState.of(facts));
        }
        desk.notInFuture("givenOn", draft.givenOn());
        contracts.secure(facts, contract, draft, null);
    }

    /**
     * Another account of the landlord or the borrower, before the money goes out; the one before
     * stays on record. By the treasurer.
     *
     * @throws LoanRefusal if it cannot be an account, is not one the borrower registered and uses,
     *     is the one that is paid now, there is no contract, it is paid out, or the treasurer had a
     *     part in the award
     */
    @Transactional
    public void changeAccount(long id, AccountDraft draft) {
        LoanFacts facts = desk.take(id, Office.TREASURER);
        LoanFacts.Contract contract = facts.contract();
        if (contract == null || facts.payment() != null || facts.givingUp() != null) {
            throw LoanRefusal.notNow(LoanState.of(facts));
        }
        if (draft.reason().isBlank()) {
            throw LoanRefusal.empty("reason");
        }
        contracts.changeAccount(facts.loan(), contract, draft);
    }

    /**
     * 담보 변경: another security takes the place of the one that stands, from a day on; that one stays
     * on record. By the treasurer.
     *
     * @throws LoanRefusal if a value cannot stand, its kind does not fit the loan, it is for less
     *     than is lent or ends before the loan, there is none to replace, the principal is back, or
     *     the treasurer had a part in the award
     */
    @Transactional
    public void changeSecurity(long id, SecurityDraft draft, SecurityDraft.Change change) {
        LoanFacts facts = desk.take(id, Office.TREASURER);
        LoanFacts.Security before = facts.security();
        LoanFacts.Contract contract = facts.contract();
        boolean standing =
                switch (LoanState.of(facts)) {
                    case LoanState.Secured _, LoanState.Committed _, LoanState.PaidOut _ -> true;
                    case LoanState.Awarded _,
                            LoanState.Contracted _,
                            LoanState.Returned _,
                            LoanState.Closed _,
                            LoanState.GivenUp _ ->
                            false;
                };
        if (!standing || before == null || contract == null) {
            throw LoanRefusal.notNow(LoanState.of(facts));
        }
        desk.notInFuture("on", change.on());
        LocalDate least =
                draft.givenOn().isAfter(before.since()) ? draft.givenOn() : before.since();
        if (change.on().isBefore(least)) {
            throw LoanRefusal.tooEarly("on", change.on(), least);
        }
        if (change.reason().isBlank()) {
            throw LoanRefusal.empty("reason");
        }
        contracts.secure(facts, contract, draft, change);
    }

    /**
     * The whole name of the person who guarantees a loan, for who releases it or calls it in; the
     * view is recorded. Empty where no person does. By the treasurer or the fund manager.
     */
    @Transactional
    public Optional<String> guarantor(long id) {
        desk.mustBe(Office.TREASURER, Office.FUND_MANAGER);
        return contracts.guarantor(desk.see(id));
    }

    /**
     * Commits the loan's amount on the plan line of this year (지출원인행위). By the treasurer.
     *
     * @return the entry
     * @throws LoanRefusal if it is not secured, committed already, or the treasurer had a part in
     *     the award
     * @throws kr.dure.ledger.LedgerRefusal if the line has less available
     */
    @Transactional
    public long commit(long id) {
        LoanFacts facts = desk.take(id, Office.TREASURER);
        if (!(LoanState.of(facts) instanceof LoanState.Secured)) {
            throw LoanRefusal.notNow(LoanState.of(facts));
        }
        Long[] before = hands.others(facts.loan().awardId());
        LocalDate today = desk.today();
        long lineId = books.spendingLine(facts.loan(), today).id();
        long entryId = books.commit(facts.loan(), lineId, today);
        table.commitment(id, today, lineId, facts.loan().amount(), entryId, before);
        return entryId;
    }

    /** What the plan line of this year still has for the loan. */
    @Transactional(readOnly = true)
    public Won available(long id) {
        LoanFacts facts = desk.see(id);
        return books.available(books.spendingLine(facts.loan(), desk.today()).id());
    }

    /**
     * Gives the loan up before any money went out; what was committed is free again. By the
     * treasurer.
     *
     * @throws LoanRefusal if it is paid out, or over
     */
    @Transactional
    public void giveUp(long id, String reason) {
        LoanFacts facts = desk.take(id, Office.TREASURER);
        boolean over = facts.givingUp() != null || facts.payment() != null;
        if (over) {
            throw LoanRefusal.notNow(LoanState.of(facts));
        }
        if (reason.isBlank()) {
            throw LoanRefusal.empty("reason");
        }
        LocalDate today = desk.today();
        Commitment bound = facts.commitment();
        Long entryId = bound == null ? null : books.release(facts.loan(), bound, today);
        table.givingUp(id, reason, entryId);
        desk.close(List.of(id));
    }

    /**
     * Writes down that the security was released, once the principal is back. By the treasurer. The
     * loan is closed when nothing is owed any more.
     *
     * @param receiptNo of the registry office, or of the paper that ends the guarantee
     * @throws LoanRefusal if the principal is not back, or it is released already
     */
    @Transactional
    public void release(long id, LocalDate releasedOn, String receiptNo) {
        LoanFacts facts = desk.take(id, Office.TREASURER);
        LoanState state = LoanState.of(facts);
        if (state instanceof LoanState.PaidOut) {
            throw LoanRefusal.notReturned(facts.lent());
        }
        if (!(state instanceof LoanState.Returned returned) || returned.release() != null) {
            throw LoanRefusal.notNow(state);
        }
        if (receiptNo.isBlank()) {
            throw LoanRefusal.empty("receiptNo");
        }
        desk.notInFuture("releasedOn", releasedOn);
        LocalDate back = Objects.requireNonNull(facts.lastReturn());
        if (releasedOn.isBefore(back)) {
            throw LoanRefusal.tooEarly("releasedOn", releasedOn, back);
        }
        table.release(id, releasedOn, receiptNo);
        closing.settled(id);
    }
}
