package kr.dure.gap.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kr.dure.access.Office;
import kr.dure.gap.Agreement;
import kr.dure.gap.Claim;
import kr.dure.gap.Claim.State;
import kr.dure.gap.ClaimCheck;
import kr.dure.gap.ClaimRegister;
import kr.dure.gap.Overpayment;
import kr.dure.gap.Refund;
import kr.dure.kernel.Won;
import kr.dure.screen.Words;
import org.springframework.stereotype.Component;

/** Puts together what the page of a claim shows. */
@Component
class ClaimScreen {

    private final ClaimRegister register;
    private final GapNames names;
    private final Words words;
    private final Clock clock;

    ClaimScreen(ClaimRegister register, GapNames names, Words words, Clock clock) {
        this.register = register;
        this.names = names;
        this.words = words;
        this.clock = clock;
    }

    ClaimView view(long id) {
        ClaimCheck check = register.check(id);
        Claim claim = check.claim();
        List<Overpayment> overpayments = register.overpayments(claim);
        List<Overpayment> own = overpayments.stream().filter(each -> each.claimId() == id).toList();
        return new ClaimView(
                check,
                names.banks().getOrDefault(claim.bankCode(), claim.bankCode()),
                names.fund(claim.fundId()),
                names.line(claim),
                names.enterprises(
                        check.agreements().values().stream()
                                .map(Agreement::organisationId)
                                .toList()),
                own,
                overpayments.stream().map(Overpayment::open).reduce(Won.ZERO, Won::plus),
                LocalDate.now(clock),
                deeds(check, own.stream().anyMatch(each -> each.open().isPositive())),
                new GapSteps(words, people(claim, own)).of(claim, own));
    }

    private Map<Long, String> people(Claim claim, List<Overpayment> own) {
        Set<Long> people = new TreeSet<>();
        people.add(claim.stamp().accountId());
        claim.lines().stream()
                .filter(each -> each.returned() != null)
                .forEach(each -> people.add(each.returned().stamp().accountId()));
        people.addAll(claim.approvers());
        people.addAll(claim.binders());
        if (claim.payment() != null) {
            people.add(claim.payment().stamp().accountId());
        }
        for (Overpayment each : own) {
            people.add(each.stamp().accountId());
            for (Refund refund : each.refunds()) {
                people.add(refund.stamp().accountId());
                if (refund.reversed() != null) {
                    people.add(refund.reversed().stamp().accountId());
                }
            }
        }
        return names.people(people);
    }

    private static List<GapDeed> deeds(ClaimCheck check, boolean open) {
        State state = check.claim().state();
        List<GapDeed> deeds = new ArrayList<>();
        if (state == State.DISCARDED) {
            return deeds;
        }
        boolean entered = state == State.ENTERED;
        boolean lines = !check.claim().standing().isEmpty();
        boolean differs = !check.differing().isEmpty();
        if (entered) {
            deeds.add(new GapDeed("return", Office.FUND_MANAGER, lines, differs));
            deeds.add(new GapDeed("approval", Office.FUND_MANAGER, lines && !differs, !differs));
            deeds.add(new GapDeed("lines", Office.FUND_MANAGER, true, !lines));
            deeds.add(new GapDeed("discarding", Office.FUND_MANAGER, true, false));
        }
        if (entered || state == State.APPROVED) {
            boolean ready = !entered && !differs;
            deeds.add(new GapDeed("commitment", Office.TREASURER, ready, ready));
        }
        Office takesBack = check.claim().takenBackBy();
        if (takesBack != null) {
            deeds.add(new GapDeed("taking-back", takesBack, true, differs));
        }
        if (state != State.PAID && state != State.SETTLED) {
            boolean ready = state == State.COMMITTED && !differs;
            deeds.add(new GapDeed("payment", Office.DISBURSING_OFFICER, ready, ready));
        } else {
            deeds.add(new GapDeed("overpayment", Office.FUND_MANAGER, lines, false));
        }
        if (open) {
            deeds.add(new GapDeed("refund", Office.CASHIER, true, true));
        }
        deeds.sort(Comparator.comparing(GapDeed::leads).thenComparing(GapDeed::open).reversed());
        return deeds;
    }
}
