package kr.dure.ledger;

import org.jspecify.annotations.Nullable;

/** What a bill asks for. */
public enum Receivable {
    /** Principal: already a claim since it was lent, so billing it earns nothing. */
    LOAN_PRINCIPAL(AccountKind.LOAN_PRINCIPAL, null),
    /** Agreed interest, earned when billed. */
    INTEREST(AccountKind.INTEREST_RECEIVABLE, AccountKind.INTEREST_INCOME),
    /** Late interest, earned when billed. */
    LATE_INTEREST(AccountKind.LATE_INTEREST_RECEIVABLE, AccountKind.LATE_INTEREST_INCOME);

    private final AccountKind claim;
    private final @Nullable AccountKind income;

    Receivable(AccountKind claim, @Nullable AccountKind income) {
        this.claim = claim;
        this.income = income;
    }

    AccountKind claim() {
        return claim;
    }

    @Nullable AccountKind income() {
        return income;
    }
}
