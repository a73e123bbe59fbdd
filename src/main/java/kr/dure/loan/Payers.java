package kr.dure.loan;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import kr.dure.access.Readings;
import kr.dure.access.Vault;
import kr.dure.kernel.Stamp;
import kr.dure.loan.LoanFacts.Loan;
import kr.dure.loan.LoanFacts.Receipt;
import kr.dure.loan.LoanFacts.ReceiptKind;
import kr.dure.party.Organisations;
import org.springframework.stereotype.Component;

/**
 * Keeps the names of those who paid sealed. Screens show the borrower's own name, and of any other,
 * who may be a person, no more than the first and the last letter.
 */
@Component
class Payers {

    private final Vault vault;
    private final Readings readings;
    private final Organisations organisations;
    private final MoneyTable money;

    /** A name as it is kept. */
    @SuppressWarnings("ArrayRecordComponent") // handed to the database at once, never compared
    record Sealed(byte[] sealed, String shown) {}

    Payers(Vault vault, Readings readings, Organisations organisations, MoneyTable money) {
        this.vault = vault;
        this.readings = readings;
        this.organisations = organisations;
        this.money = money;
    }

    /** The borrowers' names by loan: those are not hidden. */
    Map<Long, String> borrowers(Collection<LoanFacts> loans) {
        var ids = loans.stream().map(each -> each.loan().organisationId()).toList();
        Map<Long, String> names = organisations.names(ids);
        Map<Long, String> borrowers = new HashMap<>();
        for (LoanFacts each : loans) {
            Loan loan = each.loan();
            borrowers.put(loan.id(), names.getOrDefault(loan.organisationId(), ""));
        }
        return borrowers;
    }

    Sealed sealed(String borrower, ReceiptDraft draft) {
        String name = draft.payerName().strip();
        return new Sealed(vault.seal(name), name.equals(borrower) ? name : masked(name));
    }

    /** The whole name; the view is recorded. */
    String show(long receiptId) {
        readings.record("receipt", receiptId, "payer name");
        return money.payer(receiptId, vault::open);
    }

    /** The draft as a fact that is not written down yet. */
    static Receipt shown(ReceiptKind kind, ReceiptDraft draft, Sealed payer) {
        return new Receipt(
                0,
                kind,
                draft.receivedOn(),
                draft.amount(),
                payer.shown(),
                draft.key(),
                0,
                new Stamp(0, Instant.EPOCH),
                null);
    }

    /** Compares whole names, which nobody gets to see. */
    boolean isSame(ReceiptKind kind, ReceiptDraft draft, Receipt receipt) {
        return kind == receipt.kind()
                && draft.receivedOn().equals(receipt.receivedOn())
                && draft.amount().equals(receipt.amount())
                && draft.payerName().strip().equals(money.payer(receipt.id(), vault::open));
    }

    /** 홍길동 is 홍○동, and a name of two letters keeps the first. */
    static String masked(String name) {
        int length = name.codePointCount(0, name.length());
        if (length < 2) {
            return "○";
        }
        String first = name.substring(0, name.offsetByCodePoints(0, 1));
        String last = name.substring(name.offsetByCodePoints(0, length - 1));
        return length == 2 ? first + "○" : first + "○".repeat(length - 2) + last;
    }
}
