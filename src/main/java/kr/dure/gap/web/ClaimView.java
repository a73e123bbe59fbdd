package kr.dure.gap.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.dure.gap.Agreement;
import kr.dure.gap.Claim;
import kr.dure.gap.ClaimCheck;
import kr.dure.gap.ClaimCheck.Checked;
import kr.dure.gap.ClaimLine;
import kr.dure.gap.Overpayment;
import kr.dure.kernel.Won;
import kr.dure.screen.Page;
import kr.dure.screen.Shown;
import kr.dure.screen.Step;
import org.jspecify.annotations.Nullable;

/**
 * A claim as its page shows it.
 *
 * @param overpayments of lines of this claim
 * @param waiting what is still to be kept back of this bank's claims
 */
public record ClaimView(
        ClaimCheck check,
        String bank,
        String fund,
        String line,
        Map<Long, String> enterprises,
        List<Overpayment> overpayments,
        Won waiting,
        LocalDate today,
        List<GapDeed> deeds,
        List<Step> steps) {

    public Claim claim() {
        return check.claim();
    }

    public long id() {
        return claim().id();
    }

    public String title(Page page) {
        return page.text("gap.claim.name", claim().month(), bank);
    }

    /** What is kept back: as approved, else as it would be now. */
    public Won setOff() {
        return claim().approval() == null
                ? waiting.min(claim().claimed())
                : claim().approval().setOff();
    }

    public Won payable() {
        return claim().approval() == null
                ? claim().claimed().minus(setOff())
                : claim().approval().payable();
    }

    /** What of this claim's own overpayments is still to be kept back, or to come back. */
    public Won open() {
        return overpayments.stream().map(Overpayment::open).reduce(Won.ZERO, Won::plus);
    }

    /** The line of this claim that was paid too much. */
    public ClaimLine line(Overpayment overpaid) {
        return claim().lines().stream()
                .filter(each -> each.id() == overpaid.lineId())
                .findFirst()
                .orElseThrow();
    }

    public @Nullable Agreement agreement(ClaimLine line) {
        return line.agreementId() == null ? null : check.agreements().get(line.agreementId());
    }

    public String enterprise(ClaimLine line) {
        Agreement agreement = agreement(line);
        return agreement == null ? "" : enterprises.getOrDefault(agreement.organisationId(), "");
    }

    /** "60,000,000 × 3.0% × 31 ÷ 365": how the house's figure comes about. */
    public static String formula(Checked checked) {
        Won balance = checked.line().balance().min(checked.check().balance());
        return "%s × %s%% × %d ÷ 365"
                .formatted(
                        Shown.won(balance),
                        Shown.percent(checked.check().shareBp()),
                        checked.check().days());
    }

    /** Whether lines stopped matching after the approval: then its money does not go on. */
    public boolean changed() {
        return claim().takenBackBy() != null && !check.differing().isEmpty();
    }

    /** Whether a line can be found to be paid too much. */
    public boolean paidOut() {
        return claim().state() == Claim.State.PAID || claim().state() == Claim.State.SETTLED;
    }

    public String css() {
        return css(claim().state());
    }

    /** How a state is coloured. */
    public static String css(Claim.State state) {
        return switch (state) {
            case ENTERED -> "bg-light-primary";
            case APPROVED, COMMITTED -> "bg-light-warning";
            case PAID, SETTLED -> "bg-light-success";
            case DISCARDED -> "bg-light-gray";
        };
    }
}
