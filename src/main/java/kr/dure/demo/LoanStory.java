package kr.dure.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import kr.dure.kernel.Won;
import kr.dure.loan.Bills;
import kr.dure.loan.ContractDraft;
import kr.dure.loan.LoanFacts;
import kr.dure.loan.LoanRegister;
import kr.dure.loan.Loans;
import kr.dure.loan.Owing;
import kr.dure.loan.Payments;
import kr.dure.loan.ReceiptDraft;
import kr.dure.loan.Receipts;
import kr.dure.loan.SecurityDraft;
import org.springframework.stereotype.Component;

/** The loan side of the sample year: contract to deposit returned. */
@Component
class LoanStory {

    private static final List<String> LANDLORDS =
            List.of("박정우", "서다은", "이누리", "강보름", "신가을", "한별", "윤슬아", "고은하");

    private final Loans loans;
    private final Payments payments;
    private final Bills bills;
    private final Receipts receipts;
    private final LoanRegister register;

    LoanStory(
            Loans loans, Payments payments, Bills bills, Receipts receipts, LoanRegister register) {
        this.loans = loans;
        this.payments = payments;
        this.bills = bills;
        this.receipts = receipts;
        this.register = register;
    }

    void contract(Tale tale, long loanId, LocalDate day) {
        loans.contract(
                loanId,
                new ContractDraft(
                        day,
                        tale.who().address() + " 1층",
                        LANDLORDS.get((int) (loanId % LANDLORDS.size())),
                        "011",
                        "3010%09d".formatted(loanId * 7919),
                        tale.deposit(),
                        day.plusDays(4),
                        day.plusDays(4).plusMonths(tale.months()),
                        tale.months(),
                        14));
    }

    void secure(long loanId, LocalDate day) {
        loans.secure(
                loanId,
                new SecurityDraft(
                        LoanFacts.SecurityKind.JEONSE_RIGHT,
                        "전주지방법원 등기국",
                        "%d-%05d".formatted(day.getYear(), 10_000 + loanId),
                        day,
                        1));
    }

    void commit(long loanId) {
        loans.commit(loanId);
    }

    void pay(long loanId, LocalDate day) {
        payments.pay(loanId, day, "demo-pay-" + loanId);
    }

    void bill(YearMonth month) {
        bills.makeAll(month);
    }

    /** The enterprise pays all it owes on that day. */
    void receive(Tale tale, long loanId, LocalDate day) {
        Won owed = new Owing(register.find(loanId), day).sum();
        if (owed.isPositive()) {
            receipts.record(
                    loanId,
                    new ReceiptDraft(
                            day, owed, tale.who().name(), "demo-%d-%s".formatted(loanId, day)));
        }
    }

    /** The landlord gives the whole deposit back. */
    void giveBack(Tale tale, long loanId, LocalDate day) {
        receipts.returnDeposit(
                loanId, new ReceiptDraft(day, tale.amount(), "임대인", "demo-back-" + loanId));
    }

    void billOne(long loanId) {
        bills.make(loanId);
    }

    void release(long loanId, LocalDate day) {
        loans.release(loanId, day, "%d-%05d".formatted(day.getYear(), 60_000 + loanId));
    }
}
