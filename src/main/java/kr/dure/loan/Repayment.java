package kr.dure.loan;

/** How principal comes back once the grace is over. */
public enum Repayment {
    /** 원금균등: the same principal with each instalment, so that what is due falls. */
    EQUAL_PRINCIPAL,
    /** 원리금균등: the same amount each time, principal and interest together. */
    EQUAL_INSTALMENT,
    /** 만기일시: interest only, all the principal with the last instalment. */
    BULLET
}
