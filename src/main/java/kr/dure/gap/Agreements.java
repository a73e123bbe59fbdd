package kr.dure.gap;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import kr.dure.access.Acting;
import kr.dure.access.Office;
import kr.dure.gap.Halt.Ground;
import kr.dure.party.BankAccounts;
import kr.dure.programme.Awards;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to agreements on interest-gap subsidies (이차보전 협약): from the award to their end. */
@Service
public class Agreements {

    private final AgreementTable table;
    private final AgreementFactTable rows;
    private final GapDesk desk;
    private final Awards awards;
    private final BankAccounts banks;
    private final GapNotices notices;

    Agreements(
            AgreementTable table,
            AgreementFactTable rows,
            GapDesk desk,
            Awards awards,
            BankAccounts banks,
            GapNotices notices) {
        this.table = table;
        this.rows = rows;
        this.desk = desk;
        this.awards = awards;
        this.banks = banks;
        this.notices = notices;
    }

    /**
     * Writes the bank's loan down; from then on the bank may claim. By a treasurer who had no part
     * in the award.
     *
     * @throws GapRefusal if the agreement is not signed, has a loan already, or a value does not
     *     bear its terms: the cap, the gap to the fund's own rate, the longest time
     */
    @Transactional
    public void lend(long id, BankLoanDraft draft) {
        Agreement agreement = take(id, Office.TREASURER);
        if (agreement.givenUp() != null) {
            throw GapRefusal.over();
        }
        if (agreement.loan() != null) {
            throw GapRefusal.loanThere();
        }
        if (!awards.find(agreement.awardId()).isSigned()) {
            throw GapRefusal.notSigned();
        }
        Set<Long> hands = new TreeSet<>(awards.parts(agreement.awardId()).keySet());
        if (hands.contains(Acting.current().accountId())) {
            throw GapRefusal.awardHands();
        }
        if (banks.banks().stream().noneMatch(each -> each.getKey().equals(draft.bankCode()))) {
            throw GapRefusal.bank();
        }
        draft.check(agreement);
        desk.notInFuture("lentOn", draft.lentOn());
        table.lend(agreement, draft, hands);
        notices.begins(agreement, draft);
    }

    /**
     * Halts it from a day on: nothing from that day on is subsidised, whatever a bank claims. All
     * grounds but arrears end it for good, and the enterprise may apply anew. By the fund manager.
     *
     * @throws GapRefusal if it has no loan, is halted already, or the day is before the loan
     */
    @Transactional
    public void halt(long id, Ground ground, LocalDate fromOn, String reason) {
        Agreement agreement = take(id, Office.FUND_MANAGER);
        if (agreement.loan() == null) {
            throw GapRefusal.noLoan();
        }
        GapDesk.mustSay("reason", reason);
        desk.notInFuture("fromOn", fromOn);
        if (fromOn.isBefore(agreement.agreed().lentOn())) {
            throw GapRefusal.tooEarly("fromOn", fromOn, agreement.agreed().lentOn());
        }
        table.halt(id, ground, fromOn, reason);
        if (ground.isFinal()) {
            table.end(id, fromOn);
        }
        notices.halted(agreement, fromOn);
    }

    /**
     * Lets it go on from a day on: the arrears are over, or the halt was a mistake (then from its
     * own first day). By the fund manager.
     *
     * @throws GapRefusal if it goes on already, the day is before the halt, or the enterprise has
     *     another open by now
     */
    @Transactional
    public void resume(long id, long haltId, LocalDate resumesOn) {
        Agreement agreement = take(id, Office.FUND_MANAGER);
        Halt halt =
                agreement.halts().stream()
                        .filter(each -> each.id() == haltId)
                        .findFirst()
                        .orElseThrow(GapRefusal::absent);
        desk.notInFuture("resumesOn", resumesOn);
        if (resumesOn.isBefore(halt.fromOn())) {
            throw GapRefusal.tooEarly("resumesOn", resumesOn, halt.fromOn());
        }
        if (!table.resume(haltId, resumesOn, Acting.current().accountId())) {
            throw GapRefusal.resumedAlready();
        }
        if (halt.ground().isFinal()) {
            table.end(id, null);
        }
        notices.resumed(agreement, resumesOn);
    }

    /**
     * Gives it up before the bank lent anything: call and plan line have the award back. By the
     * treasurer.
     *
     * @throws GapRefusal if there is a loan, or it is given up already
     */
    @Transactional
    public void giveUp(long id, String reason) {
        Agreement agreement = take(id, Office.TREASURER);
        if (agreement.loan() != null) {
            throw GapRefusal.loanThere();
        }
        if (agreement.givenUp() != null) {
            throw GapRefusal.over();
        }
        GapDesk.mustSay("reason", reason);
        table.giveUp(id, reason);
        table.end(id, desk.today());
    }

    /** Nobody else acts on it until the transaction ends. */
    private Agreement take(long id, Office office) {
        desk.mustBe(office);
        if (!table.lock(id)) {
            throw GapRefusal.absent();
        }
        return rows.find(id);
    }
}
