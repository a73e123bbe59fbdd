package kr.dure.loan;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import kr.dure.kernel.Won;
import kr.dure.loan.Bills.Expected;
import kr.dure.loan.LoanFacts.Bill;
import kr.dure.loan.LoanFacts.Part;
import kr.dure.loan.LoanFacts.ReceiptKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes bills and receipts, each once, with the entry that carries it in the books, and the
 * instalments of a loan as they stand.
 */
@Repository
class MoneyTable {

    /** What can be decided today and falls due by a day, over all loans or of one. */
    private static final String EXPECTED =
            """
            select i.loan_id, l.number, l.organisation_id, l.fund_id, i.no, i.from_on, i.until_on,
                   i.due_on, i.last_on, i.balance, i.principal, i.interest, i.open_principal,
                   i.open_interest,
                   (select max(b.id)
                    from loan.bill b
                    where b.loan_id = i.loan_id and b.period_no = i.no) as replaces
            from loan.instalment i
            join loan.loan l on l.id = i.loan_id
            where not i.billed
              and i.open_principal + i.open_interest > 0
              and i.from_on <= :today
              and i.due_on <= least(cast(:dueBy as date), make_date(:year, 12, 31))
              and (cast(:loanId as bigint) is null or i.loan_id = :loanId)
              and l.closed_on is null
            order by i.loan_id, i.no
            limit :limit
            """;

    private static final String BILLABLE =
            """
            select count(*) as count, min(i.due_on) as first_due,
                   coalesce(sum(i.principal + i.interest), 0) as sum
            from loan.instalment i
            join loan.loan l on l.id = i.loan_id
            where not i.billed
              and i.open_principal + i.open_interest > 0
              and i.from_on <= :today
              and i.due_on <= :dueBy
              and l.closed_on is null
            """;

    private static final String BILLS =
            """
            insert into loan.bill
                (loan_id, number, period_no, period_from, period_until, due_on, last_on, balance,
                 principal, interest, billed_on, entry_id, replaces)
            select i.loan_id,
                   :year || '-' || lpad(dure.next_number('loan-bill', :year)::text, 6, '0'),
                   i.no, i.from_on, i.until_on, i.due_on, i.last_on, i.balance, i.principal,
                   i.interest, :billedOn, t.entry_id, t.replaces
            from unnest(cast(:loanIds as bigint[]), cast(:nos as int[]),
                        cast(:entryIds as bigint[]), cast(:replaced as bigint[]))
                 as t (loan_id, no, entry_id, replaces)
            join loan.instalment i on i.loan_id = t.loan_id and i.no = t.no
            returning id
            """;

    private static final String MARK_BILLED =
            """
            update loan.instalment i
            set billed = true
            from unnest(cast(:loanIds as bigint[]), cast(:nos as int[])) as t (loan_id, no)
            where i.loan_id = t.loan_id and i.no = t.no
            """;

    private static final String WITHDRAWAL =
            """
            insert into loan.bill_withdrawal (bill_id, reason)
            values (:billId, :reason)
            """;

    private static final String RECEIPT =
            """
            insert into loan.receipt
                (loan_id, kind, received_on, amount, payer_sealed, payer_shown, key, entry_id)
            values (:loanId, :kind, :receivedOn, :amount, :payerSealed, :payerShown, :key,
                    :entryId)
            returning id
            """;

    private static final String REVERSAL =
            """
            insert into loan.receipt_reversal (receipt_id, reason, entry_id)
            values (:receiptId, :reason, :entryId)
            """;

    /** A row of the bank's list whose receipt is taken back waits for a person again. */
    private static final String ROW_WAITS =
            """
            update loan.deposit_row
            set state = 'WAITING', why = 'TAKEN_BACK', said = :reason
            where id = (select row_id from loan.deposit_receipt where receipt_id = :receiptId)
              and state = 'RECORDED'
            """;

    private static final String PAYER =
            """
            select payer_sealed, payer_name
            from loan.receipt
            where id = :id
            """;

    private static final String CLEAR =
            """
            delete from loan.instalment
            where loan_id = :loanId
            """;

    private static final String INSTALMENTS =
            """
            insert into loan.instalment
                (loan_id, no, from_on, until_on, due_on, last_on, balance, principal, interest,
                 open_principal, open_interest, settled_on, billed)
            select :loanId, t.no, t.from_on, t.until_on, t.due_on, t.last_on, t.balance,
                   t.principal, t.interest, t.open_principal, t.open_interest, t.settled_on,
                   t.no = any(cast(:billed as int[]))
            from unnest(cast(:nos as int[]), cast(:froms as date[]), cast(:untils as date[]),
                        cast(:dues as date[]), cast(:lasts as date[]), cast(:balances as bigint[]),
                        cast(:principals as bigint[]), cast(:interests as bigint[]),
                        cast(:openPrincipals as bigint[]), cast(:openInterests as bigint[]),
                        cast(:settled as date[]))
                 as t (no, from_on, until_on, due_on, last_on, balance, principal, interest,
                       open_principal, open_interest, settled_on)
            """;

    private final JdbcClient jdbc;

    MoneyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What can be billed on a day, of every loan or, if named, of one. */
    List<Expected> expected(LocalDate today, LocalDate dueBy, @Nullable Long loanId, int limit) {
        return jdbc.sql(EXPECTED)
                .param("today", today)
                .param("dueBy", dueBy)
                .param("year", today.getYear())
                .param("loanId", loanId)
                .param("limit", limit)
                .query((row, nr) ->
                        new Expected(
                                row.getLong("loan_id"),
                                row.getString("number"),
                                row.getLong("organisation_id"),
                                row.getLong("fund_id"),
                                row.getInt("no"),
                                FactRows.day(row, "from_on"),
                                FactRows.day(row, "until_on"),
                                FactRows.day(row, "due_on"),
                                FactRows.won(row, "balance"),
                                FactRows.won(row, "principal"),
                                FactRows.won(row, "interest"),
                                FactRows.won(row, "open_principal"),
                                FactRows.won(row, "open_interest"),
                                row.getObject("replaces", Long.class)))
                .list();
    }

    /** How many can be billed, what they ask for, and when the first is due. */
    record Billable(int count, Won sum, @Nullable LocalDate firstDue) {}

    Billable billable(LocalDate today, LocalDate dueBy) {
        return jdbc.sql(BILLABLE)
                .param("today", today)
                .param("dueBy", dueBy)
                .query((row, nr) ->
                        new Billable(
                                row.getInt("count"),
                                FactRows.won(row, "sum"),
                                row.getObject("first_due", LocalDate.class)))
                .single();
    }

    /** Writes all of them in one statement, as the instalments stand. */
    List<Long> bills(LocalDate billedOn, List<Expected> bills, List<Long> entryIds) {
        Long[] loanIds = bills.stream().map(Expected::loanId).toArray(Long[]::new);
        Integer[] nos = bills.stream().map(Expected::no).toArray(Integer[]::new);
        List<Long> ids =
                jdbc.sql(BILLS)
                        .param("year", billedOn.getYear())
                        .param("billedOn", billedOn)
                        .param("loanIds", loanIds)
                        .param("nos", nos)
                        .param("entryIds", entryIds.toArray(Long[]::new))
                        .param("replaced", longs(bills, Expected::replaces))
                        .query(Long.class)
                        .list();
        jdbc.sql(MARK_BILLED).param("loanIds", loanIds).param("nos", nos).update();
        return ids;
    }

    /** Writes the instalments of a loan as they stand now. */
    void instalments(LoanFacts facts, LoanRun run) {
        long loanId = facts.loan().id();
        List<Instalment> rows = run.instalments();
        jdbc.sql(CLEAR).param("loanId", loanId).update();
        jdbc.sql(INSTALMENTS)
                .param("loanId", loanId)
                .param(
                        "billed",
                        facts.standingBills().stream().map(Bill::periodNo).toArray(Integer[]::new))
                .param("nos", rows.stream().map(Instalment::no).toArray(Integer[]::new))
                .param("froms", days(rows, Instalment::from))
                .param("untils", days(rows, Instalment::until))
                .param("dues", days(rows, Instalment::dueOn))
                .param("lasts", days(rows, Instalment::lastOn))
                .param("balances", longs(rows, each -> each.balance().amount()))
                .param("principals", longs(rows, each -> each.principal().amount()))
                .param("interests", longs(rows, each -> each.interest().amount()))
                .param("openPrincipals", longs(rows, each -> each.open(Part.PRINCIPAL).amount()))
                .param("openInterests", longs(rows, each -> each.open(Part.INTEREST).amount()))
                .param("settled", days(rows, Instalment::settledOn))
                .update();
    }

    private static <T> Long[] longs(List<T> rows, Function<T, @Nullable Long> value) {
        Long[] values = new Long[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value.apply(rows.get(i));
        }
        return values;
    }

    private static <T> String[] days(List<T> rows, Function<T, @Nullable LocalDate> day) {
        String[] values = new String[rows.size()];
        for (int i = 0; i < values.length; i++) {
            LocalDate value = day.apply(rows.get(i));
            values[i] = value == null ? null : value.toString();
        }
        return values;
    }

    void withdraw(long billId, String reason) {
        jdbc.sql(WITHDRAWAL).param("billId", billId).param("reason", reason).update();
    }

    long receipt(
            long loanId, ReceiptKind kind, ReceiptDraft draft, Payers.Sealed payer, long entryId) {
        return jdbc.sql(RECEIPT)
                .param("loanId", loanId)
                .param("kind", kind.name())
                .param("receivedOn", draft.receivedOn())
                .param("amount", draft.amount().amount())
                .param("payerSealed", payer.sealed())
                .param("payerShown", payer.shown())
                .param("key", draft.key())
                .param("entryId", entryId)
                .query(Long.class)
                .single();
    }

    void reverse(long receiptId, String reason, long entryId) {
        jdbc.sql(REVERSAL)
                .param("receiptId", receiptId)
                .param("reason", reason)
                .param("entryId", entryId)
                .update();
        jdbc.sql(ROW_WAITS).param("receiptId", receiptId).param("reason", reason).update();
    }

    /** Who paid, opened by what opens; a name written down before names were sealed is plain. */
    String payer(long receiptId, Function<byte[], String> opener) {
        return jdbc.sql(PAYER)
                .param("id", receiptId)
                .query((row, nr) -> {
                    byte[] sealed = row.getBytes("payer_sealed");
                    return sealed == null ? row.getString("payer_name") : opener.apply(sealed);
                })
                .single();
    }
}
