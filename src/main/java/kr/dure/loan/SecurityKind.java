package kr.dure.loan;

/** What secures a loan (지방재정법 시행령 제133조). */
public enum SecurityKind {
    /** 전세권 설정. */
    JEONSE_RIGHT,
    /** 보증금 반환채권 같은 권리나 물건의 질권. */
    PLEDGE,
    /** 근저당권 설정. */
    MORTGAGE,
    /** 연대보증인. */
    GUARANTOR,
    /** 신용보증재단 등의 신용보증서. */
    CREDIT_GUARANTEE,
    /** 보증보험증권. */
    INSURANCE;

    /** Whether it stands in a register, with a rank. */
    public boolean isRegistered() {
        return this == JEONSE_RIGHT || this == PLEDGE || this == MORTGAGE;
    }

    /** Whether an institution gave a paper for a time, before or after the contract. */
    public boolean isIssued() {
        return this == CREDIT_GUARANTEE || this == INSURANCE;
    }

    /** Whether it is for an amount of its own. */
    public boolean hasAmount() {
        return this != JEONSE_RIGHT && this != PLEDGE;
    }
}
