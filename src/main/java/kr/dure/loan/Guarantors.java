package kr.dure.loan;

import java.util.Optional;
import kr.dure.access.Readings;
import kr.dure.access.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the names of those who guarantee sealed, and shows them only with a record of it. */
@Component
class Guarantors {

    private final Vault vault;
    private final Readings readings;
    private final LoanTable table;

    Guarantors(Vault vault, Readings readings, LoanTable table) {
        this.vault = vault;
        this.readings = readings;
        this.table = table;
    }

    /** The name of a person who guarantees; nothing where no person does. */
    byte @Nullable [] seal(SecurityDraft draft) {
        return draft.kind() == SecurityKind.GUARANTOR ? vault.seal(draft.givenBy().strip()) : null;
    }

    Optional<String> show(long loanId) {
        Optional<byte[]> sealed = table.guarantor(loanId);
        if (sealed.isPresent()) {
            readings.record("loan", loanId, "guarantor name");
        }
        return sealed.map(vault::open);
    }
}
