package kr.dure.ledger;

/** What a payment becomes in the asset book. */
public enum AssetUse {
    /** Money lent: it stays the fund's, as a claim. */
    LOAN_PRINCIPAL(AccountKind.LOAN_PRINCIPAL),
    /** Money spent for good. */
    EXPENSE(AccountKind.EXPENSE);

    private final AccountKind account;

    AssetUse(AccountKind account) {
        this.account = account;
    }

    AccountKind account() {
        return account;
    }
}
