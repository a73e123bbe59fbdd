package kr.dure.loan.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kr.dure.access.Office;
import kr.dure.kernel.Won;
import kr.dure.ledger.Entry;
import kr.dure.ledger.Posting;
import kr.dure.loan.Amendments.RecallCause;
import kr.dure.loan.Amendments.ReliefKind;
import kr.dure.loan.LoanFacts;
import kr.dure.loan.LoanFacts.Part;
import kr.dure.loan.LoanFacts.ReceiptKind;
import kr.dure.loan.LoanFacts.SecurityKind;
import kr.dure.loan.LoanRegister;
import kr.dure.loan.LoanRun;
import kr.dure.loan.LoanState;
import kr.dure.loan.LoanTurns;
import kr.dure.loan.Owing;
import kr.dure.screen.Page;
import kr.dure.screen.Step;
import org.jspecify.annotations.Nullable;

/**
 * A loan as its page shows it.
 *
 * @param enterprise the borrower's name
 * @param on the day shown, {@code known} the day up to which it was written down
 * @param past whether that is an earlier state: then nothing can be done
 * @param lent what the books say is lent
 * @param entries all that the books hold about it, the earliest first
 * @param interestClaim what the books say is billed and open, late interest with it
 */
public record LoanView(
        LoanFacts facts,
        String enterprise,
        LocalDate on,
        LocalDate known,
        boolean past,
        Won lent,
        Won interestClaim,
        Owing owing,
        List<Line> lines,
        List<ReceiptLine> receipts,
        Flow flow,
        List<Hop> hops,
        List<Deed> deeds,
        List<Step> steps,
        List<Entry> entries) {

    public long id() {
        return facts.loan().id();
    }

    /** How much an entry moved, in either direction. */
    public static Won moved(Entry entry) {
        return entry.postings().stream().map(Posting::amount).reduce(Won.ZERO, Won::max);
    }

    /** Whether the acting office may open the books behind the figures. */
    public boolean opensBooks(Page page) {
        return !page.isAnyOf(Office.ENTERPRISE_MEMBER, Office.CITY_OFFICER);
    }

    public LoanState state() {
        return LoanState.of(facts);
    }

    public Badge badge() {
        return Badge.of(state().word(), owing.bucket());
    }

    /** Whether all fell due at once, and nothing else was agreed since. */
    public boolean recalled() {
        return facts.amendments().recall() != null && facts.amendments().deferrals().isEmpty();
    }

    /** How long it runs by its contract and all renewals. */
    public int months() {
        return LoanTurns.months(facts);
    }

    public Won nextPayable() {
        return Line.nextPayable(facts, lines, on);
    }

    public @Nullable Line next() {
        return lines.stream()
                .filter(each -> each.mark() == Line.Mark.OVERDUE || each.mark() == Line.Mark.NEXT)
                .findFirst()
                .orElse(null);
    }

    public Won interestReceived() {
        return facts.received(Part.INTEREST).plus(facts.received(Part.LATE_INTEREST));
    }

    public Won lateReceived() {
        return facts.received(Part.LATE_INTEREST);
    }

    public long paidCount() {
        return lines.stream()
                .filter(each -> each.mark() == Line.Mark.PAID || each.mark() == Line.Mark.PAID_LATE)
                .count();
    }

    /** One of its receipts; that of another loan is absent, whatever the address says. */
    ReceiptLine receipt(long receiptId) {
        return receipts.stream()
                .filter(each -> each.id() == receiptId)
                .findFirst()
                .orElseThrow(LoanRegister::absent);
    }

    /** The lengths the terms allow, for a form. */
    public Map<String, String> monthChoices(Page page) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (int each : facts.loan().contractMonths()) {
            choices.put(Integer.toString(each), page.text("loan.terms.months", each));
        }
        return choices;
    }

    public Map<String, String> causeChoices(Page page) {
        return choices(RecallCause.values(), "loan.recall.", page);
    }

    public Map<String, String> reliefChoices(Page page) {
        return choices(ReliefKind.values(), "loan.relief.", page);
    }

    /** How far apart deferred instalments may lie. */
    public Map<String, String> everyChoices(Page page) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (int each : List.of(1, 3, 6, 12)) {
            choices.put(Integer.toString(each), page.text("loan.every", each));
        }
        return choices;
    }

    private static Map<String, String> choices(Enum<?>[] values, String key, Page page) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (Enum<?> each : values) {
            choices.put(each.name(), page.text(key + each.name()));
        }
        return choices;
    }

    /** What becomes of money beyond what is due. */
    public Map<String, String> moreChoices(Page page) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (ReceiptKind each : List.of(ReceiptKind.INSTALMENT, ReceiptKind.PREPAYMENT)) {
            choices.put(each.name(), page.text("loan.receipt.kind." + each));
        }
        return choices;
    }

    public Map<String, String> securityChoices(Page page) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (SecurityKind each : SecurityKind.values()) {
            choices.put(each.name(), page.text("loan.security." + each));
        }
        return choices;
    }

    public @Nullable LocalDate maturity() {
        return facts.run().map(LoanRun::maturity).orElse(null);
    }

    public Won sum(Function<Line, Won> of) {
        return lines.stream().map(of).reduce(Won.ZERO, Won::plus);
    }
}
