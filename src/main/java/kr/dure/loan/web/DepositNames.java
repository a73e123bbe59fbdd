package kr.dure.loan.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.dure.access.Accounts;
import kr.dure.ledger.Funds;
import kr.dure.loan.Deposits.Profile;
import kr.dure.loan.Deposits.Progress;
import kr.dure.loan.Deposits.Taken;
import kr.dure.party.BankAccounts;
import org.springframework.stereotype.Component;

/** What the numbers on the pages of deposits are called. */
@Component
class DepositNames {

    private final Funds funds;
    private final BankAccounts banks;
    private final Accounts accounts;

    DepositNames(Funds funds, BankAccounts banks, Accounts accounts) {
        this.funds = funds;
        this.banks = banks;
        this.accounts = accounts;
    }

    Map<String, String> funds() {
        Map<String, String> names = new LinkedHashMap<>();
        funds.all().forEach(each -> names.put(Long.toString(each.id()), each.name()));
        return names;
    }

    Map<String, String> banks() {
        Map<String, String> names = new LinkedHashMap<>();
        banks.banks().forEach(each -> names.put(each.getKey(), each.getValue()));
        return names;
    }

    /** "자활기금 · 전북은행 1021020123456". */
    String bank(Profile profile) {
        return "%s · %s %s"
                .formatted(
                        funds.find(profile.fundId()).name(),
                        banks().getOrDefault(profile.bankCode(), ""),
                        profile.accountNo());
    }

    /** Who took each file in. */
    Map<Long, String> people(List<Progress> files) {
        return accounts.names(
                files.stream()
                        .map(each -> each.file().taken())
                        .filter(Objects::nonNull)
                        .map(Taken::accountId)
                        .distinct()
                        .toList());
    }
}
