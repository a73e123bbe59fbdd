package kr.dure.loan;

import kr.dure.loan.Amendments.Amendment;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes what was agreed or decided about a loan after the money went out: each once, and again in
 * place of one that was taken back.
 */
@Repository
class TurnTable {

    private static final String RENEWAL =
            """
            insert into loan.renewal (loan_id, renewed_on, months, lease_to, reason, replaces)
            values (:loanId, :on, :months, :leaseTo, :reason,
                    (select max(t.id)
                     from loan.renewal t
                     join loan.turn_reversal v on v.renewal_id = t.id
                     where t.loan_id = :loanId
                       and t.renewed_on = :on))
            returning id
            """;

    private static final String RECALL =
            """
            insert into loan.recall (loan_id, recalled_on, due_on, cause, reason, replaces)
            values (:loanId, :on, :dueOn, :cause, :reason,
                    (select max(t.id)
                     from loan.recall t
                     join loan.turn_reversal v on v.recall_id = t.id
                     where t.loan_id = :loanId))
            returning id
            """;

    private static final String DEFERRAL =
            """
            insert into loan.deferral
                (loan_id, agreed_on, instalments, every_months, rate_bp, insolvent, cause, assets,
                 replaces)
            values (:loanId, :on, :instalments, :everyMonths, :rateBp, :insolvent, :cause,
                    :assets,
                    (select max(t.id)
                     from loan.deferral t
                     join loan.turn_reversal v on v.deferral_id = t.id
                     where t.loan_id = :loanId
                       and t.agreed_on = :on))
            returning id
            """;

    private static final String RELIEF =
            """
            insert into loan.relief
                (loan_id, kind, relieved_on, late, interest, principal, reason, paper, entry_id)
            values (:loanId, :kind, :on, :late, :interest, :principal, :reason, :paper, :entryId)
            returning id
            """;

    private static final String TRANSFER =
            """
            insert into loan.transfer (loan_id, transferred_on, from_id, to_id, reason)
            values (:loanId, :on, :fromId, :toId, :reason)
            returning id
            """;

    private static final String REVERSAL =
            """
            insert into loan.turn_reversal (kind, turn_id, reason, entry_id)
            values (:kind, :turnId, :reason, :entryId)
            """;

    private static final String OWE =
            """
            update loan.loan
            set organisation_id = :toId
            where id = :loanId
            """;

    private final JdbcClient jdbc;

    TurnTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The entry is null for all but what was given up, which always moves the books. */
    long write(LoanFacts facts, TurnDraft draft, @Nullable Long entryId) {
        try {
            return statement(facts, draft, entryId)
                    .param("loanId", facts.loan().id())
                    .param("on", draft.on())
                    .query(Long.class)
                    .single();
        } catch (DuplicateKeyException e) {
            throw LoanRefusal.turnTwice(draft.on());
        }
    }

    private JdbcClient.StatementSpec statement(
            LoanFacts facts, TurnDraft draft, @Nullable Long entryId) {
        return switch (draft) {
            case TurnDraft.Renewal renewal ->
                    jdbc.sql(RENEWAL)
                            .param("months", renewal.months())
                            .param("leaseTo", renewal.leaseTo())
                            .param("reason", renewal.reason());
            case TurnDraft.Recall recall ->
                    jdbc.sql(RECALL)
                            .param("dueOn", recall.dueOn())
                            .param("cause", recall.cause().name())
                            .param("reason", recall.reason());
            case TurnDraft.Deferral deferral ->
                    jdbc.sql(DEFERRAL)
                            .param("instalments", deferral.instalments())
                            .param("everyMonths", deferral.everyMonths())
                            .param("rateBp", deferral.rateBp())
                            .param("insolvent", deferral.insolvent())
                            .param("cause", deferral.reason())
                            .param("assets", deferral.assets());
            case TurnDraft.Relief relief ->
                    jdbc.sql(RELIEF)
                            .param("kind", relief.kind().name())
                            .param("late", relief.late().amount())
                            .param("interest", relief.interest().amount())
                            .param("principal", relief.principal().amount())
                            .param("reason", relief.reason())
                            .param("paper", relief.paper())
                            .param("entryId", entryId);
            case TurnDraft.Transfer transfer ->
                    jdbc.sql(TRANSFER)
                            .param("fromId", facts.loan().organisationId())
                            .param("toId", transfer.toId())
                            .param("reason", transfer.reason());
        };
    }

    void reverse(Amendment turn, String reason, @Nullable Long entryId) {
        jdbc.sql(REVERSAL)
                .param("kind", turn.turnKind().name())
                .param("turnId", turn.id())
                .param("reason", reason)
                .param("entryId", entryId)
                .update();
    }

    /** False where that organisation has a loan of the kind open itself. */
    boolean owe(long loanId, long toId) {
        try {
            jdbc.sql(OWE).param("loanId", loanId).param("toId", toId).update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }
}
