package kr.dure.gap.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.dure.access.Accounts;
import kr.dure.gap.Claim;
import kr.dure.gap.PlanLine;
import kr.dure.kernel.FiscalYear;
import kr.dure.ledger.Funds;
import kr.dure.ledger.Line;
import kr.dure.ledger.Plans;
import kr.dure.ledger.Side;
import kr.dure.party.BankAccounts;
import kr.dure.party.Organisations;
import org.springframework.stereotype.Component;

/** How the things of other rooms are called on the pages of this one. */
@Component
class GapNames {

    private final BankAccounts banks;
    private final Organisations organisations;
    private final Accounts accounts;
    private final Funds funds;
    private final Plans plans;

    GapNames(
            BankAccounts banks,
            Organisations organisations,
            Accounts accounts,
            Funds funds,
            Plans plans) {
        this.banks = banks;
        this.organisations = organisations;
        this.accounts = accounts;
        this.funds = funds;
        this.plans = plans;
    }

    /** Banks by code, in the order of their names. */
    Map<String, String> banks() {
        Map<String, String> names = new LinkedHashMap<>();
        banks.banks().forEach(each -> names.put(each.getKey(), each.getValue()));
        return names;
    }

    Map<Long, String> enterprises(Collection<Long> ids) {
        return organisations.names(ids.stream().distinct().toList());
    }

    Map<Long, String> people(Collection<Long> accountIds) {
        return accounts.names(accountIds);
    }

    String fund(long fundId) {
        return funds.find(fundId).name();
    }

    /** "전북특별자치도 자활기금 · 사업자금 이차보전". */
    String planLine(PlanLine line, FiscalYear year) {
        return fund(line.fundId()) + " · " + line(line.fundId(), line.lineCode(), year);
    }

    String line(Claim claim) {
        return line(claim.fundId(), claim.lineCode(), FiscalYear.of(claim.receivedOn()));
    }

    /** The title of the line in the year's plan; its code where the year has no such line. */
    private String line(long fundId, String code, FiscalYear year) {
        return plans.of(fundId).stream()
                .filter(plan -> plan.year().equals(year))
                .flatMap(plan -> plans.lines(plan.id()).stream())
                .map(each -> each.line())
                .filter(each -> each.side() == Side.SPENDING && each.code().equals(code))
                .map(Line::title)
                .findFirst()
                .orElse(code);
    }
}
