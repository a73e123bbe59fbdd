package kr.dure.gap;

import static kr.dure.gap.AgreementFactTable.day;
import static kr.dure.gap.AgreementFactTable.stamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.dure.gap.Claim.Approval;
import kr.dure.gap.Claim.Commitment;
import kr.dure.gap.Claim.Discarded;
import kr.dure.gap.Claim.Payment;
import kr.dure.gap.Claim.SetOff;
import kr.dure.gap.Claim.TakenBack;
import kr.dure.kernel.Won;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads claims, many as cheaply as one. {@link ClaimTable} writes them. */
@Repository
class ClaimFactTable {

    private static final String CLAIMS =
            """
            select c.id, c.fund_id, c.line_code, c.bank_code, c.month, c.received_on,
                   c.account_no, c.recorded_by, c.recorded_at, c.discarded_at, c.discarded_why,
                   a.id as approval_id, a.approved_on, a.subsidy_won, a.set_off_won, a.payable_won,
                   a.recorded_by as approved_by, a.recorded_at as approved_at,
                   m.id as commitment_id, m.committed_on, m.line_id,
                   m.amount_won as committed_won, m.entry_id as commit_entry,
                   m.recorded_by as committed_by, m.recorded_at as committed_at,
                   p.paid_on, p.amount_won as paid_won, p.entry_id as pay_entry, p.key,
                   p.recorded_by as paid_by, p.recorded_at as paid_at
            from gap.claim c
            left join gap.approval a on a.claim_id = c.id and a.stands
            left join gap.commitment m on m.approval_id = a.id
            left join gap.payment p on p.commitment_id = m.id
            where c.id = any (:ids)
            order by c.id desc
            """;

    private static final String TAKEN_BACK =
            """
            select a.claim_id as of, a.id as approval_id, a.approved_on, a.subsidy_won,
                   a.set_off_won, a.payable_won, a.recorded_by as approved_by,
                   a.recorded_at as approved_at, a.taken_back_at, a.taken_back_by,
                   a.taken_back_why, m.id as commitment_id, m.committed_on, m.line_id,
                   m.amount_won as committed_won, m.entry_id as commit_entry,
                   m.recorded_by as committed_by, m.recorded_at as committed_at
            from gap.approval a
            left join gap.commitment m on m.approval_id = a.id
            where a.claim_id = any (:ids)
              and not a.stands
            order by a.claim_id, a.id
            """;

    private static final String LINES =
            """
            select claim_id as of, id, claim_id, nr, named, agreement_id, lower(span) as from_on,
                   upper(span) - 1 as until_on, days, balance_won, rate_bp, interest_won,
                   subsidy_won, recorded_by, recorded_at, returned_at, returned_by,
                   returned_reason
            from gap.claim_line
            where claim_id = any (:ids)
            order by claim_id, nr
            """;

    private static final String LINES_OF_AGREEMENTS =
            """
            select agreement_id as of, id, claim_id, nr, named, agreement_id,
                   lower(span) as from_on, upper(span) - 1 as until_on, days, balance_won,
                   rate_bp, interest_won, subsidy_won, recorded_by, recorded_at, returned_at,
                   returned_by, returned_reason
            from gap.claim_line
            where agreement_id = any (:ids)
            order by agreement_id, lower(span), id
            """;

    private static final String SET_OFFS =
            """
            select a.claim_id as of, s.overpayment_id, o.line_id, s.amount_won, o.reason
            from gap.set_off s
            join gap.approval a on a.id = s.approval_id and a.stands
            join gap.overpayment o on o.id = s.overpayment_id
            where a.claim_id = any (:ids)
            order by a.claim_id, s.overpayment_id
            """;

    private static final String PAGE =
            """
            select id
            from gap.claim
            where cast(:before as bigint) is null or id < :before
            order by id desc
            limit :limit
            """;

    /** Claims that wait for their next step, the earliest month first. */
    private static final String WAITING =
            """
            select c.id
            from gap.claim c
            left join gap.approval a on a.claim_id = c.id and a.stands
            left join gap.commitment m on m.approval_id = a.id
            left join gap.payment p on p.commitment_id = m.id
            where c.discarded_at is null
              and case cast(:state as text)
                      when 'ENTERED' then a.id is null
                      when 'APPROVED' then a.payable_won > 0 and m.id is null
                      when 'COMMITTED' then m.id is not null and p.id is null
                  end
            order by c.month, c.id
            limit :limit
            """;

    /** What was approved of each agreement in each claim, less what was paid too much. */
    private static final String USED =
            """
            select l.agreement_id, l.claim_id,
                   sum(l.subsidy_won - coalesce(o.amount_won, 0)) as used
            from gap.claim_line l
            join gap.approval a on a.claim_id = l.claim_id and a.stands
            left join (select line_id, sum(amount_won) as amount_won
                       from gap.overpayment
                       group by line_id) o on o.line_id = l.id
            where l.agreement_id = any (:ids)
              and l.returned_at is null
            group by l.agreement_id, l.claim_id
            """;

    /** What was paid for each claim, by its lines. */
    private static final String PAID =
            """
            select a.claim_id, sum(l.subsidy_won) - a.set_off_won as won
            from gap.payment p
            join gap.commitment m on m.id = p.commitment_id
            join gap.approval a on a.id = m.approval_id
            join gap.claim_line l on l.claim_id = a.claim_id
            where l.returned_at is null
            group by a.claim_id, a.set_off_won
            """;

    private static final String REFUNDED =
            """
            select l.claim_id, sum(r.amount_won) as won
            from gap.refund r
            join gap.overpayment o on o.id = r.overpayment_id
            join gap.claim_line l on l.id = o.line_id
            where r.reversed_at is null
            group by l.claim_id
            """;

    private final JdbcClient jdbc;

    ClaimFactTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Claim find(long id) {
        return find(List.of(id)).stream().findFirst().orElseThrow(GapRefusal::absent);
    }

    /** These claims, those that are not here left out, the latest first. */
    List<Claim> find(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var lines = grouped(LINES, ids, (row, nr) -> line(row));
        var setOffs =
                grouped(
                        SET_OFFS,
                        ids,
                        (row, nr) ->
                                new SetOff(
                                        row.getLong("overpayment_id"),
                                        row.getLong("line_id"),
                                        won(row, "amount_won"),
                                        row.getString("reason")));
        var takenBack = grouped(TAKEN_BACK, ids, (row, nr) -> takenBack(row));
        return jdbc.sql(CLAIMS)
                .param("ids", AgreementTable.ids(ids))
                .query((row, nr) -> claim(row, lines, setOffs, takenBack))
                .list();
    }

    List<Long> page(@Nullable Long before, int limit) {
        return jdbc.sql(PAGE)
                .param("before", before)
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    /** So many claims in a state from which somebody leads them on, the earliest month first. */
    List<Long> waiting(Claim.State state, int limit) {
        return jdbc.sql(WAITING)
                .param("state", state.name())
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    /** All lines of these agreements, in whatever claim, the earliest days first. */
    Map<Long, List<ClaimLine>> linesOf(Collection<Long> agreementIds) {
        return agreementIds.isEmpty()
                ? Map.of()
                : grouped(LINES_OF_AGREEMENTS, agreementIds, (row, nr) -> line(row));
    }

    /** What is used of each award, claim by claim. */
    Map<Long, Map<Long, Won>> used(Collection<Long> agreementIds) {
        Map<Long, Map<Long, Won>> used = new HashMap<>();
        jdbc.sql(USED)
                .param("ids", AgreementTable.ids(agreementIds))
                .query((row, nr) ->
                        used.computeIfAbsent(row.getLong("agreement_id"), _ -> new HashMap<>())
                                .put(row.getLong("claim_id"), won(row, "used")))
                .list();
        return used;
    }

    Map<Long, Won> paid() {
        return wonEach(PAID);
    }

    Map<Long, Won> refunded() {
        return wonEach(REFUNDED);
    }

    private Map<Long, Won> wonEach(String sql) {
        Map<Long, Won> each = new HashMap<>();
        jdbc.sql(sql).query((row, nr) -> each.put(row.getLong("claim_id"), won(row, "won"))).list();
        return each;
    }

    private <T> Map<Long, List<T>> grouped(String sql, Collection<Long> ids, RowMapper<T> fact) {
        Map<Long, List<T>> grouped = new HashMap<>();
        jdbc.sql(sql)
                .param("ids", AgreementTable.ids(ids))
                .query((row, nr) ->
                        grouped.computeIfAbsent(row.getLong("of"), _ -> new ArrayList<>())
                                .add(fact.mapRow(row, nr)))
                .list();
        return grouped;
    }

    private static Claim claim(
            ResultSet row,
            Map<Long, List<ClaimLine>> lines,
            Map<Long, List<SetOff>> setOffs,
            Map<Long, List<TakenBack>> takenBack)
            throws SQLException {
        long id = row.getLong("id");
        OffsetDateTime discarded = row.getObject("discarded_at", OffsetDateTime.class);
        return new Claim(
                id,
                row.getLong("fund_id"),
                row.getString("line_code"),
                row.getString("bank_code"),
                YearMonth.from(day(row, "month")),
                day(row, "received_on"),
                row.getString("account_no"),
                stamp(row, "recorded_by", "recorded_at"),
                discarded == null
                        ? null
                        : new Discarded(row.getString("discarded_why"), discarded.toInstant()),
                lines.getOrDefault(id, List.of()),
                setOffs.getOrDefault(id, List.of()),
                approval(row),
                commitment(row),
                payment(row),
                takenBack.getOrDefault(id, List.of()));
    }

    private static TakenBack takenBack(ResultSet row) throws SQLException {
        return new TakenBack(
                Objects.requireNonNull(approval(row)),
                commitment(row),
                row.getString("taken_back_why"),
                stamp(row, "taken_back_by", "taken_back_at"));
    }

    private static @Nullable Approval approval(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("approved_on", LocalDate.class);
        return on == null
                ? null
                : new Approval(
                        row.getLong("approval_id"),
                        on,
                        won(row, "subsidy_won"),
                        won(row, "set_off_won"),
                        won(row, "payable_won"),
                        stamp(row, "approved_by", "approved_at"));
    }

    private static @Nullable Commitment commitment(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("committed_on", LocalDate.class);
        return on == null
                ? null
                : new Commitment(
                        row.getLong("commitment_id"),
                        on,
                        row.getLong("line_id"),
                        won(row, "committed_won"),
                        row.getLong("commit_entry"),
                        stamp(row, "committed_by", "committed_at"));
    }

    private static @Nullable Payment payment(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("paid_on", LocalDate.class);
        return on == null
                ? null
                : new Payment(
                        on,
                        won(row, "paid_won"),
                        row.getLong("pay_entry"),
                        row.getString("key"),
                        stamp(row, "paid_by", "paid_at"));
    }

    private static ClaimLine line(ResultSet row) throws SQLException {
        String reason = row.getString("returned_reason");
        return new ClaimLine(
                row.getLong("id"),
                row.getLong("claim_id"),
                row.getInt("nr"),
                row.getString("named"),
                row.getObject("agreement_id", Long.class),
                day(row, "from_on"),
                day(row, "until_on"),
                row.getInt("days"),
                won(row, "balance_won"),
                row.getInt("rate_bp"),
                won(row, "interest_won"),
                won(row, "subsidy_won"),
                stamp(row, "recorded_by", "recorded_at"),
                reason == null
                        ? null
                        : new ClaimLine.Returned(reason, stamp(row, "returned_by", "returned_at")));
    }

    private static Won won(ResultSet row, String column) throws SQLException {
        return Won.of(row.getLong(column));
    }
}
