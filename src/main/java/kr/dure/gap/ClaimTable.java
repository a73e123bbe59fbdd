package kr.dure.gap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import kr.dure.gap.Claim.Approval;
import kr.dure.gap.Claim.Commitment;
import kr.dure.kernel.Won;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes claims and what becomes of them. {@link ClaimFactTable} reads them. */
@Repository
class ClaimTable {

    private static final String ENTER =
            """
            insert into gap.claim
                (fund_id, line_code, bank_code, month, received_on, account_no, key)
            values (:fundId, :lineCode, :bankCode, :month, :receivedOn, :accountNo, :key)
            returning id
            """;

    private static final String KEYED =
            """
            select id
            from gap.claim
            where key = :key
            """;

    private static final String OF_MONTH =
            """
            select id
            from gap.claim
            where fund_id = :fundId
              and line_code = :lineCode
              and bank_code = :bankCode
              and month = :month
              and discarded_at is null
            """;

    private static final String ADD =
            """
            insert into gap.claim_line
                (claim_id, nr, named, agreement_id, span, days, balance_won, rate_bp,
                 interest_won, subsidy_won)
            select :claimId, coalesce(max(l.nr), 0) + 1, :named, cast(:agreementId as bigint),
                   daterange(cast(:from as date), cast(:until as date), '[]'), :days, :balance,
                   :rateBp, :interest, :subsidy
            from gap.claim_line l
            where l.claim_id = :claimId
            """;

    private static final String LOCK =
            """
            select id
            from gap.claim
            where id = :id
            for update
            """;

    private static final String RETURN =
            """
            update gap.claim_line
            set returned_at = dure.current_moment(),
                returned_by = :actor,
                returned_reason = :reason
            where claim_id = :claimId
              and id = any (:ids)
              and returned_at is null
            """;

    private static final String DISCARD =
            """
            update gap.claim
            set discarded_at = dure.current_moment(),
                discarded_why = :reason
            where id = :id
            """;

    private static final String APPROVE =
            """
            insert into gap.approval
                (claim_id, approved_on, subsidy_won, set_off_won, payable_won)
            values (:claimId, :approvedOn, :subsidy, :setOff, :payable)
            returning id
            """;

    private static final String TAKE_BACK =
            """
            update gap.approval
            set taken_back_at = dure.current_moment(),
                taken_back_by = :actor,
                taken_back_why = :reason
            where id = :id
            """;

    private static final String RELEASE =
            """
            update gap.commitment
            set release_entry_id = :entryId
            where id = :id
            """;

    private static final String SET_OFF =
            """
            insert into gap.set_off (overpayment_id, approval_id, amount_won)
            values (:overpaymentId, :approvalId, :amount)
            """;

    private static final String COMMIT =
            """
            insert into gap.commitment
                (approval_id, committed_on, line_id, amount_won, entry_id, hands_before)
            values (:approvalId, :committedOn, :lineId, :amount, :entryId, :handsBefore)
            """;

    private static final String PAY =
            """
            insert into gap.payment
                (commitment_id, paid_on, amount_won, entry_id, key, hands_before)
            values (:commitmentId, :paidOn, :amount, :entryId, :key, :handsBefore)
            """;

    private final JdbcClient jdbc;

    ClaimTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Long> keyed(String key) {
        return jdbc.sql(KEYED).param("key", key).query(Long.class).optional();
    }

    Optional<Long> ofMonth(ClaimDraft draft) {
        return jdbc.sql(OF_MONTH)
                .param("fundId", draft.fundId())
                .param("lineCode", draft.lineCode())
                .param("bankCode", draft.bankCode())
                .param("month", draft.month().atDay(1))
                .query(Long.class)
                .optional();
    }

    long enter(ClaimDraft draft) {
        return jdbc.sql(ENTER)
                .param("fundId", draft.fundId())
                .param("lineCode", draft.lineCode())
                .param("bankCode", draft.bankCode())
                .param("month", draft.month().atDay(1))
                .param("receivedOn", draft.receivedOn())
                .param("accountNo", draft.digits())
                .param("key", draft.key())
                .query(Long.class)
                .single();
    }

    /** A line, with the days it was found to be of. */
    record Placed(LineDraft draft, @Nullable Long agreementId, LocalDate from, LocalDate until) {}

    void add(long claimId, Placed line) {
        LineDraft draft = line.draft();
        try {
            jdbc.sql(ADD)
                    .param("claimId", claimId)
                    .param("named", draft.named())
                    .param("agreementId", line.agreementId())
                    .param("from", line.from())
                    .param("until", line.until())
                    .param("days", draft.days())
                    .param("balance", draft.balance().amount())
                    .param("rateBp", draft.rateBp())
                    .param("interest", draft.interest().amount())
                    .param("subsidy", draft.subsidy().amount())
                    .update();
        } catch (DataIntegrityViolationException e) {
            if (String.valueOf(e.getMostSpecificCause().getMessage()).contains("no_day_twice")) {
                throw GapRefusal.twice(draft.nr(), draft.named(), line.from(), line.until());
            }
            throw e;
        }
    }

    boolean lock(long id) {
        return jdbc.sql(LOCK).param("id", id).query(Long.class).optional().isPresent();
    }

    /** How many were sent back by it. */
    int sendBack(long claimId, Collection<Long> lineIds, String reason, long actor) {
        return jdbc.sql(RETURN)
                .param("claimId", claimId)
                .param("ids", AgreementTable.ids(lineIds))
                .param("reason", reason)
                .param("actor", actor)
                .update();
    }

    void discard(long id, String reason) {
        jdbc.sql(DISCARD).param("id", id).param("reason", reason).update();
    }

    /** Its id. */
    long approve(long claimId, LocalDate on, Won subsidy, Won setOff) {
        return jdbc.sql(APPROVE)
                .param("claimId", claimId)
                .param("approvedOn", on)
                .param("subsidy", subsidy.amount())
                .param("setOff", setOff.amount())
                .param("payable", subsidy.minus(setOff).amount())
                .query(Long.class)
                .single();
    }

    void takeBack(long approvalId, String reason, long actor) {
        jdbc.sql(TAKE_BACK)
                .param("id", approvalId)
                .param("reason", reason)
                .param("actor", actor)
                .update();
    }

    void release(long commitmentId, long entryId) {
        jdbc.sql(RELEASE).param("id", commitmentId).param("entryId", entryId).update();
    }

    void setOff(long approvalId, long overpaymentId, Won amount) {
        jdbc.sql(SET_OFF)
                .param("approvalId", approvalId)
                .param("overpaymentId", overpaymentId)
                .param("amount", amount.amount())
                .update();
    }

    void commit(Approval approval, LocalDate on, long lineId, long entryId, Long[] hands) {
        jdbc.sql(COMMIT)
                .param("approvalId", approval.id())
                .param("committedOn", on)
                .param("lineId", lineId)
                .param("amount", approval.payable().amount())
                .param("entryId", entryId)
                .param("handsBefore", hands)
                .update();
    }

    void pay(Commitment bound, LocalDate on, long entryId, String key, Long[] hands) {
        jdbc.sql(PAY)
                .param("commitmentId", bound.id())
                .param("paidOn", on)
                .param("amount", bound.amount().amount())
                .param("entryId", entryId)
                .param("key", key)
                .param("handsBefore", hands)
                .update();
    }
}
