package kr.dure.loan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import kr.dure.kernel.Won;
import kr.dure.loan.Bills.Expected;
import kr.dure.loan.LoanFacts.ReceiptKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes bills and receipts, each once, with the entry that carries it in the books. */
@Repository
class MoneyTable {

    /** What can be decided on a day. */
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
              and l.closed_on is null
            """;

    private static final String EXPECTED_OF_LOAN =
            EXPECTED
                    + """
                      and i.loan_id = :loanId
                    order by i.no
                    """;

    /** Of all loans, after one of them. */
    private static final String EXPECTED_AFTER =
            EXPECTED
                    + """
                      and (i.due_on, i.loan_id, i.no) > (:afterOn, :afterLoan, :afterNo)
                    order by i.due_on, i.loan_id, i.no
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

    private static final String NUMBERS =
            """
            select dure.next_numbers('loan-bill', :year, :count)
            """;

    private static final String BILLS =
            """
            insert into loan.bill
                (loan_id, number, period_no, period_from, period_until, due_on, last_on, balance,
                 principal, interest, billed_on, entry_id, replaces)
            select i.loan_id, :year || '-' || lpad((:first + t.nr - 1)::text, 6, '0'), i.no,
                   i.from_on, i.until_on, i.due_on, i.last_on, i.balance, i.principal,
                   i.interest, :billedOn, t.entry_id, t.replaces
            from unnest(cast(:loanIds as bigint[]), cast(:nos as int[]),
                        cast(:entryIds as bigint[]), cast(:replaced as bigint[]))
                 with ordinality as t (loan_id, no, entry_id, replaces, nr)
            join loan.instalment i on i.loan_id = t.loan_id and i.no = t.no
            order by t.nr
            returning id
            """;

    private static final String MARK_BILLED =
            """
            update loan.instalment i
            set billed = true
            from unnest(cast(:loanIds as bigint[]), cast(:nos as int[])) as t (loan_id, no)
            where i.loan_id = t.loan_id and i.no = t.no
            """;

    private static final String WITHDRAWALS =
            """
            insert into loan.bill_withdrawal (bill_id, reason)
            select t.bill_id, :reason
            from unnest(cast(:billIds as bigint[])) as t (bill_id)
            """;

    /** Numbers are given in the order of the rows. */
    private static final String RECEIPTS =
            """
            with made as (
                insert into loan.receipt
                    (loan_id, kind, received_on, amount, payer_sealed, payer_shown, key, entry_id)
                select t.loan_id, t.kind, t.received_on, t.amount, t.sealed, t.shown, t.key,
                       t.entry_id
                from unnest(cast(:loanIds as bigint[]), cast(:kinds as text[]),
                            cast(:days as date[]), cast(:amounts as bigint[]),
                            cast(:sealed as bytea[]), cast(:shown as text[]),
                            cast(:keys as text[]), cast(:entryIds as bigint[]))
                     with ordinality
                     as t (loan_id, kind, received_on, amount, sealed, shown, key, entry_id, nr)
                order by t.nr
                returning id)
            select id
            from made
            order by id
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

    private final JdbcClient jdbc;

    MoneyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What can be billed on a day of one loan. */
    List<Expected> expected(LocalDate today, long loanId) {
        return expected(EXPECTED_OF_LOAN, today, LocalDate.MAX.withYear(9999))
                .param("loanId", loanId)
                .query(MoneyTable::expected)
                .list();
    }

    /** What can be billed on a day of all loans and falls due by another, after the cursor. */
    List<Expected> expected(LocalDate today, LocalDate dueBy, Night.Cursor after, int limit) {
        return expected(EXPECTED_AFTER, today, dueBy)
                .param("afterOn", after.on())
                .param("afterLoan", after.loanId())
                .param("afterNo", after.no())
                .param("limit", limit)
                .query(MoneyTable::expected)
                .list();
    }

    private JdbcClient.StatementSpec expected(String sql, LocalDate today, LocalDate dueBy) {
        return jdbc.sql(sql)
                .param("today", today)
                .param("dueBy", dueBy)
                .param("year", today.getYear());
    }

    private static Expected expected(ResultSet row, int nr) throws SQLException {
        return new Expected(
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
                row.getObject("replaces", Long.class));
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
        long first =
                jdbc.sql(NUMBERS)
                        .param("year", billedOn.getYear())
                        .param("count", bills.size())
                        .query(Long.class)
                        .single();
        List<Long> ids =
                jdbc.sql(BILLS)
                        .param("year", billedOn.getYear())
                        .param("first", first)
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

    private static <T> Long[] longs(List<T> rows, Function<T, @Nullable Long> value) {
        Long[] values = new Long[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value.apply(rows.get(i));
        }
        return values;
    }

    void withdraw(List<Long> billIds, String reason) {
        jdbc.sql(WITHDRAWALS)
                .param("billIds", billIds.toArray(Long[]::new))
                .param("reason", reason)
                .update();
    }

    /** A receipt that is to be written down. */
    record NewReceipt(long loanId, ReceiptKind kind, ReceiptDraft draft, Payers.Sealed payer) {}

    /** Writes all of them in one statement; their numbers in the same order. */
    List<Long> receipts(List<NewReceipt> all, List<Long> entryIds) {
        return jdbc.sql(RECEIPTS)
                .param("loanIds", longs(all, NewReceipt::loanId))
                .param("kinds", texts(all, each -> each.kind().name()))
                .param("days", texts(all, each -> each.draft().receivedOn().toString()))
                .param("amounts", longs(all, each -> each.draft().amount().amount()))
                .param(
                        "sealed",
                        all.stream().map(each -> each.payer().sealed()).toArray(byte[][]::new))
                .param("shown", texts(all, each -> each.payer().shown()))
                .param("keys", texts(all, each -> each.draft().key()))
                .param("entryIds", entryIds.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
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
