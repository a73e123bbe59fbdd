package kr.dure.party;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The end of a recognition.
 *
 * @param lastDay the last day on which it holds
 * @param cancelClause needed when a self-support enterprise is cancelled: the clause of 국민기초생활 보장법
 *     제18조의4
 */
public record RecognitionEnd(
        LocalDate lastDay, EndGround ground, @Nullable Integer cancelClause, String note) {

    void check(Recognition recognition) {
        boolean needsClause =
                ground == EndGround.CANCELLED && recognition.kind() == RecognitionKind.SELF_SUPPORT;
        if (needsClause != (cancelClause != null)) {
            throw PartyRefusal.invalid("party.refusal.cancel-clause").at("cancelClause");
        }
        if (cancelClause != null && (cancelClause < 1 || cancelClause > 9)) {
            throw PartyRefusal.invalid("party.refusal.cancel-clause").at("cancelClause");
        }
        if (note.length() > 500) {
            throw PartyRefusal.invalid("party.refusal.too-long", 500, note.length()).at("note");
        }
        LocalDate known = recognition.lastDay();
        if (lastDay.isBefore(recognition.from()) || (known != null && lastDay.isAfter(known))) {
            throw PartyRefusal.invalid("party.refusal.end-outside", recognition.from())
                    .at("lastDay");
        }
    }
}
