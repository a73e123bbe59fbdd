package kr.dure.loan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import kr.dure.kernel.Won;
import kr.dure.loan.LoanFacts.Commitment;
import kr.dure.loan.LoanFacts.Loan;
import kr.dure.loan.LoanFacts.Part;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the facts of loans, each once. {@link FactTable} reads them. */
@Repository
class LoanTable {

    private static final String NUMBER = "select dure.next_number('loan', :year)";

    private static final String OPEN =
            """
            insert into loan.loan
                (number, kind, award_id, organisation_id, fund_id, line_code, amount, rate_bp,
                 late_rate_bp, repayment, grace_months, every_months, interest_mode, day_count,
                 rounding, unit_won, prepaid, filling, contract_months, longest_months,
                 proof_months, awarded_on)
            values (:number, :kind, :awardId, :organisationId, :fundId, :lineCode, :amount,
                    :rateBp, :lateRateBp, :repayment, :graceMonths, :everyMonths, :interestMode,
                    :dayCount, :rounding, :unitWon, :prepaid, :filling, :contractMonths,
                    :longestMonths, :proofMonths, :awardedOn)
            returning id
            """;

    private static final String HAS_OPEN =
            """
            select exists (
                select 1
                from loan.loan
                where organisation_id = :organisationId
                  and kind = :kind
                  and closed_on is null)
            """;

    /** Whoever acts on a loan waits here for whoever acts on it now. */
    private static final String LOCK =
            """
            select id
            from loan.loan
            where id = :id
            for update
            """;

    private static final String LOCK_ALL =
            """
            select id
            from loan.loan
            where id = any (:ids)
            order by id
            for update
            """;

    private static final String CLOSE =
            """
            update loan.loan
            set closed_on = :closedOn
            where id = any (:ids)
              and closed_on is null
            """;

    private static final String LEASE =
            """
            insert into loan.contract
                (loan_id, signed_on, shop_address, landlord_sealed, landlord_shown, bank_code,
                 account_sealed,
                 account_tail, deposit, lease_from, lease_to, months, interest_day, file_id,
                 hands_before)
            values (:loanId, :signedOn, :shopAddress, :landlordSealed, :landlordShown, :bankCode,
                    :accountSealed,
                    :accountTail, :deposit, :leaseFrom, :leaseTo, :months, :interestDay, :fileId,
                    :handsBefore)
            """;

    private static final String USE =
            """
            insert into loan.contract
                (loan_id, signed_on, used_for, use_plan, bank_account_id, repayment, grace_months,
                 months, interest_day, file_id, hands_before)
            values (:loanId, :signedOn, :usedFor, :usePlan, :bankAccountId, :repayment,
                    :graceMonths, :months, :interestDay, :fileId, :handsBefore)
            """;

    private static final String ACCOUNT =
            """
            select c.landlord_sealed, c.landlord_name,
                   coalesce((select a.account_sealed
                             from loan.account_change a
                             where a.loan_id = c.loan_id
                             order by a.id desc
                             limit 1), c.account_sealed) as account_sealed
            from loan.contract c
            where c.loan_id = :loanId
            """;

    private static final String ACCOUNT_CHANGE =
            """
            insert into loan.account_change
                (loan_id, bank_account_id, bank_code, account_sealed, account_tail, reason,
                 hands_before)
            values (:loanId, :bankAccountId, :bankCode, :accountSealed, :accountTail, :reason,
                    :handsBefore)
            """;

    private static final String SECURITY =
            """
            insert into loan.security
                (loan_id, kind, given_by, number, given_on, rank, amount, until_on,
                 guarantor_sealed, hands_before, replaces, since, reason)
            values (:loanId, :kind, :givenBy, :number, :givenOn, :rank, :amount, :untilOn,
                    :guarantorSealed, :handsBefore,
                    (select max(s.id)
                     from loan.security s
                     where s.loan_id = :loanId),
                    :since, :reason)
            """;

    private static final String GUARANTOR =
            """
            select guarantor_sealed
            from loan.security
            where loan_id = :loanId
            order by id desc
            limit 1
            """;

    private static final String COMMITMENT =
            """
            insert into loan.commitment
                (loan_id, committed_on, line_id, amount, entry_id, hands_before)
            values (:loanId, :committedOn, :lineId, :amount, :entryId, :handsBefore)
            """;

    private static final String PAYMENT =
            """
            insert into loan.payment (loan_id, paid_on, amount, entry_id, key, hands_before)
            values (:loanId, :paidOn, :amount, :entryId, :key, :handsBefore)
            """;

    private static final String RELEASE =
            """
            insert into loan.security_release (loan_id, released_on, receipt_no)
            values (:loanId, :releasedOn, :receiptNo)
            """;

    private static final String GIVING_UP =
            """
            insert into loan.giving_up (loan_id, reason, entry_id)
            values (:loanId, :reason, :entryId)
            """;

    private static final String OF_FILE =
            """
            select loan_id
            from loan.contract
            where file_id = :fileId
            union all
            select loan_id
            from loan.use_paper
            where file_id = :fileId
            """;

    private final JdbcClient jdbc;

    LoanTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long nextNumber(int year) {
        return jdbc.sql(NUMBER).param("year", year).query(Long.class).single();
    }

    /** Opens a loan; the id and stamp of the record given are not looked at. */
    long open(Loan loan) {
        try {
            return jdbc.sql(OPEN)
                    .param("number", loan.number())
                    .param("kind", loan.kind().name())
                    .param("awardId", loan.awardId())
                    .param("organisationId", loan.organisationId())
                    .param("fundId", loan.fundId())
                    .param("lineCode", loan.lineCode())
                    .param("amount", loan.amount().amount())
                    .param("rateBp", loan.rateBp())
                    .param("lateRateBp", loan.late().on(loan.awardedOn()))
                    .params(terms(loan.terms()))
                    .param("contractMonths", loan.contractMonths().toArray(Integer[]::new))
                    .param("longestMonths", loan.longestMonths())
                    .param("proofMonths", loan.proofMonths())
                    .param("awardedOn", loan.awardedOn())
                    .query(Long.class)
                    .single();
        } catch (DuplicateKeyException e) {
            throw LoanRefusal.alreadyOpen();
        }
    }

    private static Map<String, Object> terms(RepaymentTerms terms) {
        return Map.of(
                "repayment", terms.repayment().name(),
                "graceMonths", terms.graceMonths(),
                "everyMonths", terms.everyMonths(),
                "interestMode", terms.interest().name(),
                "dayCount", terms.dayCount().name(),
                "rounding", terms.rounding().name(),
                "unitWon", terms.unitWon(),
                "prepaid", terms.prepaid().name(),
                "filling", terms.order().stream().map(Part::name).toArray(String[]::new));
    }

    boolean hasOpen(LoanKind kind, long organisationId) {
        return jdbc.sql(HAS_OPEN)
                .param("organisationId", organisationId)
                .param("kind", kind.name())
                .query(Boolean.class)
                .single();
    }

    /** Whether there is such a loan here; nobody else acts on it until the transaction ends. */
    boolean lock(long id) {
        return jdbc.sql(LOCK).param("id", id).query(Long.class).optional().isPresent();
    }

    void lockAll(Collection<Long> ids) {
        jdbc.sql(LOCK_ALL).param("ids", ids.toArray(Long[]::new)).query(Long.class).list();
    }

    void close(Collection<Long> ids, LocalDate closedOn) {
        jdbc.sql(CLOSE).param("ids", ids.toArray(Long[]::new)).param("closedOn", closedOn).update();
    }

    void contract(
            long loanId,
            ContractDraft.ForShop draft,
            Landlords.Sealed sealed,
            long fileId,
            Long[] handsBefore) {
        contract(LEASE, loanId, draft, fileId, handsBefore)
                .param("shopAddress", draft.shopAddress())
                .param("landlordSealed", sealed.name())
                .param("landlordShown", Payers.masked(draft.landlordName().strip()))
                .param("bankCode", draft.bankCode())
                .param("accountSealed", sealed.account())
                .param("accountTail", AccountDraft.tail(draft.accountNumber()))
                .param("deposit", draft.deposit().amount())
                .param("leaseFrom", draft.leaseFrom())
                .param("leaseTo", draft.leaseTo())
                .update();
    }

    void contract(long loanId, ContractDraft.ForBusiness draft, long fileId, Long[] handsBefore) {
        contract(USE, loanId, draft, fileId, handsBefore)
                .param("usedFor", draft.use().name())
                .param("usePlan", draft.plan().strip())
                .param("bankAccountId", draft.accountId())
                .param("repayment", draft.repayment().name())
                .param("graceMonths", draft.graceMonths())
                .update();
    }

    private JdbcClient.StatementSpec contract(
            String sql, long loanId, ContractDraft draft, long fileId, Long[] handsBefore) {
        return jdbc.sql(sql)
                .param("loanId", loanId)
                .param("signedOn", draft.signedOn())
                .param("months", draft.months())
                .param("interestDay", draft.interestDay())
                .param("fileId", fileId)
                .param("handsBefore", handsBefore);
    }

    /** What is sealed of the landlord; a name written down before names were sealed is plain. */
    Landlords.Sealed landlord(long loanId) {
        return jdbc.sql(ACCOUNT)
                .param("loanId", loanId)
                .query((row, nr) ->
                        new Landlords.Sealed(
                                row.getBytes("landlord_sealed"),
                                row.getString("landlord_name"),
                                row.getBytes("account_sealed")))
                .single();
    }

    /**
     * @param sealed the number of a landlord's account; null for one the borrower registered
     */
    void account(long loanId, AccountDraft draft, byte @Nullable [] sealed, Long[] handsBefore) {
        jdbc.sql(ACCOUNT_CHANGE)
                .param("loanId", loanId)
                .param("bankAccountId", draft.accountId())
                .param("bankCode", sealed == null ? null : draft.bankCode())
                .param("accountSealed", sealed)
                .param("accountTail", sealed == null ? null : AccountDraft.tail(draft.number()))
                .param("reason", draft.reason())
                .param("handsBefore", handsBefore)
                .update();
    }

    /**
     * In place of the one before, where there is one.
     *
     * @param guarantor the whole name of a person who guarantees, sealed; then the draft's is shown
     *     in part
     */
    void security(
            long loanId,
            SecurityDraft draft,
            SecurityDraft.@Nullable Change change,
            byte @Nullable [] guarantor,
            Long[] handsBefore) {
        String by = draft.givenBy().strip();
        Won amount = draft.kind().hasAmount() ? draft.amount() : null;
        try {
            jdbc.sql(SECURITY)
                    .param("loanId", loanId)
                    .param("kind", draft.kind().name())
                    .param("givenBy", guarantor == null ? by : Payers.masked(by))
                    .param("number", guarantor == null ? draft.number() : null)
                    .param("givenOn", draft.givenOn())
                    .param("rank", draft.kind().isRegistered() ? draft.rank() : null)
                    .param("amount", amount == null ? null : amount.amount())
                    .param("untilOn", draft.kind().isIssued() ? draft.until() : null)
                    .param("since", change == null ? null : change.on())
                    .param("reason", change == null ? null : change.reason())
                    .param("guarantorSealed", guarantor)
                    .param("handsBefore", handsBefore)
                    .update();
        } catch (DataIntegrityViolationException e) {
            throw LoanRefusal.registeredTwice(draft.number());
        }
    }

    /** The sealed name of the person who guarantees, where one does. */
    Optional<byte[]> guarantor(long loanId) {
        return jdbc.sql(GUARANTOR)
                .param("loanId", loanId)
                .query((row, nr) -> Optional.ofNullable(row.getBytes("guarantor_sealed")))
                .optional()
                .flatMap(each -> each);
    }

    void commitment(
            long loanId, LocalDate on, long lineId, Won amount, long entryId, Long[] handsBefore) {
        jdbc.sql(COMMITMENT)
                .param("loanId", loanId)
                .param("committedOn", on)
                .param("lineId", lineId)
                .param("amount", amount.amount())
                .param("entryId", entryId)
                .param("handsBefore", handsBefore)
                .update();
    }

    void payment(
            long loanId, LocalDate on, Commitment paid, long entryId, String key, Long[] hands) {
        jdbc.sql(PAYMENT)
                .param("loanId", loanId)
                .param("paidOn", on)
                .param("amount", paid.amount().amount())
                .param("entryId", entryId)
                .param("key", key)
                .param("handsBefore", hands)
                .update();
    }

    void release(long loanId, LocalDate on, String receiptNo) {
        jdbc.sql(RELEASE)
                .param("loanId", loanId)
                .param("releasedOn", on)
                .param("receiptNo", receiptNo)
                .update();
    }

    void givingUp(long loanId, String reason, @Nullable Long entryId) {
        jdbc.sql(GIVING_UP)
                .param("loanId", loanId)
                .param("reason", reason)
                .param("entryId", entryId)
                .update();
    }

    Optional<Long> ofFile(long fileId) {
        return jdbc.sql(OF_FILE).param("fileId", fileId).query(Long.class).optional();
    }
}
