package kr.dure.gap;

import java.time.LocalDate;
import java.util.Set;
import kr.dure.access.Acting;
import kr.dure.access.Office;
import kr.dure.gap.Claim.Approval;
import kr.dure.gap.Claim.Commitment;
import kr.dure.gap.Claim.Payment;
import kr.dure.gap.Claim.State;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Won;
import kr.dure.ledger.AssetUse;
import kr.dure.ledger.Line;
import kr.dure.ledger.Plans;
import kr.dure.ledger.Side;
import kr.dure.ledger.Spending;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for the money of an approved claim: bound by the treasurer, paid to the bank by the
 * disbursing officer, each by other hands than before (국민기초생활 보장법 시행령 제26조의5), or its approval
 * taken back.
 */
@Service
public class ClaimMoney {

    private final ClaimRegister register;
    private final ClaimTable table;
    private final ClaimDesk taking;
    private final GapDesk desk;
    private final Plans plans;
    private final Spending spending;

    ClaimMoney(
            ClaimRegister register,
            ClaimTable table,
            ClaimDesk taking,
            GapDesk desk,
            Plans plans,
            Spending spending) {
        this.register = register;
        this.table = table;
        this.taking = taking;
        this.desk = desk;
        this.plans = plans;
        this.spending = spending;
    }

    /** What the plan line of this year still has for a claim. */
    @Transactional(readOnly = true)
    public Won available(Claim claim) {
        return plans.line(line(claim).id()).available();
    }

    /**
     * Binds what is to be paid on the plan line of this year (지출원인행위). By a treasurer who neither
     * wrote down nor approved the claim, nor had a part in an award of it.
     *
     * @return the entry
     * @throws GapRefusal if it is not approved, or bound already, or in the same hands, or a line
     *     does not match any more
     * @throws kr.dure.ledger.LedgerRefusal if the line has less available
     */
    @Transactional
    public long commit(long id) {
        Claim claim = taking.take(id, Office.TREASURER);
        Approval approval = claim.approval();
        if (claim.state() != State.APPROVED || approval == null) {
            throw GapRefusal.notNow(claim.state());
        }
        ClaimCheck check = register.check(claim);
        Set<Long> hands = check.hands(false);
        hands.addAll(claim.approvers());
        mustBeOther(hands);
        if (!check.differing().isEmpty()) {
            throw GapRefusal.changed("commitment", check);
        }
        LocalDate today = desk.today();
        long lineId = line(claim).id();
        long entryId =
                spending.commit(
                        lineId,
                        approval.payable(),
                        claim.about(),
                        today,
                        key(claim, "commit-" + approval.id()));
        table.commit(approval, today, lineId, entryId, AgreementTable.ids(hands));
        return entryId;
    }

    /**
     * Pays the bank what was bound. By a disbursing officer who neither wrote it down nor approved
     * nor bound it, wrote none of its loans down and had no part in an award of it.
     *
     * @param key the same for the same payment sent twice: then the first entry is returned
     * @return the entry
     * @throws GapRefusal if it is not bound, or paid already, or in the same hands, or a line does
     *     not match any more
     * @throws kr.dure.ledger.LedgerRefusal if the fund has less cash
     */
    @Transactional
    public long pay(long id, LocalDate paidOn, String key) {
        Claim claim = taking.take(id, Office.DISBURSING_OFFICER);
        Payment before = claim.payment();
        if (before != null && before.key().equals(key)) {
            if (!before.paidOn().equals(paidOn)) {
                throw GapRefusal.otherContent();
            }
            return before.entryId();
        }
        Commitment bound = claim.commitment();
        if (claim.state() != State.COMMITTED || bound == null) {
            throw GapRefusal.notNow(claim.state());
        }
        desk.notInFuture("paidOn", paidOn);
        if (paidOn.isBefore(bound.committedOn())) {
            throw GapRefusal.tooEarly("paidOn", paidOn, bound.committedOn());
        }
        ClaimCheck check = register.check(claim);
        Set<Long> hands = check.hands(true);
        hands.addAll(claim.approvers());
        hands.addAll(claim.binders());
        mustBeOther(hands);
        if (!check.differing().isEmpty()) {
            throw GapRefusal.changed("payment", check);
        }
        long entryId =
                spending.pay(
                        bound.lineId(),
                        bound.amount(),
                        AssetUse.EXPENSE,
                        claim.about(),
                        paidOn,
                        key(claim, "pay"));
        table.pay(bound, paidOn, entryId, key, AgreementTable.ids(hands));
        return entryId;
    }

    /**
     * Takes the approval back (승인 취소): the claim is checked anew, what was kept back of it is kept
     * back of another, and what was bound is free again. By the fund manager, or by the treasurer
     * once it is bound; all of it stays on the record.
     *
     * @throws GapRefusal if no approval stands, or it is paid or settled, or no reason is given
     * @throws kr.dure.ledger.LedgerRefusal if the commitment cannot be released
     */
    @Transactional
    public void takeBack(long id, String reason) {
        Claim claim = taking.take(id, Office.FUND_MANAGER, Office.TREASURER);
        Approval approval = claim.approval();
        Office whose = claim.takenBackBy();
        if (approval == null || whose == null) {
            throw GapRefusal.notNow(claim.state());
        }
        desk.mustBe(whose);
        GapDesk.mustSay("reason", reason);
        Commitment bound = claim.commitment();
        if (bound != null) {
            long entryId =
                    spending.release(
                            bound.lineId(),
                            bound.amount(),
                            claim.about(),
                            desk.today(),
                            key(claim, "release-" + bound.id()));
            table.release(bound.id(), entryId);
        }
        table.takeBack(approval.id(), reason, Acting.current().accountId());
    }

    private static void mustBeOther(Set<Long> hands) {
        if (hands.contains(Acting.current().accountId())) {
            throw GapRefusal.sameHands();
        }
    }

    private Line line(Claim claim) {
        return plans.lineOf(
                claim.fundId(), FiscalYear.of(desk.today()), Side.SPENDING, claim.lineCode());
    }

    private static String key(Claim claim, String act) {
        return Claim.ABOUT + "-" + claim.id() + "-" + act;
    }
}
