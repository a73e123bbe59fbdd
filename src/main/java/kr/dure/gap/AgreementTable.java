package kr.dure.gap;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes agreements down: what was awarded, the bank's loan, what halted it. */
@Repository
class AgreementTable {

    private static final String NUMBER = "select dure.next_number('gap', :year)";

    private static final String OPEN =
            """
            insert into gap.agreement
                (number, award_id, organisation_id, fund_id, line_code, most_won, loan_limit_won,
                 cap_bp, fund_rate_bp, longest_months, unit_won, article, awarded_on)
            values (:number, :awardId, :organisationId, :fundId, :lineCode, :most, :loanLimit,
                    :capBp, :fundRateBp, :longestMonths, :unitWon, :article, :awardedOn)
            returning id
            """;

    private static final String HAS_OPEN =
            """
            select exists (
                select 1
                from gap.agreement
                where organisation_id = :organisationId
                  and ended_on is null
                  and not exists (
                      select 1
                      from gap.bank_loan l
                      where l.agreement_id = agreement.id
                        and l.last_month < :month))
            """;

    /** What has run out makes room for the next. */
    private static final String END_OVER =
            """
            update gap.agreement a
            set ended_on = (l.last_month + interval '1 month')::date - 1
            from gap.bank_loan l
            where l.agreement_id = a.id
              and a.organisation_id = :organisationId
              and a.ended_on is null
              and l.last_month < :month
            """;

    private static final String GIVEN_UP_OF =
            """
            select agreement_id
            from gap.giving_up
            where agreement_id = any (:ids)
            """;

    private static final String PAGE =
            """
            select id
            from gap.agreement
            where (cast(:before as bigint) is null or id < :before)
              and (:everyone or organisation_id = any (:organisations))
            order by id desc
            limit :limit
            """;

    private static final String NAMED =
            """
            select a.number as named, a.id
            from gap.agreement a
            where a.number = any (:names)
            union all
            select l.loan_no, l.agreement_id
            from gap.bank_loan l
            where l.bank_code = :bank
              and l.loan_no = any (:digits)
            """;

    private static final String OF_BANK =
            """
            select a.id
            from gap.agreement a
            join gap.bank_loan l on l.agreement_id = a.id
            where l.bank_code = :bank
            order by a.id
            for no key update of a
            """;

    private static final String LOCK =
            """
            select id
            from gap.agreement
            where id = any (:ids)
            order by id
            for no key update
            """;

    private static final String WAITING =
            """
            select a.id
            from gap.agreement a
            left join gap.bank_loan l on l.agreement_id = a.id
            where a.ended_on is null
              and l.id is null
            order by a.id
            limit :limit
            """;

    private static final String RUNNING =
            """
            select a.id
            from gap.agreement a
            join gap.bank_loan l on l.agreement_id = a.id
            where a.ended_on is null
              and l.last_month >= :month
            order by a.id
            limit :limit
            """;

    private static final String PLAN_LINES =
            """
            select distinct a.fund_id, a.line_code
            from gap.agreement a
            join gap.bank_loan l on l.agreement_id = a.id
            order by a.fund_id, a.line_code
            """;

    private static final String LEND =
            """
            insert into gap.bank_loan
                (agreement_id, bank_code, loan_no, lent_on, amount_won, months, grace_months,
                 repayment, rate_bp, gap_bp, cap_bp, fund_rate_bp, first_month, last_month,
                 hands_before)
            values (:agreementId, :bankCode, :loanNo, :lentOn, :amount, :months, :graceMonths,
                    :repayment, :rateBp, :gapBp, :capBp, :fundRateBp, :firstMonth, :lastMonth,
                    :handsBefore)
            """;

    private static final String HALT =
            """
            insert into gap.halt (agreement_id, ground, from_on, reason)
            values (:agreementId, :ground, :fromOn, :reason)
            """;

    private static final String RESUME =
            """
            update gap.halt
            set resumes_on = :resumesOn,
                resumed_by = :actor,
                resumed_at = dure.current_moment()
            where id = :id
              and resumes_on is null
            """;

    private static final String END =
            """
            update gap.agreement
            set ended_on = cast(:endedOn as date)
            where id = :id
            """;

    private static final String GIVE_UP =
            """
            insert into gap.giving_up (agreement_id, reason)
            values (:agreementId, :reason)
            """;

    private final JdbcClient jdbc;

    AgreementTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long nextNumber(int year) {
        return jdbc.sql(NUMBER).param("year", year).query(Long.class).single();
    }

    /** Opens one; the id and stamp of the record given are not looked at. */
    long open(Agreement agreement) {
        GapTerms terms = agreement.terms();
        try {
            return jdbc.sql(OPEN)
                    .param("number", agreement.number())
                    .param("awardId", agreement.awardId())
                    .param("organisationId", agreement.organisationId())
                    .param("fundId", agreement.fundId())
                    .param("lineCode", agreement.lineCode())
                    .param("most", agreement.most().amount())
                    .param("loanLimit", terms.loanLimit().amount())
                    .param("capBp", terms.capBp())
                    .param("fundRateBp", terms.fundRateBp())
                    .param("longestMonths", terms.longestMonths())
                    .param("unitWon", terms.unitWon())
                    .param("article", agreement.article())
                    .param("awardedOn", agreement.awardedOn())
                    .query(Long.class)
                    .single();
        } catch (DuplicateKeyException e) {
            throw GapRefusal.alreadyOpen();
        }
    }

    void endOver(long organisationId, LocalDate today) {
        jdbc.sql(END_OVER)
                .param("organisationId", organisationId)
                .param("month", today.withDayOfMonth(1))
                .update();
    }

    boolean hasOpen(long organisationId, LocalDate today) {
        return jdbc.sql(HAS_OPEN)
                .param("organisationId", organisationId)
                .param("month", today.withDayOfMonth(1))
                .query(Boolean.class)
                .single();
    }

    Set<Long> givenUp(Collection<Long> ids) {
        return new HashSet<>(jdbc.sql(GIVEN_UP_OF).param("ids", ids(ids)).query(Long.class).list());
    }

    List<Long> page(@Nullable Long before, @Nullable Collection<Long> within, int limit) {
        return jdbc.sql(PAGE)
                .param("before", before)
                .param("everyone", within == null)
                .param("organisations", ids(within == null ? List.of() : within))
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    /** What bears each of these numbers: an agreement's own, or the bank's of its loan. */
    Map<String, Long> named(String bankCode, Collection<String> names) {
        Map<String, Long> found = new HashMap<>();
        jdbc.sql(NAMED)
                .param("names", names.toArray(String[]::new))
                .param("bank", bankCode)
                .param("digits", names.toArray(String[]::new))
                .query((row, nr) -> found.put(row.getString("named"), row.getLong("id")))
                .list();
        return found;
    }

    /** Nobody else acts on an agreement of this bank until the transaction ends. */
    void lockOfBank(String bankCode) {
        jdbc.sql(OF_BANK).param("bank", bankCode).query(Long.class).list();
    }

    boolean lock(long id) {
        return lock(List.of(id)) == 1;
    }

    /** The same for several, in the order of their ids; how many there are. */
    int lock(Collection<Long> ids) {
        return jdbc.sql(LOCK).param("ids", ids(ids)).query(Long.class).list().size();
    }

    /** Those whose loan is not written down yet. */
    List<Long> waiting(int limit) {
        return jdbc.sql(WAITING).param("limit", limit).query(Long.class).list();
    }

    /** Those that have not ended, of which a month is or may still be claimed. */
    List<Long> running(YearMonth month, int limit) {
        return jdbc.sql(RUNNING)
                .param("month", month.atDay(1))
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    /** What pays any of them. */
    List<PlanLine> planLines() {
        return jdbc.sql(PLAN_LINES)
                .query((row, nr) ->
                        new PlanLine(row.getLong("fund_id"), row.getString("line_code")))
                .list();
    }

    void lend(Agreement agreement, BankLoanDraft draft, Collection<Long> hands) {
        try {
            jdbc.sql(LEND)
                    .param("agreementId", agreement.id())
                    .param("bankCode", draft.bankCode())
                    .param("loanNo", draft.digits())
                    .param("lentOn", draft.lentOn())
                    .param("amount", draft.amount().amount())
                    .param("months", draft.months())
                    .param("graceMonths", draft.graceMonths())
                    .param("repayment", draft.repayment().name())
                    .param("rateBp", draft.rateBp())
                    .param("gapBp", draft.gapBp())
                    .param("capBp", agreement.terms().capBp())
                    .param("fundRateBp", agreement.terms().fundRateBp())
                    .param("firstMonth", draft.firstMonth().atDay(1))
                    .param("lastMonth", draft.lastMonth().atDay(1))
                    .param("handsBefore", ids(hands))
                    .update();
        } catch (DuplicateKeyException e) {
            throw GapRefusal.loanTwice(draft.loanNo());
        }
    }

    void halt(long agreementId, Halt.Ground ground, LocalDate fromOn, String reason) {
        try {
            jdbc.sql(HALT)
                    .param("agreementId", agreementId)
                    .param("ground", ground.name())
                    .param("fromOn", fromOn)
                    .param("reason", reason)
                    .update();
        } catch (DuplicateKeyException e) {
            throw GapRefusal.haltedAlready(fromOn);
        }
    }

    /** False where it was done already. */
    boolean resume(long haltId, LocalDate resumesOn, long actor) {
        return jdbc.sql(RESUME)
                        .param("id", haltId)
                        .param("resumesOn", resumesOn)
                        .param("actor", actor)
                        .update()
                == 1;
    }

    void end(long id, @Nullable LocalDate endedOn) {
        try {
            jdbc.sql(END).param("id", id).param("endedOn", endedOn).update();
        } catch (DuplicateKeyException e) {
            throw GapRefusal.alreadyOpen();
        }
    }

    void giveUp(long id, String reason) {
        jdbc.sql(GIVE_UP).param("agreementId", id).param("reason", reason).update();
    }

    static Long[] ids(Collection<Long> ids) {
        return ids.toArray(Long[]::new);
    }
}
