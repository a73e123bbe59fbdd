package kr.dure.gap;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import kr.dure.access.Acting;
import kr.dure.access.Office;
import kr.dure.kernel.Won;
import kr.dure.party.BankAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to what banks claim by month (이차보전 청구): written down as the bank wrote it, each line
 * held beside what the house works out, sent back or approved. {@link ClaimRegister} reads them,
 * {@link ClaimMoney} pays, {@link Overpayments} says what was too much.
 */
@Service
public class Claims {

    private final ClaimTable table;
    private final AgreementTable agreementTable;
    private final GapDesk desk;
    private final ClaimRegister register;
    private final BankAccounts banks;

    Claims(
            ClaimTable table,
            AgreementTable agreementTable,
            GapDesk desk,
            ClaimRegister register,
            BankAccounts banks) {
        this.table = table;
        this.agreementTable = agreementTable;
        this.desk = desk;
        this.register = register;
        this.banks = banks;
    }

    /**
     * Writes a claim down with its lines, all of them or none. By the fund manager.
     *
     * @return its number; that of the first where the same key was sent before
     * @throws GapRefusal if the month is not over, the bank has a claim of that month, a value
     *     cannot stand, or a day of a loan is claimed already
     */
    @Transactional
    public long enter(ClaimDraft draft, List<LineDraft> lines) {
        desk.mustBe(Office.FUND_MANAGER);
        Optional<Long> before = table.keyed(draft.key());
        if (before.isPresent()) {
            return same(register.find(before.get()), draft, lines);
        }
        check(draft);
        String bank = bankName(draft.bankCode());
        if (table.ofMonth(draft).isPresent()) {
            throw claimed(draft, bank);
        }
        long id;
        try {
            id = table.enter(draft);
        } catch (DuplicateKeyException e) {
            throw claimed(draft, bank);
        }
        add(register.find(id), lines);
        return id;
    }

    private static long same(Claim claim, ClaimDraft draft, List<LineDraft> lines) {
        boolean same =
                claim.month().equals(draft.month())
                        && claim.bankCode().equals(draft.bankCode())
                        && claim.fundId() == draft.fundId()
                        && claim.lineCode().equals(draft.lineCode())
                        && claim.accountNo().equals(draft.digits())
                        && claim.receivedOn().equals(draft.receivedOn())
                        && sameLines(claim, lines);
        if (!same) {
            throw GapRefusal.otherContent();
        }
        return claim.id();
    }

    /** Those written down with the claim itself; what was added later is not asked for again. */
    private static boolean sameLines(Claim claim, List<LineDraft> lines) {
        List<ClaimLine> first =
                claim.lines().stream()
                        .filter(each -> each.stamp().at().equals(claim.stamp().at()))
                        .toList();
        return first.size() == lines.size()
                && IntStream.range(0, first.size())
                        .allMatch(nr -> lines.get(nr).became(first.get(nr)));
    }

    private static RuntimeException claimed(ClaimDraft draft, String bank) {
        return GapRefusal.claimedAlready(bank, draft.month());
    }

    private void check(ClaimDraft draft) {
        if (!draft.month().isBefore(YearMonth.from(desk.today()))) {
            throw GapRefusal.monthNotOver();
        }
        desk.notInFuture("receivedOn", draft.receivedOn());
        if (!draft.digits().matches("[0-9]{6,20}")) {
            throw GapRefusal.account();
        }
        boolean pays =
                agreementTable.planLines().stream()
                        .anyMatch(each ->
                                each.fundId() == draft.fundId()
                                        && each.lineCode().equals(draft.lineCode()));
        if (!pays) {
            throw GapRefusal.line();
        }
    }

    private String bankName(String code) {
        return banks.banks().stream()
                .filter(each -> each.getKey().equals(code))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(GapRefusal::bank);
    }

    /**
     * Adds a line to a claim that is not approved yet. By the fund manager.
     *
     * @throws GapRefusal as {@link #enter}
     */
    @Transactional
    public void addLine(long id, LineDraft line) {
        add(take(id), List.of(line));
    }

    private void add(Claim claim, List<LineDraft> lines) {
        lines.forEach(LineDraft::check);
        List<String> names = lines.stream().map(each -> each.named().strip()).distinct().toList();
        Map<String, Long> named = named(claim.bankCode(), names);
        agreementTable.lock(named.values());
        Map<Long, Agreement> found = register.agreements(named.values());
        for (LineDraft line : lines) {
            Long agreementId = named.get(line.named().strip());
            table.add(claim.id(), placed(line, claim, agreementId, found));
        }
    }

    /** By the number of the agreement, else by the bank's own of the loan, hyphens or not. */
    private Map<String, Long> named(String bankCode, List<String> names) {
        Set<String> looked = new TreeSet<>(names);
        names.forEach(each -> looked.add(digits(each)));
        Map<String, Long> found = agreementTable.named(bankCode, looked);
        Map<String, Long> named = new HashMap<>();
        for (String each : names) {
            Long id = found.containsKey(each) ? found.get(each) : found.get(digits(each));
            if (id != null) {
                named.put(each, id);
            }
        }
        return named;
    }

    private static String digits(String name) {
        return name.replaceAll("[\\s-]", "");
    }

    /** A line without days is of those of the claim's month in which its agreement runs. */
    private static ClaimTable.Placed placed(
            LineDraft line, Claim claim, @Nullable Long agreementId, Map<Long, Agreement> found) {
        LocalDate first = claim.month().atDay(1);
        LocalDate last = claim.month().atEndOfMonth();
        Agreement agreement = agreementId == null ? null : found.get(agreementId);
        if (agreement != null && agreement.loan() != null) {
            first = first.isBefore(agreement.firstDay()) ? agreement.firstDay() : first;
            last = last.isAfter(agreement.lastDay()) ? agreement.lastDay() : last;
        }
        LocalDate from = line.from() == null ? first : line.from();
        LocalDate until = line.until() == null ? last : line.until();
        if (until.isBefore(from) || !YearMonth.from(from).equals(YearMonth.from(until))) {
            throw GapRefusal.noDays(line.nr(), line.named());
        }
        return new ClaimTable.Placed(line, agreementId, from, until);
    }

    /**
     * Sends lines back to the bank; their days may be claimed anew, in this claim or a later one.
     * By the fund manager.
     *
     * @throws GapRefusal if the claim is approved, or none of them stands
     */
    @Transactional
    public void sendBack(long id, Collection<Long> lineIds, String reason) {
        take(id);
        GapDesk.mustSay("reason", reason);
        if (table.sendBack(id, lineIds, reason, Acting.current().accountId()) == 0) {
            throw GapRefusal.nothingChosen();
        }
    }

    /**
     * Takes a claim off that should not have been written down; its lines may be claimed anew. By
     * the fund manager.
     *
     * @throws GapRefusal if it is approved
     */
    @Transactional
    public void discard(long id, String reason) {
        Claim claim = take(id);
        GapDesk.mustSay("reason", reason);
        List<Long> standing = claim.standing().stream().map(ClaimLine::id).toList();
        table.sendBack(id, standing, reason, Acting.current().accountId());
        table.discard(id, reason);
    }

    /**
     * Approves a claim as it stands: every line that is left matches what the house works out. What
     * the bank was paid too much earlier is kept back, the earliest first, as far as the claim
     * goes. By the fund manager.
     *
     * @throws GapRefusal if it is approved already, no line stands, or one does not match
     */
    @Transactional
    public void approve(long id) {
        Claim claim = take(id);
        agreementTable.lockOfBank(claim.bankCode());
        if (claim.standing().isEmpty()) {
            throw GapRefusal.noLines();
        }
        int differing = register.check(claim).differing().size();
        if (differing > 0) {
            throw GapRefusal.differs(differing);
        }
        Map<Long, Won> kept = keptBack(claim);
        Won setOff = kept.values().stream().reduce(Won.ZERO, Won::plus);
        long approval = table.approve(id, desk.today(), claim.claimed(), setOff);
        kept.forEach((overpayment, part) -> table.setOff(approval, overpayment, part));
    }

    /** What of each overpayment is kept back of a claim, as far as the claim goes. */
    private Map<Long, Won> keptBack(Claim claim) {
        Map<Long, Won> kept = new LinkedHashMap<>();
        Won left = claim.claimed();
        for (Overpayment each : register.overpayments(claim)) {
            Won part = each.open().min(left);
            if (part.isPositive()) {
                kept.put(each.id(), part);
                left = left.minus(part);
            }
        }
        return kept;
    }

    /** A claim that is still to be approved; nobody else acts on it until the transaction ends. */
    private Claim take(long id) {
        desk.mustBe(Office.FUND_MANAGER);
        if (!table.lock(id)) {
            throw GapRefusal.absent();
        }
        Claim claim = register.find(id);
        if (claim.state() != Claim.State.ENTERED) {
            throw GapRefusal.notNow(claim.state());
        }
        return claim;
    }
}
