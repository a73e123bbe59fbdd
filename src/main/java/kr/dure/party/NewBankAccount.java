package kr.dure.party;

import java.util.regex.Pattern;

/**
 * An account to be written down.
 *
 * @param number as typed, digits and hyphens
 * @param holder 예금주
 */
public record NewBankAccount(long organisationId, String bankCode, String number, String holder) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{8,16}");

    String digits() {
        return number.replaceAll("[\\s-]", "");
    }

    void check() {
        if (!NUMBER.matcher(digits()).matches()) {
            throw PartyRefusal.invalid("party.refusal.account-number").at("number");
        }
        if (holder.isBlank() || holder.length() > 50) {
            throw PartyRefusal.invalid("party.refusal.account-holder", 50).at("holder");
        }
    }
}
