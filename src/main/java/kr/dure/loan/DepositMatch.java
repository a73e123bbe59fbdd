package kr.dure.loan;

import java.util.List;
import java.util.function.Predicate;
import kr.dure.kernel.Won;

/**
 * Which loan a deposit is for: the one whose virtual account it was paid into, else the one whose
 * borrower goes by the payer's name and owes exactly the amount. Where that is not one loan alone,
 * a person decides. Pure.
 */
public sealed interface DepositMatch {

    /** How a row came to its loan. */
    enum How {
        VIRTUAL_ACCOUNT,
        NAME_AND_AMOUNT,
        PERSON
    }

    /** Why a row waits for a person. */
    enum Why {
        /** Nobody who borrows goes by that name. */
        NOBODY,
        /** More than one loan it could be for. */
        SEVERAL,
        /** The payer borrows, but owes another amount. */
        OTHER_AMOUNT,
        /** Paid into another account than the bank opened for the payer's loan. */
        OTHER_ACCOUNT,
        /** No loan has that virtual account. */
        UNKNOWN_ACCOUNT,
        /** The bank cancelled a deposit; which receipt that takes back, a person says. */
        CANCELLED,
        /** The house refused the receipt. */
        REFUSED,
        /** Its receipt was taken back. */
        TAKEN_BACK,
        /** Something broke while it was written down; nothing was. */
        FAULT
    }

    /** It is for this loan. */
    record One(long loanId, How how) implements DepositMatch {}

    /** A person has to say. */
    record Unclear(Why why) implements DepositMatch {}

    /**
     * A loan it could be for.
     *
     * @param account its virtual account, '' where it has none
     * @param named whether its borrower, or who represents it, goes by the payer's name
     * @param due what it asks for on the day of the deposit
     */
    record Candidate(long loanId, String account, boolean named, Won due) {}

    /**
     * @param account the virtual account paid into, '' where the bank names none
     */
    static DepositMatch of(String account, Won amount, List<Candidate> candidates) {
        if (!amount.isPositive()) {
            return new Unclear(Why.CANCELLED);
        }
        if (!account.isEmpty()) {
            var owners = ids(candidates, each -> each.account().equals(account));
            if (!owners.isEmpty()) {
                return one(owners, How.VIRTUAL_ACCOUNT);
            }
        }
        var named = candidates.stream().filter(Candidate::named).toList();
        var exact = ids(named, each -> each.due().equals(amount));
        if (named.isEmpty()) {
            return new Unclear(account.isEmpty() ? Why.NOBODY : Why.UNKNOWN_ACCOUNT);
        }
        if (exact.isEmpty()) {
            return new Unclear(account.isEmpty() ? Why.OTHER_AMOUNT : Why.UNKNOWN_ACCOUNT);
        }
        boolean elsewhere =
                !account.isEmpty() && named.stream().anyMatch(each -> !each.account().isEmpty());
        return elsewhere ? new Unclear(Why.OTHER_ACCOUNT) : one(exact, How.NAME_AND_AMOUNT);
    }

    private static DepositMatch one(List<Long> ids, How how) {
        return ids.size() == 1 ? new One(ids.getFirst(), how) : new Unclear(Why.SEVERAL);
    }

    private static List<Long> ids(List<Candidate> candidates, Predicate<Candidate> which) {
        return candidates.stream().filter(which).map(Candidate::loanId).distinct().toList();
    }
}
