package kr.dure.party;

import java.util.List;
import java.util.Map;
import kr.dure.access.Acting;
import kr.dure.access.Readings;
import kr.dure.access.Vault;
import kr.dure.party.BankAccountTable.Locked;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where organisations are paid. Number and holder are sealed; a look at them is recorded. */
@Service
public class BankAccounts {

    /** How a view of a whole account stands in the record of readings. */
    public static final String SUBJECT = "bank-account";

    private final BankAccountTable table;
    private final Organisations organisations;
    private final Vault vault;
    private final Readings readings;

    BankAccounts(
            BankAccountTable table, Organisations organisations, Vault vault, Readings readings) {
        this.table = table;
        this.organisations = organisations;
        this.vault = vault;
        this.readings = readings;
    }

    /** Codes and names of banks, by name. */
    @Transactional(readOnly = true)
    public List<Map.Entry<String, String>> banks() {
        return table.banks();
    }

    /**
     * Writes an account down.
     *
     * @return its number in this house
     * @throws PartyRefusal for an unknown bank, a number that is none, or one in use already
     */
    @Transactional
    public long add(NewBankAccount account) {
        Scope.mustKeepAccounts();
        organisations.find(account.organisationId());
        account.check();
        if (table.banks().stream().noneMatch(each -> each.getKey().equals(account.bankCode()))) {
            throw PartyRefusal.invalid("party.refusal.bank").at("bankCode");
        }
        String digits = account.digits();
        try {
            return table.insert(
                    account.organisationId(),
                    account.bankCode(),
                    new Locked(
                            vault.seal(digits),
                            vault.mark("account:" + digits),
                            digits.substring(digits.length() - 4),
                            vault.seal(account.holder().strip())));
        } catch (DuplicateKeyException e) {
            throw PartyRefusal.conflict("party.refusal.account-taken").at("number");
        }
    }

    /** All of an organisation in scope, those in use first. */
    @Transactional(readOnly = true)
    public List<BankAccount> of(long organisationId) {
        organisations.find(organisationId);
        return table.of(organisationId);
    }

    /**
     * Number and holder, opened; that they were seen is recorded.
     *
     * @throws PartyRefusal for an office that has no need of it, or an account out of scope
     */
    @Transactional
    public BankAccount.Whole reveal(long id) {
        Scope.mustSeeWholeAccounts();
        BankAccount account = find(id);
        Locked locked = table.locked(id);
        readings.record(SUBJECT, id, "number and holder");
        return new BankAccount.Whole(
                account.bankName(), vault.open(locked.number()), vault.open(locked.holder()));
    }

    /**
     * Takes an account out of use; it stays on record.
     *
     * @throws PartyRefusal when that was done already
     */
    @Transactional
    public void close(long id) {
        Scope.mustKeepAccounts();
        find(id);
        if (!table.close(id, Acting.current().accountId())) {
            throw PartyRefusal.conflict("party.refusal.account-closed");
        }
    }

    /**
     * @throws PartyRefusal if there is none, or its organisation is out of scope
     */
    @Transactional(readOnly = true)
    public BankAccount find(long id) {
        BankAccount account = table.find(id).orElseThrow(() -> PartyRefusal.absent(id));
        organisations.find(account.organisationId());
        return account;
    }
}
