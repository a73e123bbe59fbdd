package kr.dure.loan;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import kr.dure.loan.LoanFacts.Piece;
import kr.dure.loan.LoanFacts.ReceiptKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes bills and receipts, each once, with the entries that carry them in the books. */
@Repository
class MoneyTable {

    private static final String BILLS =
            """
            insert into loan.bill
                (loan_id, number, period_no, period_from, period_until, due_on, last_on, balance,
                 principal, interest, billed_on, interest_entry_id, principal_entry_id, replaces)
            select t.loan_id,
                   :year || '-' || lpad(dure.next_number('loan-bill', :year)::text, 6, '0'),
                   t.period_no, t.period_from, t.period_until, t.due_on, t.last_on, t.balance,
                   t.principal, t.interest, :billedOn, t.interest_entry_id, t.principal_entry_id,
                   t.replaces
            from unnest(cast(:loanIds as bigint[]), cast(:nos as int[]), cast(:froms as date[]),
                        cast(:untils as date[]), cast(:dues as date[]), cast(:lasts as date[]),
                        cast(:balances as bigint[]), cast(:principals as bigint[]),
                        cast(:interests as bigint[]), cast(:interestEntries as bigint[]),
                        cast(:principalEntries as bigint[]), cast(:replaced as bigint[]))
                 as t (loan_id, period_no, period_from, period_until, due_on, last_on, balance,
                       principal, interest, interest_entry_id, principal_entry_id, replaces)
            returning id
            """;

    private static final String WITHDRAWAL =
            """
            insert into loan.bill_withdrawal (bill_id, reason)
            values (:billId, :reason)
            """;

    private static final String RECEIPT =
            """
            insert into loan.receipt (loan_id, kind, received_on, amount, payer_name, key)
            values (:loanId, :kind, :receivedOn, :amount, :payerName, :key)
            returning id
            """;

    private static final String ASSESSMENT =
            """
            insert into loan.assessment (receipt_id, bill_id, part, amount, entry_id)
            values (:receiptId, :billId, :part, :amount, :entryId)
            """;

    private static final String ALLOTMENT =
            """
            insert into loan.allotment (receipt_id, bill_id, part, amount, entry_id)
            values (:receiptId, :billId, :part, :amount, :entryId)
            """;

    private static final String REVERSAL =
            """
            insert into loan.receipt_reversal (receipt_id, reason)
            values (:receiptId, :reason)
            """;

    /** A period ready to be billed, with the entries that decide it. */
    record NewBill(
            long loanId,
            LoanSchedule.Period period,
            @Nullable Long interestEntryId,
            @Nullable Long principalEntryId,
            @Nullable Long replaces) {}

    private final JdbcClient jdbc;

    MoneyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes all of them in one statement. */
    List<Long> bills(LocalDate billedOn, List<NewBill> bills) {
        return jdbc.sql(BILLS)
                .param("year", billedOn.getYear())
                .param("billedOn", billedOn)
                .param("loanIds", longs(bills, NewBill::loanId))
                .param("nos", bills.stream().map(b -> b.period().no()).toArray(Integer[]::new))
                .param("froms", days(bills, b -> b.period().from()))
                .param("untils", days(bills, b -> b.period().until()))
                .param("dues", days(bills, b -> b.period().dueOn()))
                .param("lasts", days(bills, b -> Owing.lastDay(b.period().dueOn())))
                .param("balances", longs(bills, b -> b.period().balance().amount()))
                .param("principals", longs(bills, b -> b.period().principal().amount()))
                .param("interests", longs(bills, b -> b.period().interest().amount()))
                .param("interestEntries", longs(bills, NewBill::interestEntryId))
                .param("principalEntries", longs(bills, NewBill::principalEntryId))
                .param("replaced", longs(bills, NewBill::replaces))
                .query(Long.class)
                .list();
    }

    private static Long[] longs(List<NewBill> bills, Function<NewBill, @Nullable Long> value) {
        Long[] values = new Long[bills.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value.apply(bills.get(i));
        }
        return values;
    }

    private static String[] days(List<NewBill> bills, Function<NewBill, LocalDate> day) {
        return bills.stream().map(each -> day.apply(each).toString()).toArray(String[]::new);
    }

    void withdraw(long billId, String reason) {
        jdbc.sql(WITHDRAWAL).param("billId", billId).param("reason", reason).update();
    }

    long receipt(long loanId, ReceiptKind kind, ReceiptDraft draft) {
        return jdbc.sql(RECEIPT)
                .param("loanId", loanId)
                .param("kind", kind.name())
                .param("receivedOn", draft.receivedOn())
                .param("amount", draft.amount().amount())
                .param("payerName", draft.payerName())
                .param("key", draft.key())
                .query(Long.class)
                .single();
    }

    void assessment(long receiptId, Piece piece) {
        piece(ASSESSMENT, receiptId, piece);
    }

    void allotment(long receiptId, Piece piece) {
        piece(ALLOTMENT, receiptId, piece);
    }

    private void piece(String sql, long receiptId, Piece piece) {
        jdbc.sql(sql)
                .param("receiptId", receiptId)
                .param("billId", piece.billId())
                .param("part", piece.part().name())
                .param("amount", piece.amount().amount())
                .param("entryId", piece.entryId())
                .update();
    }

    void reverse(long receiptId, String reason) {
        jdbc.sql(REVERSAL).param("receiptId", receiptId).param("reason", reason).update();
    }
}
