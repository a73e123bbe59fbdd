package kr.dure.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import kr.dure.kernel.Won;
import kr.dure.loan.Bills;
import kr.dure.loan.ContractDraft;
import kr.dure.loan.LoanRegister;
import kr.dure.loan.Loans;
import kr.dure.loan.Owing;
import kr.dure.loan.Payments;
import kr.dure.loan.Purpose;
import kr.dure.loan.ReceiptDraft;
import kr.dure.loan.Receipts;
import kr.dure.loan.Repayment;
import kr.dure.loan.SecurityDraft;
import kr.dure.loan.SecurityKind;
import kr.dure.loan.UsePaperDraft;
import kr.dure.loan.UsePapers;
import kr.dure.party.BankAccounts;
import kr.dure.party.NewBankAccount;
import org.springframework.stereotype.Component;

/** The loan side of the sample year: contract to the end. */
@Component
class LoanStory {

    private static final List<String> LANDLORDS =
            List.of("박정우", "서다은", "이누리", "강보름", "신가을", "한별", "윤슬아", "고은하");

    static final Purpose.Use USE = Purpose.Use.EQUIPMENT;
    static final int GRACE = 3;

    private static final int DUE_DAY = 14;

    /** The doors a loan goes through. */
    @Component
    record LoanDoors(
            Loans loans,
            Payments payments,
            Bills bills,
            Receipts receipts,
            LoanRegister register,
            UsePapers usePapers,
            BankAccounts accounts) {}

    private final LoanDoors doors;

    LoanStory(LoanDoors doors) {
        this.doors = doors;
    }

    /** Says where the enterprise is to be paid; its member acts. */
    void registerAccount(Tale tale, long organisationId) {
        doors.accounts()
                .add(
                        new NewBankAccount(
                                organisationId,
                                "037",
                                "1021%08d".formatted(organisationId * 6607),
                                tale.who().name()));
    }

    void contract(Tale tale, long loanId, LocalDate day) {
        doors.loans()
                .contract(
                        loanId,
                        switch (tale.kind()) {
                            case SHOP_DEPOSIT -> lease(tale, loanId, day);
                            case BUSINESS_FUND -> use(tale, loanId, day);
                        });
    }

    private static ContractDraft lease(Tale tale, long loanId, LocalDate day) {
        return new ContractDraft.ForShop(
                day,
                tale.who().address() + " 1층",
                LANDLORDS.get((int) (loanId % LANDLORDS.size())),
                "011",
                "3010%09d".formatted(loanId * 7919),
                tale.deposit(),
                day.plusDays(4),
                day.plusDays(4).plusMonths(tale.months()),
                tale.months(),
                DUE_DAY);
    }

    private ContractDraft use(Tale tale, long loanId, LocalDate day) {
        long borrower = doors.register().find(loanId).loan().organisationId();
        return new ContractDraft.ForBusiness(
                day,
                USE,
                plan(tale),
                doors.accounts().of(borrower).getFirst().id(),
                Repayment.EQUAL_INSTALMENT,
                tale.months(),
                GRACE,
                DUE_DAY);
    }

    static String plan(Tale tale) {
        return tale.who().trade() + "에 쓰는 장비 두 대를 새로 삽니다.";
    }

    void secure(Tale tale, long loanId, LocalDate day) {
        doors.loans()
                .secure(
                        loanId,
                        switch (tale.kind()) {
                            case SHOP_DEPOSIT ->
                                    new SecurityDraft(
                                            SecurityKind.JEONSE_RIGHT,
                                            "전주지방법원 등기국",
                                            "%d-%05d".formatted(day.getYear(), 10_000 + loanId),
                                            day,
                                            1);
                            case BUSINESS_FUND ->
                                    new SecurityDraft(
                                            SecurityKind.GUARANTOR,
                                            "기해담",
                                            "",
                                            day,
                                            null,
                                            tale.amount(),
                                            null);
                        });
    }

    /** Shows half of what the money was spent on; the member acts. */
    void showUse(Tale tale, long loanId, LocalDate day, byte[] paper) {
        doors.usePapers()
                .add(
                        loanId,
                        new UsePaperDraft(
                                day,
                                tale.who().trade() + " 장비 한 대",
                                Won.of(tale.deposit().amount() / 2),
                                "세금계산서.pdf",
                                paper,
                                "demo-use-" + day));
    }

    void acceptUse(long loanId) {
        doors.usePapers().accept(loanId);
    }

    void commit(long loanId) {
        doors.loans().commit(loanId);
    }

    void pay(long loanId, LocalDate day) {
        doors.payments().pay(loanId, day, 0, "demo-pay-" + loanId);
    }

    void bill(YearMonth month) {
        doors.bills().makeAll(month);
    }

    /** The enterprise pays all it owes on that day. */
    void receive(Tale tale, long loanId, LocalDate day) {
        Won owed = new Owing(doors.register().find(loanId), day).sum();
        if (owed.isPositive()) {
            doors.receipts()
                    .record(
                            loanId,
                            new ReceiptDraft(
                                    day,
                                    owed,
                                    tale.who().name(),
                                    "demo-%d-%s".formatted(loanId, day)));
        }
    }

    /** The landlord gives the whole deposit back. */
    void giveBack(Tale tale, long loanId, LocalDate day) {
        doors.receipts()
                .returnDeposit(
                        loanId, new ReceiptDraft(day, tale.amount(), "임대인", "demo-back-" + loanId));
    }

    void billOne(long loanId) {
        doors.bills().make(loanId);
    }

    void release(long loanId, LocalDate day) {
        doors.loans().release(loanId, day, "%d-%05d".formatted(day.getYear(), 60_000 + loanId));
    }
}
