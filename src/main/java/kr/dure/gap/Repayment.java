package kr.dure.gap;

/** How the enterprise pays the bank back. */
public enum Repayment {
    /** 만기일시: all of it at the end. */
    BULLET,
    /** 원금균등: the same principal every month after the grace. */
    EQUAL_PRINCIPAL
}
