package kr.dure.loan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import kr.dure.kernel.Won;
import kr.dure.loan.LoanFacts.Bill;
import kr.dure.loan.LoanFacts.Commitment;
import kr.dure.loan.LoanFacts.Contract;
import kr.dure.loan.LoanFacts.GivingUp;
import kr.dure.loan.LoanFacts.Loan;
import kr.dure.loan.LoanFacts.Part;
import kr.dure.loan.LoanFacts.Payment;
import kr.dure.loan.LoanFacts.Piece;
import kr.dure.loan.LoanFacts.Receipt;
import kr.dure.loan.LoanFacts.ReceiptKind;
import kr.dure.loan.LoanFacts.Release;
import kr.dure.loan.LoanFacts.Security;
import kr.dure.loan.LoanFacts.SecurityKind;
import kr.dure.loan.LoanFacts.Stamp;
import kr.dure.loan.LoanFacts.Undone;
import org.jspecify.annotations.Nullable;

/** How a row becomes a fact. */
final class FactRows {

    private FactRows() {}

    static Loan loan(ResultSet row, int nr) throws SQLException {
        Integer[] months = (Integer[]) row.getArray("contract_months").getArray();
        return new Loan(
                row.getLong("id"),
                row.getString("number"),
                row.getLong("award_id"),
                row.getLong("organisation_id"),
                row.getLong("fund_id"),
                row.getString("line_code"),
                won(row, "amount"),
                row.getInt("rate_bp"),
                row.getInt("late_rate_bp"),
                Arrays.asList(months),
                row.getInt("longest_months"),
                day(row, "awarded_on"),
                row.getObject("closed_on", LocalDate.class),
                stamp(row, "recorded_by", "recorded_at"));
    }

    static Contract contract(ResultSet row, int nr) throws SQLException {
        return new Contract(
                day(row, "signed_on"),
                row.getString("shop_address"),
                row.getString("landlord_name"),
                row.getString("bank_code"),
                row.getString("account_tail"),
                won(row, "deposit"),
                day(row, "lease_from"),
                day(row, "lease_to"),
                row.getInt("months"),
                row.getInt("interest_day"),
                row.getLong("file_id"),
                stamp(row, "recorded_by", "recorded_at"));
    }

    static Security security(ResultSet row, int nr) throws SQLException {
        return new Security(
                SecurityKind.valueOf(row.getString("kind")),
                row.getString("registry_office"),
                row.getString("receipt_no"),
                day(row, "registered_on"),
                row.getInt("rank"),
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
                row.getObject("interest_entry_id", Long.class),
                row.getObject("principal_entry_id", Long.class),
                stamp(row, "recorded_by", "recorded_at"),
                undone(row));
    }

    static Receipt receipt(
            ResultSet row, Function<Long, List<Piece>> came, Function<Long, List<Piece>> went)
            throws SQLException {
        long id = row.getLong("id");
        return new Receipt(
                id,
                ReceiptKind.valueOf(row.getString("kind")),
                day(row, "received_on"),
                won(row, "amount"),
                row.getString("payer_name"),
                row.getString("key"),
                came.apply(id),
                went.apply(id),
                stamp(row, "recorded_by", "recorded_at"),
                undone(row));
    }

    static Piece piece(ResultSet row, int nr) throws SQLException {
        return new Piece(
                row.getObject("bill_id", Long.class),
                Part.valueOf(row.getString("part")),
                won(row, "amount"),
                row.getLong("entry_id"));
    }

    static @Nullable Undone undone(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
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
