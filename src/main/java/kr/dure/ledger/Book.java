package kr.dure.ledger;

/** The two books; each balances by itself in every entry of every fund. */
public enum Book {
    /** 예산 장부: 수입계획, 징수결정, 수납, 불납결손, 예산, 원인행위, 지출. */
    BUDGET,
    /** 자산 장부: cash, receivables, income, expense, net. */
    ASSET
}
