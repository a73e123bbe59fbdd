package kr.dure.loan;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import kr.dure.access.Acting;
import kr.dure.access.Office;
import kr.dure.kernel.Won;
import kr.dure.loan.LoanStage.Stage;
import kr.dure.party.BankAccounts;
import kr.dure.party.NewBankAccount;
import kr.dure.programme.AwardGiven;
import org.springframework.stereotype.Component;

/** Carries business-fund loans on a {@link LoanStage} as far as a test wants them. */
@Component
class BusinessStage {

    /** Short enough to live through: 12 to 36 months, half a year of grace at most. */
    static final Map<String, Object> TERMS =
            Map.of(
                    "limitWon", 100_000_000L,
                    "leastWon", 1L,
                    "rateBp", 100L,
                    "contractMonths", List.of(12L, 24L),
                    "longestMonths", 36L,
                    "graceMonths", 6L,
                    "lateRateBp", 350L,
                    "proofMonths", 3L);

    private final LoanInstrument businessLoan;
    private final BankAccounts accounts;
    private final AtomicLong next = new AtomicLong(System.nanoTime() % 1_000_000);

    BusinessStage(LoanInstrument businessLoan, BankAccounts accounts) {
        this.businessLoan = businessLoan;
        this.accounts = accounts;
    }

    AwardGiven award(Stage stage, long organisation, Won amount) {
        var given = stage.award(organisation, amount);
        return new AwardGiven(
                given.awardId(),
                given.applicationId(),
                given.programmeId(),
                organisation,
                given.fundId(),
                given.lineCode(),
                amount,
                TERMS,
                given.article(),
                Map.of(),
                given.awardedOn());
    }

    long awarded(Stage stage, Won amount) {
        return awarded(stage, stage.enterprise(), amount);
    }

    long awarded(Stage stage, long organisation, Won amount) {
        var award = award(stage, organisation, amount);
        return stage.as(Office.FUND_MANAGER, () -> businessLoan.awarded(award));
    }

    /** A new account of the borrower. */
    long account(Stage stage, long organisation) {
        String number = "1021%08d".formatted(next.incrementAndGet());
        var account = new NewBankAccount(organisation, "037", number, "시험 기업");
        return stage.as(Office.TREASURER, () -> accounts.add(account));
    }

    ContractDraft.ForBusiness contractOf(Stage stage, long id, int months, int grace) {
        LocalDate today = LocalDate.now(stage.clock);
        return new ContractDraft.ForBusiness(
                today,
                Purpose.Use.EQUIPMENT,
                "업소용 세탁기 두 대",
                account(stage, stage.facts(id).loan().organisationId()),
                Repayment.EQUAL_INSTALMENT,
                months,
                grace,
                today.getDayOfMonth());
    }

    long contracted(Stage stage, Won amount, int months, int grace) {
        long id = awarded(stage, amount);
        var draft = contractOf(stage, id, months, grace);
        stage.run(Office.TREASURER, () -> stage.loans.contract(id, draft));
        return id;
    }

    SecurityDraft guarantor(Stage stage, Won amount) {
        LocalDate today = LocalDate.now(stage.clock);
        return new SecurityDraft(SecurityKind.GUARANTOR, "기해담", "", today, null, amount, null);
    }

    SecurityDraft guarantee(LocalDate notified, LocalDate until, Won amount) {
        return new SecurityDraft(
                SecurityKind.CREDIT_GUARANTEE,
                "시험신용보증재단",
                "보증-" + next.incrementAndGet(),
                notified,
                null,
                amount,
                until);
    }

    long committed(Stage stage, Won amount, int months, int grace, SecurityDraft security) {
        long id = contracted(stage, amount, months, grace);
        stage.run(Office.TREASURER, () -> stage.loans.secure(id, security));
        stage.as(Office.TREASURER, () -> stage.loans.commit(id));
        return id;
    }

    long paidOut(Stage stage, Won amount, int months, int grace) {
        long id = committed(stage, amount, months, grace, guarantor(stage, amount));
        pay(stage, id);
        return id;
    }

    void pay(Stage stage, long id) {
        String key = "pay-" + next.incrementAndGet();
        var contract = Objects.requireNonNull(stage.facts(id).contract());
        int changes = contract.accountChanges().size();
        stage.as(
                Office.DISBURSING_OFFICER,
                () -> stage.payments.pay(id, LocalDate.now(stage.clock), changes, key));
    }

    /** A member of the borrower. */
    Acting member(Stage stage, long id) {
        long organisation = stage.facts(id).loan().organisationId();
        return new Acting(
                stage.region,
                LoanStage.APPLICANT,
                "사람",
                Office.ENTERPRISE_MEMBER,
                organisation,
                null,
                "test");
    }

    long show(Stage stage, long id, LocalDate on, long won) {
        var draft = paper(on, won);
        return stage.as(member(stage, id), () -> stage.usePapers.add(id, draft));
    }

    UsePaperDraft paper(LocalDate on, long won) {
        String about = "세금계산서 " + next.incrementAndGet();
        byte[] pdf = ("%PDF-1.7\n% " + about + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
        return new UsePaperDraft(on, "업소용 세탁기", Won.of(won), about + ".pdf", pdf, about);
    }
}
