package kr.dure.loan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.dure.kernel.Rounding;
import kr.dure.kernel.Stamp;
import kr.dure.kernel.Won;
import kr.dure.loan.Amendments.Deferral;
import kr.dure.loan.Amendments.Recall;
import kr.dure.loan.Amendments.RecallCause;
import kr.dure.loan.Amendments.Relief;
import kr.dure.loan.Amendments.ReliefKind;
import kr.dure.loan.Amendments.Renewal;
import kr.dure.loan.Amendments.Transfer;
import kr.dure.loan.LoanFacts.AccountChange;
import kr.dure.loan.LoanFacts.Bill;
import kr.dure.loan.LoanFacts.Commitment;
import kr.dure.loan.LoanFacts.Contract;
import kr.dure.loan.LoanFacts.GivingUp;
import kr.dure.loan.LoanFacts.Loan;
import kr.dure.loan.LoanFacts.Part;
import kr.dure.loan.LoanFacts.Payment;
import kr.dure.loan.LoanFacts.Receipt;
import kr.dure.loan.LoanFacts.ReceiptKind;
import kr.dure.loan.LoanFacts.Release;
import kr.dure.loan.LoanFacts.Security;
import kr.dure.loan.LoanFacts.Undone;
import org.jspecify.annotations.Nullable;

/** How a row becomes a fact. */
final class FactRows {

    private FactRows() {}

    static Loan loan(ResultSet row, Map<Long, List<LateInterest.Change>> lateRates)
            throws SQLException {
        Integer[] months = (Integer[]) row.getArray("contract_months").getArray();
        long id = row.getLong("id");
        RepaymentTerms terms = terms(row);
        List<LateInterest.Change> late = new ArrayList<>();
        late.add(new LateInterest.Change(LocalDate.MIN, row.getInt("late_rate_bp")));
        late.addAll(lateRates.getOrDefault(id, List.of()));
        return new Loan(
                id,
                row.getString("number"),
                LoanKind.valueOf(row.getString("kind")),
                row.getLong("award_id"),
                row.getLong("organisation_id"),
                row.getLong("fund_id"),
                row.getString("line_code"),
                won(row, "amount"),
                row.getInt("rate_bp"),
                new LateInterest(late, terms.rounding(), terms.unitWon()),
                terms,
                Arrays.asList(months),
                row.getInt("longest_months"),
                row.getInt("proof_months"),
                day(row, "awarded_on"),
                row.getObject("closed_on", LocalDate.class),
                stamp(row, "recorded_by", "recorded_at"));
    }

    private static RepaymentTerms terms(ResultSet row) throws SQLException {
        String[] filling = (String[]) row.getArray("filling").getArray();
        return new RepaymentTerms(
                Repayment.valueOf(row.getString("repayment")),
                row.getInt("grace_months"),
                row.getInt("every_months"),
                InterestMode.valueOf(row.getString("interest_mode")),
                DayCount.valueOf(row.getString("day_count")),
                Rounding.valueOf(row.getString("rounding")),
                row.getInt("unit_won"),
                RepaymentTerms.Prepaid.valueOf(row.getString("prepaid")),
                Arrays.stream(filling).map(Part::valueOf).toList());
    }

    static LateInterest.Change lateRate(ResultSet row, int nr) throws SQLException {
        return new LateInterest.Change(day(row, "from_on"), row.getInt("rate_bp"));
    }

    static Renewal renewal(ResultSet row, int nr) throws SQLException {
        return new Renewal(
                row.getLong("id"),
                day(row, "renewed_on"),
                row.getInt("months"),
                row.getObject("lease_to", LocalDate.class),
                row.getString("reason"),
                stamp(row, "recorded_by", "recorded_at"));
    }

    static Recall recall(ResultSet row, int nr) throws SQLException {
        return new Recall(
                row.getLong("id"),
                day(row, "recalled_on"),
                day(row, "due_on"),
                RecallCause.valueOf(row.getString("cause")),
                row.getString("reason"),
                stamp(row, "recorded_by", "recorded_at"));
    }

    static Deferral deferral(ResultSet row, int nr) throws SQLException {
        return new Deferral(
                row.getLong("id"),
                day(row, "agreed_on"),
                row.getInt("instalments"),
                row.getInt("every_months"),
                row.getInt("rate_bp"),
                row.getBoolean("insolvent"),
                row.getString("cause"),
                row.getString("assets"),
                stamp(row, "recorded_by", "recorded_at"));
    }

    static Relief relief(ResultSet row, int nr) throws SQLException {
        return new Relief(
                row.getLong("id"),
                ReliefKind.valueOf(row.getString("kind")),
                day(row, "relieved_on"),
                won(row, "late"),
                won(row, "interest"),
                won(row, "principal"),
                row.getString("reason"),
                row.getString("paper"),
                row.getLong("entry_id"),
                stamp(row, "recorded_by", "recorded_at"));
    }

    static Transfer transfer(ResultSet row, int nr) throws SQLException {
        return new Transfer(
                row.getLong("id"),
                day(row, "transferred_on"),
                row.getLong("from_id"),
                row.getLong("to_id"),
                row.getString("reason"),
                stamp(row, "recorded_by", "recorded_at"));
    }

    /** Another account: the borrower's own by its id, or a landlord's. */
    record Account(
            long accountId, String bankCode, String accountTail, String reason, Stamp stamp) {

        private Purpose of(Purpose purpose) {
            return switch (purpose) {
                case Purpose.Lease lease -> lease.paidTo(bankCode, accountTail);
                case Purpose.Business each ->
                        new Purpose.Business(each.use(), each.plan(), accountId);
            };
        }
    }

    static Account account(ResultSet row, int nr) throws SQLException {
        return new Account(
                row.getLong("bank_account_id"),
                Objects.requireNonNullElse(row.getString("bank_code"), ""),
                Objects.requireNonNullElse(row.getString("account_tail"), ""),
                row.getString("reason"),
                stamp(row, "recorded_by", "recorded_at"));
    }

    static Contract contract(ResultSet row, Map<Long, List<Account>> accounts) throws SQLException {
        String repayment = row.getString("repayment");
        Purpose purpose = purpose(row);
        List<AccountChange> changes = new ArrayList<>();
        for (Account each : accounts.getOrDefault(row.getLong("loan_id"), List.of())) {
            changes.add(new AccountChange(purpose, each.reason(), each.stamp()));
            purpose = each.of(purpose);
        }
        return new Contract(
                day(row, "signed_on"),
                purpose,
                row.getInt("months"),
                repayment == null ? null : Repayment.valueOf(repayment),
                row.getInt("grace_months"),
                row.getInt("interest_day"),
                row.getLong("file_id"),
                changes,
                stamp(row, "recorded_by", "recorded_at"));
    }

    private static Purpose purpose(ResultSet row) throws SQLException {
        String use = row.getString("used_for");
        if (use != null) {
            return new Purpose.Business(
                    Purpose.Use.valueOf(use),
                    row.getString("use_plan"),
                    row.getLong("bank_account_id"));
        }
        return new Purpose.Lease(
                row.getString("shop_address"),
                row.getString("landlord"),
                row.getString("bank_code"),
                row.getString("account_tail"),
                won(row, "deposit"),
                day(row, "lease_from"),
                day(row, "lease_to"));
    }

    static Security security(ResultSet row, int nr) throws SQLException {
        Long amount = row.getObject("amount", Long.class);
        return new Security(
                SecurityKind.valueOf(row.getString("kind")),
                row.getString("given_by"),
                row.getString("number"),
                day(row, "given_on"),
                row.getObject("rank", Integer.class),
                amount == null ? null : Won.of(amount),
                row.getObject("until_on", LocalDate.class),
                day(row, "since"),
                row.getString("reason"),
                stamp(row, "recorded_by", "recorded_at"));
    }

    static Uses.Paper usePaper(ResultSet row, int nr) throws SQLException {
        return new Uses.Paper(
                row.getLong("id"),
                day(row, "spent_on"),
                row.getString("what"),
                won(row, "amount"),
                row.getLong("file_id"),
                stamp(row, "recorded_by", "recorded_at"));
    }

    static Uses.Verdict useVerdict(ResultSet row, int nr) throws SQLException {
        return new Uses.Verdict(
                row.getBoolean("accepted"),
                row.getString("reason"),
                stamp(row, "recorded_by", "recorded_at"));
    }

    static Commitment commitment(ResultSet row, int nr) throws SQLException {
        return new Commitment(
                day(row, "committed_on"),
                row.getLong("line_id"),
                won(row, "amount"),
                row.getLong("entry_id"),
                stamp(row, "recorded_by", "recorded_at"));
    }

    static Payment payment(ResultSet row, int nr) throws SQLException {
        return new Payment(
                day(row, "paid_on"),
                won(row, "amount"),
                row.getLong("entry_id"),
                row.getString("key"),
                stamp(row, "recorded_by", "recorded_at"));
    }

    static Release release(ResultSet row, int nr) throws SQLException {
        return new Release(
                day(row, "released_on"),
                row.getString("receipt_no"),
                stamp(row, "recorded_by", "recorded_at"));
    }

    static GivingUp givingUp(ResultSet row, int nr) throws SQLException {
        return new GivingUp(
                row.getString("reason"),
                row.getObject("entry_id", Long.class),
                stamp(row, "recorded_by", "recorded_at"));
    }

    static Bill bill(ResultSet row, int nr) throws SQLException {
        return new Bill(
                row.getLong("id"),
                row.getString("number"),
                row.getInt("period_no"),
                day(row, "period_from"),
                day(row, "period_until"),
                day(row, "due_on"),
                day(row, "last_on"),
                won(row, "balance"),
                won(row, "principal"),
                won(row, "interest"),
                day(row, "billed_on"),
                row.getLong("entry_id"),
                stamp(row, "recorded_by", "recorded_at"),
                undone(row));
    }

    static Receipt receipt(ResultSet row, int nr) throws SQLException {
        return new Receipt(
                row.getLong("id"),
                ReceiptKind.valueOf(row.getString("kind")),
                day(row, "received_on"),
                won(row, "amount"),
                row.getString("payer"),
                row.getString("key"),
                row.getLong("entry_id"),
                stamp(row, "recorded_by", "recorded_at"),
                undone(row));
    }

    static @Nullable Undone undone(ResultSet row) throws SQLException {
        String reason = row.getString("undone_for");
        return reason == null ? null : new Undone(reason, stamp(row, "undone_by", "undone_at"));
    }

    static Won won(ResultSet row, String column) throws SQLException {
        return Won.of(row.getLong(column));
    }

    static LocalDate day(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalDate.class), column);
    }

    static Stamp stamp(ResultSet row, String by, String at) throws SQLException {
        return new Stamp(
                row.getLong(by),
                Objects.requireNonNull(row.getObject(at, OffsetDateTime.class), at).toInstant());
    }
}
