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
import kr.dure.loan.LoanKind;
import kr.dure.loan.LoanRegister;
import kr.dure.loan.LoanRun;
import kr.dure.loan.LoanState;
import kr.dure.loan.LoanTurns;
import kr.dure.loan.Owing;
import kr.dure.loan.Purpose;
import kr.dure.loan.Repaid;
import kr.dure.loan.SecurityKind;
import kr.dure.screen.Form;
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

    public LoanKind kind() {
        return facts.loan().kind();
    }

    /** How it is paid back: 만기일시, or 12개월 거치 원리금균등. */
    public String repaid(Page page) {
        return Repaid.inWords(page.words(), facts.terms());
    }

    /** The lease its contract is for, where it is for one. */
    public Purpose.@Nullable Lease lease() {
        var contract = facts.contract();
        return contract != null && contract.purpose() instanceof Purpose.Lease lease ? lease : null;
    }

    /** The use its contract is for, where it is for one. */
    public Purpose.@Nullable Business business() {
        var contract = facts.contract();
        return contract != null && contract.purpose() instanceof Purpose.Business business
                ? business
                : null;
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
        return choices(List.of(RecallCause.values()), "loan.recall.", page);
    }

    public Map<String, String> reliefChoices(Page page) {
        return choices(List.of(ReliefKind.values()), "loan.relief.", page);
    }

    /** How far apart deferred instalments may lie. */
    public Map<String, String> everyChoices(Page page) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (int each : LoanTurns.EVERY_MONTHS) {
            choices.put(Integer.toString(each), page.text("loan.every", each));
        }
        return choices;
    }

    private static Map<String, String> choices(
            List<? extends Enum<?>> values, String key, Page page) {
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

    /** Which security a form is about: one that fits the loan, the usual one otherwise. */
    public SecurityKind security(Form form) {
        return kind().securities().stream()
                .filter(each -> each.name().equals(form.text("kind")))
                .findFirst()
                .orElse(kind().securities().getFirst());
    }

    /** What a security has to be for: all that is lent, or will be. */
    public Won secured() {
        return facts.payment() == null ? facts.loan().amount() : facts.lent();
    }

    /** By when a guarantee may end. */
    public @Nullable LocalDate securedUntil() {
        var contract = facts.contract();
        return facts.payment() != null || contract == null
                ? maturity()
                : contract.signedOn().plusMonths(contract.months());
    }

    /** What may secure this kind of loan. */
    public Map<String, String> securityChoices(Page page) {
        return choices(kind().securities(), "loan.security.", page);
    }

    /** How this kind of loan may be paid back. */
    public Map<String, String> repaymentChoices(Page page) {
        return choices(kind().repayments(), "loan.calculator.repayment.", page);
    }

    /** What can be said of the papers of its use. */
    public Map<String, String> verdictChoices(Page page) {
        return choices(List.of(UseActs.Verdict.values()), "loan.use-verdict.", page);
    }

    /** What of the loan is not shown by papers yet. */
    public Won unshown() {
        return facts.loan().amount().minus(facts.uses().sum()).max(Won.ZERO);
    }

    public Map<String, String> useChoices(Page page) {
        return choices(List.of(Purpose.Use.values()), "loan.use.", page);
    }

    public @Nullable LocalDate maturity() {
        return facts.run().map(LoanRun::maturity).orElse(null);
    }

    public Won sum(Function<Line, Won> of) {
        return lines.stream().map(of).reduce(Won.ZERO, Won::plus);
    }
}
