package kr.dure.gap;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.dure.kernel.Won;
import kr.dure.party.Organisations;
import kr.dure.party.RecognitionKind;
import kr.dure.party.Recognitions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to read agreements (이차보전 대장). A region's officers see all of them, a city's those of its
 * enterprises, an enterprise its own; what lies outside is absent.
 */
@Service
public class AgreementRegister {

    private static final int MOST_LISTED = 10_000;

    /**
     * A page of the list.
     *
     * @param used what was approved of each, by its id
     * @param next the id to go on before, null on the last page
     */
    public record Listed(
            List<Agreement> agreements,
            Map<Long, Won> used,
            Map<Long, String> enterprises,
            @Nullable Long next) {}

    private final AgreementTable table;
    private final AgreementFactTable rows;
    private final ClaimFactTable claims;
    private final GapDesk desk;
    private final Organisations organisations;
    private final Recognitions recognitions;

    AgreementRegister(
            AgreementTable table,
            AgreementFactTable rows,
            ClaimFactTable claims,
            GapDesk desk,
            Organisations organisations,
            Recognitions recognitions) {
        this.table = table;
        this.rows = rows;
        this.claims = claims;
        this.desk = desk;
        this.organisations = organisations;
        this.recognitions = recognitions;
    }

    /**
     * @throws GapRefusal if there is none within the reach of who acts
     */
    @Transactional(readOnly = true)
    public Agreement find(long id) {
        Agreement found = rows.find(id);
        desk.mustReach(found.organisationId());
        return found;
    }

    /** One page, the latest award first. */
    @Transactional(readOnly = true)
    public Listed list(@Nullable Long before, int size) {
        List<Long> ids = table.page(before, organisations.reach(), size + 1);
        List<Agreement> page = rows.find(ids.subList(0, Math.min(size, ids.size())));
        return new Listed(
                page,
                used(page),
                organisations.names(
                        page.stream().map(Agreement::organisationId).distinct().toList()),
                ids.size() > size ? page.getLast().id() : null);
    }

    /** So many of them, the latest first, to go through all by key. */
    @Transactional(readOnly = true)
    public List<Agreement> rows(@Nullable Long before, int most) {
        return rows.find(table.page(before, organisations.reach(), most));
    }

    /** What of each award was approved so far, less what was paid too much. */
    @Transactional(readOnly = true)
    public Map<Long, Won> used(Collection<Agreement> agreements) {
        Map<Long, Won> used = new HashMap<>();
        agreements.forEach(each -> used.put(each.id(), Won.ZERO));
        claims.used(Set.copyOf(used.keySet()))
                .forEach((id, claim) ->
                        used.put(id, claim.values().stream().reduce(Won.ZERO, Won::plus)));
        return used;
    }

    /** Those that can be claimed for a month, for a list to choose from. */
    @Transactional(readOnly = true)
    public List<Agreement> claimable(String bankCode, YearMonth month) {
        return rows.find(table.running(month, MOST_LISTED)).stream()
                .filter(each -> each.agreed().bankCode().equals(bankCode))
                .filter(each -> !each.agreed().firstMonth().isAfter(month))
                .toList();
    }

    /** What pays for those that have a loan. */
    @Transactional(readOnly = true)
    public List<PlanLine> planLines() {
        return table.planLines();
    }

    /** Every month it is subsidised for, as it comes to if all keep to the agreement. */
    @Transactional(readOnly = true)
    public List<Expected> months(Agreement agreement) {
        BankLoan loan = agreement.loan();
        if (loan == null) {
            return List.of();
        }
        long id = agreement.organisationId();
        var spans = recognitions.spans(List.of(id), RecognitionKind.SELF_SUPPORT);
        var standing = new Standing(spans.getOrDefault(id, List.of()));
        List<Expected> months = new ArrayList<>();
        for (YearMonth each = loan.firstMonth();
                !each.isAfter(loan.lastMonth());
                each = each.plusMonths(1)) {
            months.add(Expected.of(agreement, each, standing));
        }
        return months;
    }

    /** All that banks claimed for it, the earliest days first. */
    @Transactional(readOnly = true)
    public List<ClaimLine> lines(Agreement agreement) {
        return claims.linesOf(List.of(agreement.id())).getOrDefault(agreement.id(), List.of());
    }
}
