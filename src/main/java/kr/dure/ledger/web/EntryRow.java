package kr.dure.ledger.web;

import java.util.Map;
import kr.dure.kernel.Won;
import kr.dure.ledger.AccountKind;
import kr.dure.ledger.Entry;
import kr.dure.ledger.Subjects.Subject;
import org.jspecify.annotations.Nullable;

/**
 * An entry in a list.
 *
 * @param who who recorded it
 * @param cause the record behind it, where its room names it
 * @param amount what it moved
 * @param effect what it did to what the list is about, by account
 */
public record EntryRow(
        Entry entry,
        String who,
        @Nullable Subject cause,
        Won amount,
        Map<AccountKind, Won> effect) {

    public Won on(AccountKind kind) {
        return effect.getOrDefault(kind, Won.ZERO);
    }
}
