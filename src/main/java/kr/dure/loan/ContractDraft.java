package kr.dure.loan;

import java.time.LocalDate;
import kr.dure.kernel.Won;

/** What the treasurer writes into a contract, by the kind of the loan. */
public sealed interface ContractDraft {

    LocalDate signedOn();

    /** One of the lengths the terms allow. */
    int months();

    /** Day of the month on which instalments fall due. */
    int interestDay();

    /** The kind of loan it can be a contract of. */
    LoanKind kind();

    /** Refuses what cannot be a contract of this loan. */
    default void check(LoanFacts.Loan loan) {
        if (loan.kind() != kind()) {
            throw LoanRefusal.otherKind();
        }
        checkPurpose(loan);
        if (!loan.contractMonths().contains(months())) {
            throw LoanRefusal.months(months(), loan.contractMonths());
        }
        if (interestDay() < 1 || interestDay() > 31) {
            throw LoanRefusal.interestDay(interestDay());
        }
        if (signedOn().isBefore(loan.awardedOn())) {
            throw LoanRefusal.tooEarly("signedOn", signedOn(), loan.awardedOn());
        }
    }

    /** Refuses what the money cannot be lent for. */
    void checkPurpose(LoanFacts.Loan loan);

    /**
     * For the deposit of a leased shop.
     *
     * @param accountNumber the landlord's, as typed; kept sealed
     * @param deposit the whole deposit of the lease; the loan may be less
     * @param leaseTo the last day of the lease
     */
    record ForShop(
            LocalDate signedOn,
            String shopAddress,
            String landlordName,
            String bankCode,
            String accountNumber,
            Won deposit,
            LocalDate leaseFrom,
            LocalDate leaseTo,
            int months,
            int interestDay)
            implements ContractDraft {

        @Override
        public LoanKind kind() {
            return LoanKind.SHOP_DEPOSIT;
        }

        @Override
        public void checkPurpose(LoanFacts.Loan loan) {
            filled("shopAddress", shopAddress);
            filled("landlordName", landlordName);
            AccountDraft.check(bankCode, accountNumber);
            if (deposit.isLessThan(loan.amount())) {
                throw LoanRefusal.depositTooSmall(deposit, loan.amount());
            }
            LocalDate end = leaseFrom.plusMonths(months).minusDays(1);
            if (leaseTo.isBefore(end)) {
                throw LoanRefusal.leaseTooShort(end);
            }
        }
    }

    /**
     * For a use in the borrower's own business.
     *
     * @param plan what is to be bought or paid, in words
     * @param accountId the borrower's registered bank account
     * @param graceMonths 거치: interest only; none where all is paid back at the end
     */
    record ForBusiness(
            LocalDate signedOn,
            Purpose.Use use,
            String plan,
            long accountId,
            Repayment repayment,
            int months,
            int graceMonths,
            int interestDay)
            implements ContractDraft {

        @Override
        public LoanKind kind() {
            return LoanKind.BUSINESS_FUND;
        }

        @Override
        public void checkPurpose(LoanFacts.Loan loan) {
            filled("plan", plan);
            if (!kind().repayments().contains(repayment)) {
                throw LoanRefusal.otherKind();
            }
            boolean bullet = repayment == Repayment.BULLET;
            int most = bullet ? 0 : Math.min(loan.terms().graceMonths(), months - 1);
            if (graceMonths < 0 || graceMonths > most) {
                throw bullet
                        ? LoanRefusal.graceOfBullet(graceMonths)
                        : LoanRefusal.grace(graceMonths, Math.max(0, most));
            }
            if (graceMonths % loan.terms().everyMonths() != 0) {
                throw LoanRefusal.grace(graceMonths, most);
            }
        }
    }

    private static void filled(String field, String text) {
        if (text.isBlank()) {
            throw LoanRefusal.empty(field);
        }
    }
}
