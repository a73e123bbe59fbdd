package kr.dure.gap.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kr.dure.access.Office;
import kr.dure.gap.Agreement;
import kr.dure.gap.Agreement.State;
import kr.dure.gap.AgreementRegister;
import kr.dure.gap.Claim;
import kr.dure.gap.ClaimLine;
import kr.dure.gap.ClaimRegister;
import kr.dure.gap.Expected;
import kr.dure.gap.Halt;
import kr.dure.gap.web.AgreementView.Asked;
import kr.dure.gap.web.AgreementView.Month;
import kr.dure.kernel.Won;
import kr.dure.screen.Words;
import org.springframework.stereotype.Component;

/** Puts together what the page of an agreement shows. */
@Component
class AgreementScreen {

    private final AgreementRegister register;
    private final ClaimRegister claims;
    private final GapNames names;
    private final Words words;
    private final Clock clock;

    AgreementScreen(
            AgreementRegister register,
            ClaimRegister claims,
            GapNames names,
            Words words,
            Clock clock) {
        this.register = register;
        this.claims = claims;
        this.names = names;
        this.words = words;
        this.clock = clock;
    }

    AgreementView view(long id) {
        Agreement agreement = register.find(id);
        LocalDate today = LocalDate.now(clock);
        List<ClaimLine> lines = register.lines(agreement);
        Map<Long, Claim> found =
                claims.find(lines.stream().map(ClaimLine::claimId).distinct().toList());
        String bank =
                agreement.loan() == null
                        ? ""
                        : names.banks().getOrDefault(agreement.loan().bankCode(), "");
        return new AgreementView(
                agreement,
                names.enterprises(List.of(agreement.organisationId()))
                        .getOrDefault(agreement.organisationId(), ""),
                bank,
                today,
                register.used(List.of(agreement)).getOrDefault(id, Won.ZERO),
                months(register.months(agreement), lines, found),
                deeds(agreement, agreement.stateOn(today)),
                new GapSteps(words, names.people(people(agreement, found)))
                        .of(agreement, bank, lines, found));
    }

    private static List<Month> months(
            List<Expected> expected, List<ClaimLine> lines, Map<Long, Claim> claims) {
        List<Month> months = new ArrayList<>();
        for (Expected each : expected) {
            List<Asked> asked = new ArrayList<>();
            for (ClaimLine line : lines) {
                Claim claim = claims.get(line.claimId());
                if (claim != null && line.month().equals(each.month())) {
                    asked.add(new Asked(line, claim.state()));
                }
            }
            months.add(new Month(each, asked));
        }
        return months;
    }

    private static Set<Long> people(Agreement agreement, Map<Long, Claim> claims) {
        Set<Long> people = new TreeSet<>();
        people.add(agreement.stamp().accountId());
        if (agreement.loan() != null) {
            people.add(agreement.loan().stamp().accountId());
        }
        if (agreement.givenUp() != null) {
            people.add(agreement.givenUp().stamp().accountId());
        }
        for (Halt each : agreement.halts()) {
            people.add(each.stamp().accountId());
            if (each.resumed() != null) {
                people.add(each.resumed().accountId());
            }
        }
        claims.values().stream()
                .filter(each -> each.payment() != null)
                .forEach(each -> people.add(each.payment().stamp().accountId()));
        return people;
    }

    private static List<GapDeed> deeds(Agreement agreement, State state) {
        List<GapDeed> deeds = new ArrayList<>();
        if (state == State.AWARDED) {
            deeds.add(new GapDeed("bank-loan", Office.TREASURER, true, true));
            deeds.add(new GapDeed("giving-up", Office.TREASURER, true, false));
        } else if (state != State.GIVEN_UP) {
            boolean open = agreement.halts().stream().anyMatch(Halt::isOpen);
            boolean ended =
                    agreement.halts().stream()
                            .anyMatch(each -> each.isOpen() && each.ground().isFinal());
            deeds.add(new GapDeed("halt", Office.FUND_MANAGER, !ended, false));
            if (open) {
                deeds.add(new GapDeed("resumption", Office.FUND_MANAGER, true, false));
            }
        }
        return deeds;
    }
}
