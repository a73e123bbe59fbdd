package kr.dure.loan;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kr.dure.access.Acting;
import kr.dure.access.Office;
import kr.dure.kernel.Stamp;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for money going out: to the landlord or the borrower, once. */
@Service
public class Payments {

    /** Days in which the money must go out after a guarantee was given (지역신용보증재단법 제23조③). */
    private static final int GUARANTEE_DAYS = 60;

    private final Desk desk;
    private final LoanTable table;
    private final LoanBooks books;
    private final Hands hands;
    private final Payees payees;
    private final Closing closing;

    Payments(
            Desk desk,
            LoanTable table,
            LoanBooks books,
            Hands hands,
            Payees payees,
            Closing closing) {
        this.desk = desk;
        this.table = table;
        this.books = books;
        this.hands = hands;
        this.payees = payees;
        this.closing = closing;
    }

    /**
     * Whom the money goes to: the name, the bank, and the whole account.
     *
     * @param changes how often the account was changed before
     */
    public record Payee(String name, String bank, String account, int changes) {}

    /**
     * The payee's whole name and account number, for who is about to pay; the view is recorded. By
     * the disbursing officer, and only while the payment waits.
     */
    @Transactional
    public Payee payee(long id) {
        LoanFacts facts = desk.take(id, Office.DISBURSING_OFFICER);
        if (!(LoanState.of(facts) instanceof LoanState.Committed committed)) {
            throw LoanRefusal.notNow(LoanState.of(facts));
        }
        return payees.show(id, committed.contract());
    }

    /**
     * Pays what was committed to whom the contract names. By a disbursing officer who has not
     * applied, recommended, reviewed or decided, nor made the contract, registered the security or
     * committed.
     *
     * @param changes how often the account had been changed when it was read: {@link Payee#changes}
     * @param key the same for the same payment sent twice: then the first entry is returned
     * @return the entry
     * @throws LoanRefusal if it is not committed, paid already, or in the same hands; if the
     *     guarantee has lapsed, the borrower's account is out of use, or the account was changed
     *     since it was read
     * @throws kr.dure.ledger.LedgerRefusal if the fund has less cash
     */
    @Transactional
    public long pay(long id, LocalDate paidOn, int changes, String key) {
        LoanFacts facts = desk.take(id, Office.DISBURSING_OFFICER);
        if (facts.payment() != null && facts.payment().key().equals(key)) {
            if (!facts.payment().paidOn().equals(paidOn)) {
                throw LoanRefusal.otherContent();
            }
            return facts.payment().entryId();
        }
        if (!(LoanState.of(facts)
                instanceof LoanState.Committed(var contract, var security, var commitment))) {
            throw LoanRefusal.notNow(LoanState.of(facts));
        }
        desk.notInFuture("paidOn", paidOn);
        if (paidOn.isBefore(commitment.committedOn())) {
            throw LoanRefusal.tooEarly("paidOn", paidOn, commitment.committedOn());
        }
        payees.mustTake(contract);
        if (contract.accountChanges().size() != changes) {
            throw LoanRefusal.accountChanged();
        }
        mustNotHaveLapsed(security, paidOn);
        Set<Long> before = new TreeSet<>(hands.of(facts.loan().awardId()));
        facts.securities().forEach(each -> before.add(each.stamp().accountId()));
        contract.accountChanges().forEach(each -> before.add(each.stamp().accountId()));
        Stream.of(contract.stamp(), commitment.stamp()).map(Stamp::accountId).forEach(before::add);
        if (before.contains(Acting.current().accountId())) {
            throw LoanRefusal.sameHands();
        }
        long entryId = books.pay(facts.loan(), commitment, paidOn);
        table.payment(id, paidOn, commitment, entryId, key, before.toArray(Long[]::new));
        closing.paidOut(id);
        return entryId;
    }

    private static void mustNotHaveLapsed(LoanFacts.Security security, LocalDate paidOn) {
        LocalDate last = security.givenOn().plusDays(GUARANTEE_DAYS);
        if (security.kind() == SecurityKind.CREDIT_GUARANTEE && paidOn.isAfter(last)) {
            throw LoanRefusal.guaranteeLapsed(last);
        }
    }
}
