package kr.dure.gap.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kr.dure.access.Office;
import kr.dure.gap.Agreement;
import kr.dure.gap.Claim;
import kr.dure.gap.Claim.State;
import kr.dure.gap.ClaimCheck;
import kr.dure.gap.ClaimLine;
import kr.dure.gap.ClaimRegister;
import kr.dure.gap.Overpayment;
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
        Set<Long> own = claim.lines().stream().map(ClaimLine::id).collect(Collectors.toSet());
        return new ClaimView(
                check,
                names.banks().getOrDefault(claim.bankCode(), claim.bankCode()),
                names.fund(claim.fundId()),
                names.line(claim),
                names.enterprises(
                        check.agreements().values().stream()
                                .map(Agreement::organisationId)
                                .toList()),
                overpayments.stream().filter(each -> own.contains(each.lineId())).toList(),
                overpayments.stream().map(Overpayment::open).reduce(Won.ZERO, Won::plus),
                LocalDate.now(clock),
                deeds(check),
                new GapSteps(words, people(claim)).of(claim));
    }

    private Map<Long, String> people(Claim claim) {
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
        return names.people(people);
    }

    private static List<GapDeed> deeds(ClaimCheck check) {
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
        deeds.sort(Comparator.comparing(GapDeed::leads).thenComparing(GapDeed::open).reversed());
        return deeds;
    }
}
