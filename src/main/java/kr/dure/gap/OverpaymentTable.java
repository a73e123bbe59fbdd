package kr.dure.gap;

import static kr.dure.gap.AgreementFactTable.day;
import static kr.dure.gap.AgreementFactTable.stamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.dure.gap.Refund.Reversed;
import kr.dure.kernel.Won;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What banks were paid too much, and what of it came back. */
@Repository
class OverpaymentTable {

    private static final String FIND =
            """
            select o.id, o.line_id, l.claim_id, l.agreement_id, lower(l.span) as from_on,
                   o.amount_won, coalesce(s.amount_won, 0) as set_off_won, o.reason,
                   o.recorded_by, o.recorded_at
            from gap.overpayment o
            join gap.claim_line l on l.id = o.line_id
            join gap.claim c on c.id = l.claim_id
            left join lateral (select sum(f.amount_won) as amount_won
                               from gap.set_off f
                               join gap.approval a on a.id = f.approval_id and a.stands
                               where f.overpayment_id = o.id) s on true
            where c.fund_id = :fundId
              and c.line_code = :lineCode
              and c.bank_code = :bankCode
            order by o.id
            """;

    private static final String REFUNDS =
            """
            select r.id, r.overpayment_id, r.received_on, r.line_code, r.amount_won, r.entry_id,
                   r.recorded_by, r.recorded_at, r.reversed_at, r.reversed_by, r.reversed_why,
                   r.reversal_entry_id
            from gap.refund r
            join gap.overpayment o on o.id = r.overpayment_id
            join gap.claim_line l on l.id = o.line_id
            join gap.claim c on c.id = l.claim_id
            where c.fund_id = :fundId
              and c.line_code = :lineCode
              and c.bank_code = :bankCode
            order by r.id
            """;

    private static final String KEYED =
            """
            select id, overpayment_id, received_on, line_code, amount_won, entry_id, recorded_by,
                   recorded_at, reversed_at, reversed_by, reversed_why, reversal_entry_id
            from gap.refund
            where key = :key
            """;

    private static final String OVERPAY =
            """
            insert into gap.overpayment (line_id, amount_won, reason)
            values (:lineId, :amount, :reason)
            """;

    private static final String REFUND =
            """
            insert into gap.refund
                (overpayment_id, received_on, line_code, amount_won, entry_id, key)
            values (:overpaymentId, :receivedOn, :lineCode, :amount, :entryId, :key)
            returning id
            """;

    private static final String REVERSE =
            """
            update gap.refund
            set reversed_at = dure.current_moment(),
                reversed_by = :actor,
                reversed_why = :reason,
                reversal_entry_id = :entryId
            where id = :id
            """;

    private final JdbcClient jdbc;

    OverpaymentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the bank of a claim was paid too much from its line of the plan, the earliest first. */
    List<Overpayment> find(Claim claim) {
        Map<Long, List<Refund>> refunds = new HashMap<>();
        of(REFUNDS, claim)
                .query((row, nr) ->
                        refunds.computeIfAbsent(
                                        row.getLong("overpayment_id"), _ -> new ArrayList<>())
                                .add(refund(row)))
                .list();
        return of(FIND, claim).query((row, nr) -> overpayment(row, refunds)).list();
    }

    private JdbcClient.StatementSpec of(String sql, Claim claim) {
        return jdbc.sql(sql)
                .param("fundId", claim.fundId())
                .param("lineCode", claim.lineCode())
                .param("bankCode", claim.bankCode());
    }

    Optional<Refund> keyed(String key) {
        return jdbc.sql(KEYED).param("key", key).query((row, nr) -> refund(row)).optional();
    }

    void overpay(long lineId, Won amount, String reason) {
        jdbc.sql(OVERPAY)
                .param("lineId", lineId)
                .param("amount", amount.amount())
                .param("reason", reason)
                .update();
    }

    /** Its id. */
    long refund(RefundDraft draft, long entryId) {
        return jdbc.sql(REFUND)
                .param("overpaymentId", draft.overpaymentId())
                .param("receivedOn", draft.receivedOn())
                .param("lineCode", draft.lineCode())
                .param("amount", draft.amount().amount())
                .param("entryId", entryId)
                .param("key", draft.key())
                .query(Long.class)
                .single();
    }

    void reverse(long refundId, String reason, long entryId, long actor) {
        jdbc.sql(REVERSE)
                .param("id", refundId)
                .param("reason", reason)
                .param("entryId", entryId)
                .param("actor", actor)
                .update();
    }

    private static Overpayment overpayment(ResultSet row, Map<Long, List<Refund>> refunds)
            throws SQLException {
        long id = row.getLong("id");
        return new Overpayment(
                id,
                row.getLong("line_id"),
                row.getLong("claim_id"),
                row.getLong("agreement_id"),
                YearMonth.from(day(row, "from_on")),
                Won.of(row.getLong("amount_won")),
                Won.of(row.getLong("set_off_won")),
                refunds.getOrDefault(id, List.of()),
                row.getString("reason"),
                stamp(row, "recorded_by", "recorded_at"));
    }

    private static Refund refund(ResultSet row) throws SQLException {
        String why = row.getString("reversed_why");
        return new Refund(
                row.getLong("id"),
                row.getLong("overpayment_id"),
                day(row, "received_on"),
                row.getString("line_code"),
                Won.of(row.getLong("amount_won")),
                row.getLong("entry_id"),
                stamp(row, "recorded_by", "recorded_at"),
                why == null
                        ? null
                        : new Reversed(
                                why,
                                row.getLong("reversal_entry_id"),
                                stamp(row, "reversed_by", "reversed_at")));
    }
}
