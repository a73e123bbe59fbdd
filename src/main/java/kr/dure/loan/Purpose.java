package kr.dure.loan;

import java.time.LocalDate;
import kr.dure.kernel.Won;

/** What a contract lends money for, by the kind of the loan, and so who is paid. */
public sealed interface Purpose {

    /**
     * The deposit of a leased shop.
     *
     * @param landlord the name as screens show it; the whole is sealed
     * @param accountTail the last four digits of the landlord's account; the whole is sealed
     * @param leaseTo the last day of the lease
     */
    record Lease(
            String shopAddress,
            String landlord,
            String bankCode,
            String accountTail,
            Won deposit,
            LocalDate leaseFrom,
            LocalDate leaseTo)
            implements Purpose {

        Lease paidTo(String bank, String tail) {
            return new Lease(shopAddress, landlord, bank, tail, deposit, leaseFrom, leaseTo);
        }
    }

    /**
     * A use in the borrower's own business.
     *
     * @param plan what is to be bought or paid, in words
     * @param accountId the borrower's registered bank account, in the party room
     */
    record Business(Use use, String plan, long accountId) implements Purpose {}

    /** 자금 용도. */
    enum Use {
        /** 운영자금. */
        WORKING_CAPITAL,
        /** 시설·장비. */
        EQUIPMENT,
        /** 원재료·상품. */
        MATERIALS,
        /** 사업장 고치기와 옮기기. */
        PREMISES,
        OTHER
    }
}
