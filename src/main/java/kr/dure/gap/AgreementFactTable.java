package kr.dure.gap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.dure.gap.Agreement.GivenUp;
import kr.dure.kernel.Stamp;
import kr.dure.kernel.Won;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads agreements, many as cheaply as one. {@link AgreementTable} writes them. */
@Repository
class AgreementFactTable {

    private static final String FIND =
            """
            select a.id, a.number, a.award_id, a.organisation_id, a.fund_id, a.line_code,
                   a.most_won, a.loan_limit_won, a.cap_bp, a.fund_rate_bp, a.longest_months,
                   a.unit_won, a.article, a.awarded_on, a.ended_on, a.recorded_by, a.recorded_at,
                   l.bank_code, l.loan_no, l.lent_on, l.amount_won, l.months, l.grace_months,
                   l.repayment, l.rate_bp, l.gap_bp, l.first_month, l.last_month,
                   l.hands_before, l.recorded_by as loan_by, l.recorded_at as loan_at,
                   g.reason as given_up, g.recorded_by as given_up_by,
                   g.recorded_at as given_up_at
            from gap.agreement a
            left join gap.bank_loan l on l.agreement_id = a.id
            left join gap.giving_up g on g.agreement_id = a.id
            where a.id = any (:ids)
            order by a.id desc
            """;

    private static final String HALTS =
            """
            select agreement_id, id, ground, from_on, reason, recorded_by, recorded_at,
                   resumes_on, resumed_by, resumed_at
            from gap.halt
            where agreement_id = any (:ids)
            order by id
            """;

    private final JdbcClient jdbc;

    AgreementFactTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Agreement find(long id) {
        return find(List.of(id)).stream().findFirst().orElseThrow(GapRefusal::absent);
    }

    /** These agreements, those that are not here left out, the latest first. */
    List<Agreement> find(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Halt>> halts = new HashMap<>();
        jdbc.sql(HALTS)
                .param("ids", AgreementTable.ids(ids))
                .query((row, nr) ->
                        halts.computeIfAbsent(row.getLong("agreement_id"), _ -> new ArrayList<>())
                                .add(halt(row)))
                .list();
        return jdbc.sql(FIND)
                .param("ids", AgreementTable.ids(ids))
                .query((row, nr) -> agreement(row, halts))
                .list();
    }

    private static Agreement agreement(ResultSet row, Map<Long, List<Halt>> halts)
            throws SQLException {
        long id = row.getLong("id");
        String reason = row.getString("given_up");
        return new Agreement(
                id,
                row.getString("number"),
                row.getLong("award_id"),
                row.getLong("organisation_id"),
                row.getLong("fund_id"),
                row.getString("line_code"),
                Won.of(row.getLong("most_won")),
                new GapTerms(
                        Won.of(row.getLong("loan_limit_won")),
                        row.getInt("cap_bp"),
                        row.getInt("fund_rate_bp"),
                        row.getInt("longest_months"),
                        row.getInt("unit_won")),
                row.getString("article"),
                day(row, "awarded_on"),
                row.getObject("ended_on", LocalDate.class),
                stamp(row, "recorded_by", "recorded_at"),
                row.getString("bank_code") == null ? null : loan(row),
                halts.getOrDefault(id, List.of()),
                reason == null
                        ? null
                        : new GivenUp(reason, stamp(row, "given_up_by", "given_up_at")));
    }

    private static BankLoan loan(ResultSet row) throws SQLException {
        Long[] hands = (Long[]) row.getArray("hands_before").getArray();
        return new BankLoan(
                row.getString("bank_code"),
                row.getString("loan_no"),
                day(row, "lent_on"),
                Won.of(row.getLong("amount_won")),
                row.getInt("months"),
                row.getInt("grace_months"),
                Repayment.valueOf(row.getString("repayment")),
                row.getInt("rate_bp"),
                row.getInt("gap_bp"),
                YearMonth.from(day(row, "first_month")),
                YearMonth.from(day(row, "last_month")),
                Set.copyOf(Arrays.asList(hands)),
                stamp(row, "loan_by", "loan_at"));
    }

    private static Halt halt(ResultSet row) throws SQLException {
        LocalDate resumesOn = row.getObject("resumes_on", LocalDate.class);
        return new Halt(
                row.getLong("id"),
                Halt.Ground.valueOf(row.getString("ground")),
                day(row, "from_on"),
                row.getString("reason"),
                stamp(row, "recorded_by", "recorded_at"),
                resumesOn,
                resumesOn == null ? null : stamp(row, "resumed_by", "resumed_at"));
    }

    static LocalDate day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class)).orElseThrow();
    }

    static Stamp stamp(ResultSet row, String by, String at) throws SQLException {
        return new Stamp(
                row.getLong(by),
                Optional.ofNullable(row.getObject(at, OffsetDateTime.class))
                        .orElseThrow()
                        .toInstant());
    }
}
