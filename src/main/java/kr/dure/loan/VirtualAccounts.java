package kr.dure.loan;

import java.util.Map;
import java.util.Optional;
import kr.dure.access.Office;
import kr.dure.party.BankAccounts;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to virtual accounts (가상계좌): a number the bank gives to one borrower alone, so that what
 * is paid into it is known to be for that loan.
 */
@Service
public class VirtualAccounts {

    /** One that stands; {@code number} is digits only. */
    public record VirtualAccount(long loanId, String bankCode, String number) {}

    private final VirtualAccountTable table;
    private final LoanRegister register;
    private final Desk desk;
    private final BankAccounts banks;

    VirtualAccounts(
            VirtualAccountTable table, LoanRegister register, Desk desk, BankAccounts banks) {
        this.table = table;
        this.register = register;
        this.desk = desk;
        this.banks = banks;
    }

    /**
     * @throws LoanRefusal if there is no such loan within the reach of who acts
     */
    @Transactional(readOnly = true)
    public Optional<VirtualAccount> of(long loanId) {
        register.find(loanId);
        return table.of(loanId);
    }

    /**
     * Writes down the account the bank opened for a loan; one it had before counts no longer. By
     * the cashier.
     *
     * @param number with or without hyphens
     * @throws DepositRefusal if it is no such number or no bank, or another loan has the account
     * @throws LoanRefusal by another office
     */
    @Transactional
    public void open(long loanId, String bankCode, String number) {
        desk.take(loanId, Office.CASHIER);
        String digits = digits(number, "number");
        if (banks.banks().stream().map(Map.Entry::getKey).noneMatch(bankCode::equals)) {
            throw DepositRefusal.bank("bankCode");
        }
        var account = new VirtualAccount(loanId, bankCode, digits);
        if (table.of(loanId).filter(account::equals).isPresent()) {
            return;
        }
        table.end(loanId);
        try {
            table.open(account);
        } catch (DuplicateKeyException taken) {
            throw DepositRefusal.accountTaken(digits);
        }
    }

    /** The digits of an account's number. */
    static String digits(String number, String field) {
        String digits = number.replaceAll("[-\\s]", "");
        if (!digits.matches("[0-9]{6,20}")) {
            throw DepositRefusal.number(field);
        }
        return digits;
    }
}
