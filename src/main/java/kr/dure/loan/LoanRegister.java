package kr.dure.loan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.dure.kernel.Language;
import kr.dure.kernel.Refusal;
import kr.dure.kernel.Won;
import kr.dure.loan.LoanFacts.Bill;
import kr.dure.party.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to read loans (융자 대장). A region's officers see all of them, a city's those of its
 * enterprises, an enterprise its own; what lies outside is absent.
 */
@Service
public class LoanRegister {

    /**
     * A line of the list.
     *
     * @param state one of the words of {@link LoanState#word()}
     * @param overdue interest and principal past its day, without late interest
     * @param nextDue when the next unpaid bill is due
     */
    public record Row(
            long id,
            String number,
            LoanKind kind,
            long organisationId,
            Won amount,
            LocalDate awardedOn,
            String state,
            Won lent,
            Won overdue,
            int overdueDays,
            @Nullable LocalDate nextDue) {

        public ArrearsBucket bucket() {
            return ArrearsBucket.of(overdueDays);
        }
    }

    /** The sums of a list, all its pages together. */
    public record Totals(long loans, Won amount, Won lent, Won overdue) {}

    /**
     * One page of the list.
     *
     * @param names of the organisations on it
     * @param next the filter's {@code before} for the next page, null on the last
     */
    public record Listed(
            List<Row> rows, Map<Long, String> names, Totals totals, @Nullable Long next) {}

    private final FactTable facts;
    private final ListTable lists;
    private final LoanPapers papers;
    private final Organisations organisations;
    private final Clock clock;

    LoanRegister(
            FactTable facts,
            ListTable lists,
            LoanPapers papers,
            Organisations organisations,
            Clock clock) {
        this.facts = facts;
        this.lists = lists;
        this.papers = papers;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * All that is written down about a loan.
     *
     * @throws LoanRefusal if there is none within the reach of who acts
     */
    @Transactional(readOnly = true)
    public LoanFacts find(long id) {
        LoanFacts found = facts.facts(id);
        mustReach(found.loan().organisationId());
        return found;
    }

    /** The same as it stood on a day, as known at a moment. */
    @Transactional(readOnly = true)
    public LoanFacts find(long id, LocalDate on, Instant known) {
        return find(id).asOf(on, known);
    }

    /** One page of the list, the latest loan first, and the totals of all pages. */
    @Transactional(readOnly = true)
    public Listed list(LoanFilter filter, int size) {
        LocalDate today = LocalDate.now(clock);
        Collection<Long> within = organisations.reach();
        List<Row> rows = lists.page(filter, within, today, size + 1);
        boolean more = rows.size() > size;
        List<Row> page = more ? rows.subList(0, size) : rows;
        List<Long> ids = page.stream().map(Row::organisationId).distinct().toList();
        return new Listed(
                List.copyOf(page),
                organisations.names(ids),
                lists.totals(filter, within, today),
                more ? page.getLast().id() : null);
    }

    /** So many rows of the list, the latest loan first, without totals: to go through all of it. */
    @Transactional(readOnly = true)
    public List<Row> rows(LoanFilter filter, int most) {
        return lists.page(filter, organisations.reach(), LocalDate.now(clock), most);
    }

    /** The loan of that number, if it is one the acting office may see. */
    @Transactional(readOnly = true)
    public Optional<LoanFacts> numbered(String number) {
        Collection<Long> within = organisations.reach();
        return facts.numbered(number)
                .map(facts::facts)
                .filter(each -> within == null || within.contains(each.loan().organisationId()));
    }

    /** Every loan of an organisation, the latest first. */
    @Transactional(readOnly = true)
    public List<LoanFacts> ofOrganisation(long organisationId) {
        mustReach(organisationId);
        return facts.facts(facts.ofOrganisation(organisationId)).reversed();
    }

    /**
     * The bill as paper (납입고지서).
     *
     * @throws LoanRefusal if the loan has no such standing bill
     */
    @Transactional(readOnly = true)
    public byte[] billPaper(long loanId, int periodNo) {
        LoanFacts found = find(loanId);
        Bill bill =
                found.standingBills().stream()
                        .filter(each -> each.periodNo() == periodNo)
                        .findFirst()
                        .orElseThrow(LoanRefusal::absent);
        return Language.KOREAN.get(() -> papers.bill(found.loan(), bill));
    }

    /** The "no" for what is not there, or not for these eyes. */
    public static Refusal absent() {
        return LoanRefusal.absent();
    }

    private void mustReach(long organisationId) {
        Collection<Long> within = organisations.reach();
        if (within != null && !within.contains(organisationId)) {
            throw LoanRefusal.absent();
        }
    }
}
