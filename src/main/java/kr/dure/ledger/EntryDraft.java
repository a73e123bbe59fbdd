package kr.dure.ledger;

import java.time.LocalDate;
import java.util.List;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Won;
import org.jspecify.annotations.Nullable;

/** An entry about to be posted. */
record EntryDraft(
        EntryKind kind,
        LocalDate valueDate,
        FiscalYear year,
        About cause,
        String key,
        @Nullable Long reverses,
        String memo,
        List<Part> parts) {

    record Part(long accountId, Won amount, About about) {}
}
