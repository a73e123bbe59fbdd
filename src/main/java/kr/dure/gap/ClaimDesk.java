package kr.dure.gap;

import kr.dure.access.Office;
import org.springframework.stereotype.Component;

/** Where acts about a claim's money begin. */
@Component
class ClaimDesk {

    private final GapDesk desk;
    private final ClaimTable table;
    private final ClaimFactTable rows;
    private final AgreementTable agreements;

    ClaimDesk(GapDesk desk, ClaimTable table, ClaimFactTable rows, AgreementTable agreements) {
        this.desk = desk;
        this.table = table;
        this.rows = rows;
        this.agreements = agreements;
    }

    Claim find(long id) {
        return rows.find(id);
    }

    /**
     * Nobody else acts on it, or on an agreement of its bank, until the transaction ends: what was
     * paid too much is of all claims of the bank.
     *
     * @throws GapRefusal if another office acts, or there is none
     */
    Claim take(long id, Office... offices) {
        desk.mustBe(offices);
        if (!table.lock(id)) {
            throw GapRefusal.absent();
        }
        Claim claim = rows.find(id);
        agreements.lockOfBank(claim.bankCode());
        return claim;
    }
}
