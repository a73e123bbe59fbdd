package kr.dure.loan.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kr.dure.access.Acting;
import kr.dure.access.Office;
import kr.dure.loan.ArrearsBucket;
import kr.dure.loan.LoanFacts;
import kr.dure.loan.LoanState;
import kr.dure.loan.Owing;
import kr.dure.loan.Uses;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be done to a loan, or that cannot now: then it stands there with its reason.
 *
 * @param word names it in messages, and is the last part of its address
 * @param office whose it is
 * @param ready whether the loan has come to this step
 * @param mine whether the acting office may do it
 * @param due whether the loan asks for it now
 */
public record Deed(String word, Office office, boolean ready, boolean mine, boolean due) {

    public boolean open() {
        return ready && mine;
    }

    /** Why it cannot be done: another's, or not now. */
    public @Nullable String reason() {
        if (!ready) {
            return "loan.deed.not-now";
        }
        return mine ? null : "loan.deed.others";
    }

    /** Whether it is what to do next, behind the strong button. */
    public boolean leads() {
        return open() && due;
    }

    /** What a loan asks for now comes first. */
    static List<Deed> of(LoanFacts facts, boolean billable, Owing owing) {
        LoanState state = LoanState.of(facts);
        List<Deed> deeds = new ArrayList<>();
        boolean before = facts.payment() == null && facts.givingUp() == null;
        boolean running = state instanceof LoanState.PaidOut || state instanceof LoanState.Returned;
        if (before) {
            add(deeds, "contract", Office.TREASURER, state instanceof LoanState.Awarded);
            add(deeds, "security", Office.TREASURER, state instanceof LoanState.Contracted);
            add(deeds, "commitment", Office.TREASURER, state instanceof LoanState.Secured);
            add(deeds, "payment", Office.DISBURSING_OFFICER, state instanceof LoanState.Committed);
            add(deeds, "giving-up", Office.TREASURER, true, false);
            if (facts.contract() != null) {
                add(deeds, "account-change", Office.TREASURER, true, false);
            }
            if (facts.security() != null) {
                add(deeds, "security-change", Office.TREASURER, true, false);
            }
        } else if (running) {
            add(deeds, "bills", Office.REVENUE_COLLECTOR, billable);
            boolean out = facts.lent().isPositive();
            boolean owed = owing.sum().isPositive();
            add(deeds, "receipts", Office.CASHIER, out || isOpen(facts), owed);
            if (facts.loan().kind().isLeased()) {
                add(deeds, "deposit-return", Office.CASHIER, out, out && owing.isMature());
            }
            addProof(deeds, facts);
            addTurns(deeds, facts, out, owing);
            boolean back = state instanceof LoanState.Returned r && r.release() == null;
            add(deeds, "security-release", Office.TREASURER, back);
        }
        deeds.sort(Comparator.comparing(Deed::leads).thenComparing(Deed::open).reversed());
        return deeds;
    }

    /** Whether something is still to be paid, due or not: it can be paid before its day. */
    private static boolean isOpen(LoanFacts facts) {
        return facts.run().stream()
                .flatMap(each -> each.instalments().stream())
                .anyMatch(each -> each.open().isPositive());
    }

    private static void addProof(List<Deed> deeds, LoanFacts facts) {
        Uses.State state = facts.uses().state();
        if (facts.proofDue() != null && state != Uses.State.ACCEPTED) {
            boolean handed = state == Uses.State.HANDED;
            boolean some = !facts.uses().papers().isEmpty();
            add(deeds, "use-papers", Office.ENTERPRISE_MEMBER, true, !handed);
            add(deeds, "use-verdict", Office.FUND_MANAGER, some, handed);
        }
    }

    private static void addTurns(List<Deed> deeds, LoanFacts facts, boolean out, Owing owing) {
        boolean recalled = facts.amendments().recall() != null;
        boolean late = owing.daysOverdue() > 0;
        boolean longLate = owing.bucket() == ArrearsBucket.FROM_90;
        add(deeds, "renewal", Office.TREASURER, out && !recalled, false);
        add(deeds, "recall", Office.FUND_MANAGER, out && !recalled, longLate && !recalled);
        add(deeds, "deferral", Office.FUND_MANAGER, out && (late || recalled), false);
        add(deeds, "relief", Office.FUND_MANAGER, out, false);
        add(deeds, "transfer", Office.TREASURER, out, false);
        add(deeds, "security-change", Office.TREASURER, out, false);
    }

    private static void add(List<Deed> deeds, String word, Office office, boolean ready) {
        add(deeds, word, office, ready, ready);
    }

    private static void add(
            List<Deed> deeds, String word, Office office, boolean ready, boolean due) {
        deeds.add(new Deed(word, office, ready, Acting.current().isAnyOf(office), due));
    }
}
