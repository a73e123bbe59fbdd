package kr.dure.loan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.dure.loan.Amendments.Amendment;
import kr.dure.loan.Amendments.Written;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the facts of loans, of many as cheaply as of one. {@link LoanTable} writes them. */
@Repository
class FactTable {

    private static final String LOANS =
            """
            select id, number, kind, award_id, organisation_id, fund_id, line_code, amount,
                   rate_bp, late_rate_bp, repayment, grace_months, every_months, interest_mode,
                   day_count, rounding, unit_won, prepaid, filling, contract_months,
                   longest_months, proof_months, awarded_on, closed_on, recorded_by, recorded_at
            from loan.loan
            where id = any (:ids)
            order by id
            """;

    private static final String CONTRACTS =
            """
            select loan_id, signed_on, shop_address,
                   coalesce(landlord_shown, landlord_name) as landlord, bank_code, account_tail,
                   deposit, lease_from, lease_to, used_for, use_plan, bank_account_id, repayment,
                   grace_months, months, interest_day, file_id, recorded_by, recorded_at
            from loan.contract
            where loan_id = any (:ids)
            """;

    private static final String ACCOUNT_CHANGES =
            """
            select loan_id, bank_account_id, bank_code, account_tail, reason, recorded_by,
                   recorded_at
            from loan.account_change
            where loan_id = any (:ids)
            order by loan_id, id
            """;

    private static final String SECURITIES =
            """
            select loan_id, kind, given_by, number, given_on, rank, amount, until_on,
                   coalesce(since, given_on) as since, reason, recorded_by, recorded_at
            from loan.security
            where loan_id = any (:ids)
            order by loan_id, id
            """;

    private static final String COMMITMENTS =
            """
            select loan_id, committed_on, line_id, amount, entry_id, recorded_by, recorded_at
            from loan.commitment
            where loan_id = any (:ids)
            """;

    private static final String PAYMENTS =
            """
            select loan_id, paid_on, amount, entry_id, key, recorded_by, recorded_at
            from loan.payment
            where loan_id = any (:ids)
            """;

    private static final String RELEASES =
            """
            select loan_id, released_on, receipt_no, recorded_by, recorded_at
            from loan.security_release
            where loan_id = any (:ids)
            """;

    private static final String GIVINGS_UP =
            """
            select loan_id, reason, entry_id, recorded_by, recorded_at
            from loan.giving_up
            where loan_id = any (:ids)
            """;

    private static final String BILLS =
            """
            select b.loan_id, b.id, b.number, b.period_no, b.period_from, b.period_until,
                   b.due_on, b.last_on, b.balance, b.principal, b.interest, b.billed_on,
                   b.entry_id, b.recorded_by, b.recorded_at,
                   w.reason as undone_for, w.recorded_by as undone_by, w.recorded_at as undone_at
            from loan.bill b
            left join loan.bill_withdrawal w on w.bill_id = b.id
            where b.loan_id = any (:ids)
            order by b.loan_id, b.id
            """;

    private static final String RECEIPTS =
            """
            select r.loan_id, r.id, r.kind, r.received_on, r.amount,
                   coalesce(r.payer_shown, r.payer_name) as payer, r.key, r.entry_id,
                   r.recorded_by, r.recorded_at,
                   v.reason as undone_for, v.recorded_by as undone_by,
                   v.recorded_at as undone_at
            from loan.receipt r
            left join loan.receipt_reversal v on v.receipt_id = r.id
            where r.loan_id = any (:ids)
            order by r.loan_id, r.id
            """;

    private static final String LATE_RATES =
            """
            select l.id as loan_id, t.from_on, t.rate_bp
            from loan.loan l
            join loan.late_rate t on t.fund_id = l.fund_id
            where l.id = any (:ids)
              and t.withdrawn_at is null
            order by l.id, t.from_on
            """;

    private static final String RENEWALS =
            """
            select t.loan_id, t.id, t.renewed_on, t.months, t.lease_to, t.reason, t.recorded_by,
                   t.recorded_at, v.reason as undone_for, v.recorded_by as undone_by,
                   v.recorded_at as undone_at
            from loan.renewal t
            left join loan.turn_reversal v on v.renewal_id = t.id
            where t.loan_id = any (:ids)
            """;

    private static final String RECALLS =
            """
            select t.loan_id, t.id, t.recalled_on, t.due_on, t.cause, t.reason, t.recorded_by,
                   t.recorded_at, v.reason as undone_for, v.recorded_by as undone_by,
                   v.recorded_at as undone_at
            from loan.recall t
            left join loan.turn_reversal v on v.recall_id = t.id
            where t.loan_id = any (:ids)
            """;

    private static final String DEFERRALS =
            """
            select t.loan_id, t.id, t.agreed_on, t.instalments, t.every_months, t.rate_bp,
                   t.insolvent, t.cause, t.assets, t.recorded_by, t.recorded_at,
                   v.reason as undone_for, v.recorded_by as undone_by, v.recorded_at as undone_at
            from loan.deferral t
            left join loan.turn_reversal v on v.deferral_id = t.id
            where t.loan_id = any (:ids)
            """;

    private static final String RELIEFS =
            """
            select t.loan_id, t.id, t.kind, t.relieved_on, t.late, t.interest, t.principal,
                   t.reason, t.paper, t.entry_id, t.recorded_by, t.recorded_at,
                   v.reason as undone_for, v.recorded_by as undone_by, v.recorded_at as undone_at
            from loan.relief t
            left join loan.turn_reversal v on v.relief_id = t.id
            where t.loan_id = any (:ids)
            """;

    private static final String TRANSFERS =
            """
            select t.loan_id, t.id, t.transferred_on, t.from_id, t.to_id, t.reason, t.recorded_by,
                   t.recorded_at, v.reason as undone_for, v.recorded_by as undone_by,
                   v.recorded_at as undone_at
            from loan.transfer t
            left join loan.turn_reversal v on v.transfer_id = t.id
            where t.loan_id = any (:ids)
            """;

    private static final String USE_PAPERS =
            """
            select loan_id, id, spent_on, what, amount, file_id, recorded_by, recorded_at
            from loan.use_paper
            where loan_id = any (:ids)
              and withdrawn_at is null
            order by loan_id, id
            """;

    private static final String USE_VERDICTS =
            """
            select loan_id, accepted, reason, recorded_by, recorded_at
            from loan.use_verdict
            where loan_id = any (:ids)
            order by loan_id, id
            """;

    private static final String OPEN =
            """
            select id
            from loan.loan
            where closed_on is null
            order by id
            """;

    private static final String OF_ORGANISATION =
            """
            select id
            from loan.loan
            where organisation_id = :organisationId
            order by id desc
            """;

    private static final String NUMBERED =
            """
            select id
            from loan.loan
            where number = :number
            """;

    private static final String LOAN_OF_RECEIPT =
            """
            select loan_id
            from loan.receipt
            where id = :id
            """;

    private final JdbcClient jdbc;

    FactTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Long> open() {
        return jdbc.sql(OPEN).query(Long.class).list();
    }

    List<Long> ofOrganisation(long organisationId) {
        return jdbc.sql(OF_ORGANISATION)
                .param("organisationId", organisationId)
                .query(Long.class)
                .list();
    }

    Optional<Long> numbered(String number) {
        return jdbc.sql(NUMBERED).param("number", number).query(Long.class).optional();
    }

    long loanOfReceipt(long receiptId) {
        return jdbc.sql(LOAN_OF_RECEIPT)
                .param("id", receiptId)
                .query(Long.class)
                .optional()
                .orElseThrow(LoanRefusal::absent);
    }

    LoanFacts facts(long id) {
        return facts(List.of(id)).stream().findFirst().orElseThrow(LoanRefusal::absent);
    }

    /** The facts of these loans, those that are not here left out, by id. */
    List<LoanFacts> facts(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var accounts = many(ACCOUNT_CHANGES, ids, FactRows::account);
        var contracts = one(CONTRACTS, ids, (row, nr) -> FactRows.contract(row, accounts));
        var securities = many(SECURITIES, ids, FactRows::security);
        var commitments = one(COMMITMENTS, ids, FactRows::commitment);
        var payments = one(PAYMENTS, ids, FactRows::payment);
        var releases = one(RELEASES, ids, FactRows::release);
        var givingsUp = one(GIVINGS_UP, ids, FactRows::givingUp);
        var bills = many(BILLS, ids, FactRows::bill);
        var receipts = many(RECEIPTS, ids, FactRows::receipt);
        var lateRates = many(LATE_RATES, ids, FactRows::lateRate);
        var amendments = amendments(ids);
        var uses = uses(ids);
        return rows(LOANS, ids, "id", (row, nr) -> FactRows.loan(row, lateRates)).stream()
                .map(Of::fact)
                .map(loan ->
                        new LoanFacts(
                                loan,
                                contracts.get(loan.id()),
                                securities.getOrDefault(loan.id(), List.of()),
                                commitments.get(loan.id()),
                                payments.get(loan.id()),
                                bills.getOrDefault(loan.id(), List.of()),
                                receipts.getOrDefault(loan.id(), List.of()),
                                amendments.apply(loan.id()),
                                uses.apply(loan.id()),
                                releases.get(loan.id()),
                                givingsUp.get(loan.id())))
                .toList();
    }

    private Function<Long, Amendments> amendments(Collection<Long> ids) {
        List<Of<Written>> all = new ArrayList<>();
        all.addAll(written(RENEWALS, ids, FactRows::renewal));
        all.addAll(written(RECALLS, ids, FactRows::recall));
        all.addAll(written(DEFERRALS, ids, FactRows::deferral));
        all.addAll(written(RELIEFS, ids, FactRows::relief));
        all.addAll(written(TRANSFERS, ids, FactRows::transfer));
        var byLoan = grouped(all);
        return id -> new Amendments(byLoan.getOrDefault(id, List.of()));
    }

    private List<Of<Written>> written(
            String sql, Collection<Long> ids, RowMapper<? extends Amendment> mapper) {
        return rows(
                sql,
                ids,
                "loan_id",
                (row, nr) ->
                        new Written(
                                Objects.requireNonNull(mapper.mapRow(row, nr)),
                                FactRows.undone(row)));
    }

    private Function<Long, Uses> uses(Collection<Long> ids) {
        var papers = many(USE_PAPERS, ids, FactRows::usePaper);
        var verdicts = many(USE_VERDICTS, ids, FactRows::useVerdict);
        return id ->
                new Uses(papers.getOrDefault(id, List.of()), verdicts.getOrDefault(id, List.of()));
    }

    private record Of<T>(long owner, T fact) {}

    private <T> List<Of<T>> rows(
            String sql, Collection<Long> ids, String owner, RowMapper<T> mapper) {
        return jdbc.sql(sql)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, nr) ->
                        new Of<>(
                                row.getLong(owner), Objects.requireNonNull(mapper.mapRow(row, nr))))
                .list();
    }

    private <T> Map<Long, T> one(String sql, Collection<Long> ids, RowMapper<T> mapper) {
        return rows(sql, ids, "loan_id", mapper).stream()
                .collect(Collectors.toMap(Of::owner, Of::fact));
    }

    private <T> Map<Long, List<T>> many(String sql, Collection<Long> ids, RowMapper<T> mapper) {
        return grouped(rows(sql, ids, "loan_id", mapper));
    }

    private static <T> Map<Long, List<T>> grouped(List<Of<T>> rows) {
        return rows.stream()
                .collect(
                        Collectors.groupingBy(
                                Of::owner,
                                HashMap::new,
                                Collectors.mapping(Of::fact, Collectors.toList())));
    }
}
