package kr.dure.ledger;

/** The two sides of a fund plan. */
public enum Side {
    INCOME,
    SPENDING
}
