package kr.dure.gap.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import kr.dure.gap.Agreement;
import kr.dure.gap.BankLoan;
import kr.dure.gap.Claim;
import kr.dure.gap.Claim.Approval;
import kr.dure.gap.Claim.Commitment;
import kr.dure.gap.Claim.TakenBack;
import kr.dure.gap.ClaimLine;
import kr.dure.gap.Halt;
import kr.dure.gap.Overpayment;
import kr.dure.gap.Refund;
import kr.dure.kernel.Rate;
import kr.dure.kernel.Stamp;
import kr.dure.screen.Shown;
import kr.dure.screen.Step;
import kr.dure.screen.Step.Mark;
import kr.dure.screen.Words;
import org.jspecify.annotations.Nullable;

/** Time lines of an agreement and of a claim, the newest first. */
final class GapSteps {

    private record Past(Instant at, Step step) {}

    private final Words words;
    private final Map<Long, String> names;
    private final List<Past> past = new ArrayList<>();

    GapSteps(Words words, Map<Long, String> names) {
        this.words = words;
        this.names = names;
    }

    List<Step> of(
            Agreement agreement, String bank, List<ClaimLine> lines, Map<Long, Claim> claims) {
        add(agreement.stamp(), Mark.DONE, "awarded", agreement.most());
        BankLoan loan = agreement.loan();
        if (loan != null) {
            add(loan.stamp(), Mark.DONE, "bank-loan", bank, Rate.of(loan.gapBp()).percent());
        }
        for (Halt each : agreement.halts()) {
            String ground = words.text("gap.ground." + each.ground());
            add(each.stamp(), Mark.ODD, "halted", each.fromOn(), ground);
            if (each.resumed() != null && each.resumesOn() != null) {
                add(each.resumed(), Mark.DONE, "resumed", each.resumesOn());
            }
        }
        for (ClaimLine each : lines) {
            Claim claim = claims.get(each.claimId());
            if (claim != null && claim.payment() != null && each.stands()) {
                add(claim.payment().stamp(), Mark.DONE, "line-paid", each.month(), each.subsidy());
            }
        }
        if (agreement.givenUp() != null) {
            add(agreement.givenUp().stamp(), Mark.ODD, "given-up", agreement.givenUp().reason());
        }
        return newestFirst(loan == null || agreement.endedOn() != null ? null : end(agreement));
    }

    private Step end(Agreement agreement) {
        LocalDate last = agreement.lastDay();
        return new Step(Mark.NEXT, words.text("gap.step.end"), List.of(Shown.date(last)));
    }

    List<Step> of(Claim claim, List<Overpayment> overpayments) {
        add(claim.stamp(), Mark.DONE, "entered", claim.receivedOn());
        long back = claim.lines().stream().filter(each -> !each.stands()).count();
        claim.lines().stream()
                .filter(each -> each.returned() != null)
                .map(each -> each.returned().stamp())
                .max(Comparator.comparing(Stamp::at))
                .ifPresent(stamp -> add(stamp, Mark.ODD, "sent-back", back));
        for (TakenBack each : claim.takenBack()) {
            approved(each.approval(), each.commitment());
            add(each.stamp(), Mark.ODD, "taken-back", each.why());
        }
        approved(claim.approval(), claim.commitment());
        var paid = claim.payment();
        if (paid != null) {
            add(paid.stamp(), Mark.DONE, "paid", paid.amount());
        }
        for (Overpayment each : overpayments) {
            add(each.stamp(), Mark.ODD, "overpaid", each.amount(), each.reason());
            for (Refund refund : each.refunds()) {
                add(refund.stamp(), Mark.DONE, "refunded", refund.amount());
                if (refund.reversed() != null) {
                    Refund.Reversed reversed = refund.reversed();
                    add(reversed.stamp(), Mark.ODD, "refund-reversed", reversed.why());
                }
            }
        }
        return newestFirst(null);
    }

    private void approved(@Nullable Approval approval, @Nullable Commitment bound) {
        if (approval != null) {
            add(approval.stamp(), Mark.DONE, "approved", approval.payable());
        }
        if (bound != null) {
            add(bound.stamp(), Mark.DONE, "committed", bound.amount());
        }
    }

    private void add(Stamp stamp, Mark mark, String word, Object... args) {
        List<String> by =
                List.of(
                        words.text(
                                "gap.step.by",
                                names.getOrDefault(stamp.accountId(), ""),
                                Shown.moment(stamp.at())));
        past.add(new Past(stamp.at(), new Step(mark, words.text("gap.step." + word, args), by)));
    }

    private List<Step> newestFirst(@Nullable Step ahead) {
        past.sort(Comparator.comparing(Past::at).reversed());
        List<Step> steps = new ArrayList<>();
        if (ahead != null) {
            steps.add(ahead);
        }
        past.forEach(each -> steps.add(each.step()));
        return steps;
    }
}
