package kr.dure.loan;

import java.util.List;

/**
 * What a fund lends for, and all in which the kinds of loans differ: each is an instrument of its
 * own, so that a programme names one and a second loan is refused where one of the same kind is
 * open.
 */
public enum LoanKind {
    /** 전세점포 임대자금: the deposit of a leased shop, paid to the landlord, who gives it back. */
    SHOP_DEPOSIT(
            "loan",
            List.of(Repayment.BULLET),
            List.of(SecurityKind.JEONSE_RIGHT, SecurityKind.PLEDGE)) {
        @Override
        List<String> clauses() {
            return List.of(
                    "purpose",
                    "repayment",
                    "interest",
                    "late",
                    "acceleration",
                    "collateral",
                    "inspection",
                    "recall",
                    "security",
                    "end");
        }
    },

    /** 사업자금: money for a stated use, paid to the borrower and paid back in parts. */
    BUSINESS_FUND(
            "business-loan",
            List.of(Repayment.EQUAL_INSTALMENT, Repayment.EQUAL_PRINCIPAL, Repayment.BULLET),
            List.of(
                    SecurityKind.GUARANTOR,
                    SecurityKind.CREDIT_GUARANTEE,
                    SecurityKind.INSURANCE,
                    SecurityKind.MORTGAGE,
                    SecurityKind.PLEDGE)) {
        @Override
        List<String> clauses() {
            return List.of(
                    "business-purpose",
                    "business-repayment",
                    "business-interest",
                    "late",
                    "acceleration",
                    "collateral",
                    "inspection",
                    "recall",
                    "business-security",
                    "business-proof",
                    "business-end");
        }
    };

    private final String instrument;
    private final List<Repayment> repayments;
    private final List<SecurityKind> securities;

    LoanKind(String instrument, List<Repayment> repayments, List<SecurityKind> securities) {
        this.instrument = instrument;
        this.repayments = repayments;
        this.securities = securities;
    }

    /** The word by which programmes name it. */
    public String instrument() {
        return instrument;
    }

    /** How it may be paid back, the usual way first. */
    public List<Repayment> repayments() {
        return repayments;
    }

    /** What may secure it, the usual first. */
    public List<SecurityKind> securities() {
        return securities;
    }

    /** The clauses of its contract in their order. */
    abstract List<String> clauses();

    /** Whether a landlord holds the money until the deposit comes back. */
    public boolean isLeased() {
        return this == SHOP_DEPOSIT;
    }

    /** The key of a sentence that differs by kind, from its beginning: {@code loan.title.}. */
    public String says(String beginning) {
        return beginning + name();
    }
}
