package kr.dure.gap;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.dure.access.Acting;
import kr.dure.access.Office;
import kr.dure.gap.Claim.Approval;
import kr.dure.gap.Claim.Payment;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Won;
import kr.dure.ledger.Entries;
import kr.dure.ledger.Income;
import kr.dure.ledger.Line;
import kr.dure.ledger.LineFigures;
import kr.dure.ledger.Plan;
import kr.dure.ledger.Plans;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to what banks were paid too much (초과 지급): it is kept back of their next claims, as far
 * as they do not give it back before (반납금).
 */
@Service
public class Overpayments {

    private final ClaimDesk taking;
    private final OverpaymentTable table;
    private final GapDesk desk;
    private final Plans plans;
    private final Income income;
    private final Entries entries;

    Overpayments(
            ClaimDesk taking,
            OverpaymentTable table,
            GapDesk desk,
            Plans plans,
            Income income,
            Entries entries) {
        this.taking = taking;
        this.table = table;
        this.desk = desk;
        this.plans = plans;
        this.income = income;
        this.entries = entries;
    }

    /**
     * Writes down that a line was paid too much; the bank's next claims are paid so much less. By
     * the fund manager.
     *
     * @throws GapRefusal if the claim is not paid, or the line was paid less
     */
    @Transactional
    public void found(long claimId, long lineId, Won amount, String reason) {
        Claim claim = taking.take(claimId, Office.FUND_MANAGER);
        if (claim.state() != Claim.State.PAID && claim.state() != Claim.State.SETTLED) {
            throw GapRefusal.notNow(claim.state());
        }
        ClaimLine line =
                claim.standing().stream()
                        .filter(each -> each.id() == lineId)
                        .findFirst()
                        .orElseThrow(GapRefusal::absent);
        GapDesk.mustSay("reason", reason);
        Won earlier =
                own(claim).stream()
                        .filter(each -> each.lineId() == lineId)
                        .map(Overpayment::amount)
                        .reduce(Won.ZERO, Won::plus);
        Won most = line.subsidy().minus(earlier);
        if (!amount.isPositive() || amount.isMoreThan(most)) {
            throw GapRefusal.overpaid(amount, most);
        }
        table.overpay(lineId, amount, reason);
    }

    /**
     * The income lines that money can come back on: of this year's plan, and of the last year's as
     * long as that takes money of its days.
     */
    @Transactional(readOnly = true)
    public List<Line> lines(Claim claim) {
        LocalDate today = desk.today();
        FiscalYear year = FiscalYear.of(today);
        return Stream.of(year.previous(), year)
                .filter(each -> each.takes(today))
                .flatMap(each -> lines(claim, each).stream())
                .toList();
    }

    /** Income from outside: what comes back from loans is billed instead. */
    private List<Line> lines(Claim claim, FiscalYear year) {
        return plans.of(claim.fundId()).stream()
                .filter(each -> each.year().equals(year) && each.isFixed())
                .map(Plan::id)
                .flatMap(each -> plans.lines(each).stream())
                .map(LineFigures::line)
                .filter(Line::takesContributions)
                .toList();
    }

    /**
     * Writes down what came back for an overpayment of a claim (수납). By the cashier.
     *
     * @return its id; that of the first where the same key was sent before
     * @throws GapRefusal if it is more than what is still to be kept back, came in before the
     *     payment or is still to come, or its year's plan has no such line
     * @throws kr.dure.ledger.LedgerRefusal if that year takes nothing any more
     */
    @Transactional
    public long receive(long claimId, RefundDraft draft) {
        Claim claim = taking.take(claimId, Office.CASHIER);
        Overpayment overpaid =
                own(claim).stream()
                        .filter(each -> each.id() == draft.overpaymentId())
                        .findFirst()
                        .orElseThrow(GapRefusal::absent);
        Optional<Refund> before = table.keyed(draft.key());
        if (before.isPresent()) {
            if (!draft.became(before.get())) {
                throw GapRefusal.otherContent();
            }
            return before.get().id();
        }
        check(claim, draft.receivedOn());
        if (!draft.amount().isPositive() || draft.amount().isMoreThan(overpaid.open())) {
            throw GapRefusal.refund(draft.amount(), overpaid.open());
        }
        Line line = line(claim, draft);
        long entryId =
                income.refund(
                        line.id(),
                        draft.amount(),
                        claim.about(),
                        draft.receivedOn(),
                        key(claim, draft.key()));
        return table.refund(draft, entryId);
    }

    private void check(Claim claim, LocalDate receivedOn) {
        desk.notInFuture("receivedOn", receivedOn);
        Payment payment = claim.payment();
        Approval approval = claim.approval();
        LocalDate least =
                payment != null
                        ? payment.paidOn()
                        : approval != null ? approval.approvedOn() : receivedOn;
        if (receivedOn.isBefore(least)) {
            throw GapRefusal.tooEarly("receivedOn", receivedOn, least);
        }
    }

    private Line line(Claim claim, RefundDraft draft) {
        FiscalYear year = FiscalYear.of(draft.receivedOn());
        return lines(claim, year).stream()
                .filter(each -> each.code().equals(draft.lineCode()))
                .findFirst()
                .orElseThrow(() -> GapRefusal.incomeLine(year));
    }

    /**
     * Reverses a refund that should not have been written down; so much is to be kept back again.
     * By the cashier.
     *
     * @throws GapRefusal if it is reversed already, or no reason is given
     * @throws kr.dure.ledger.LedgerRefusal if its entry cannot be reversed
     */
    @Transactional
    public void reverse(long claimId, long refundId, String reason) {
        Claim claim = taking.take(claimId, Office.CASHIER);
        Refund refund = find(claim, refundId);
        if (!refund.stands()) {
            throw GapRefusal.refundReversed();
        }
        GapDesk.mustSay("reason", reason);
        long entryId =
                entries.reverse(refund.entryId(), reason, key(claim, refundId + "-reversal"));
        table.reverse(refundId, reason, entryId, Acting.current().accountId());
    }

    /**
     * @throws GapRefusal if this claim has none of that id
     */
    @Transactional(readOnly = true)
    public Refund refund(long claimId, long refundId) {
        return find(taking.find(claimId), refundId);
    }

    private Refund find(Claim claim, long refundId) {
        return own(claim).stream()
                .flatMap(each -> each.refunds().stream())
                .filter(each -> each.id() == refundId)
                .findFirst()
                .orElseThrow(GapRefusal::absent);
    }

    private List<Overpayment> own(Claim claim) {
        return table.find(claim).stream().filter(each -> each.claimId() == claim.id()).toList();
    }

    private static String key(Claim claim, String act) {
        return Claim.ABOUT + "-" + claim.id() + "-refund-" + act;
    }
}
