package kr.dure.gap;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kr.dure.party.RecognitionKind;
import kr.dure.party.Recognitions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to read claims, each line beside what the house works out. */
@Service
public class ClaimRegister {

    /** A page of the list; {@code next} is the id to go on before, null on the last page. */
    public record Listed(List<Claim> claims, @Nullable Long next) {}

    private final ClaimFactTable rows;
    private final OverpaymentTable overpayments;
    private final AgreementFactTable agreements;
    private final Recognitions recognitions;

    ClaimRegister(
            ClaimFactTable rows,
            OverpaymentTable overpayments,
            AgreementFactTable agreements,
            Recognitions recognitions) {
        this.rows = rows;
        this.overpayments = overpayments;
        this.agreements = agreements;
        this.recognitions = recognitions;
    }

    /**
     * @throws GapRefusal if there is none
     */
    @Transactional(readOnly = true)
    public Claim find(long id) {
        return rows.find(id);
    }

    /**
     * A claim with each line beside what the house works out today.
     *
     * @throws GapRefusal if there is none
     */
    @Transactional(readOnly = true)
    public ClaimCheck check(long id) {
        return check(rows.find(id));
    }

    ClaimCheck check(Claim claim) {
        Map<Long, Agreement> named =
                agreements(
                        claim.lines().stream()
                                .map(ClaimLine::agreementId)
                                .filter(Objects::nonNull)
                                .toList());
        List<Long> enterprises =
                named.values().stream().map(Agreement::organisationId).distinct().toList();
        Map<Long, Standing> standings = new HashMap<>();
        recognitions
                .spans(enterprises, RecognitionKind.SELF_SUPPORT)
                .forEach((each, spans) -> standings.put(each, new Standing(spans)));
        return ClaimCheck.of(claim, named, standings, rows.used(named.keySet(), claim.id()));
    }

    /** One page, the latest first. */
    @Transactional(readOnly = true)
    public Listed list(@Nullable Long before, int size) {
        List<Long> ids = rows.page(before, size + 1);
        List<Claim> page = rows.find(ids.subList(0, Math.min(size, ids.size())));
        return new Listed(page, ids.size() > size ? page.getLast().id() : null);
    }

    /** So many of them, the latest first, to go through all by key. */
    @Transactional(readOnly = true)
    public List<Claim> rows(@Nullable Long before, int most) {
        return rows.find(rows.page(before, most));
    }

    /** Some of them, the latest first; what is not here is left out. */
    @Transactional(readOnly = true)
    public Map<Long, Claim> find(Collection<Long> ids) {
        return rows.find(ids).stream().collect(Collectors.toMap(Claim::id, each -> each));
    }

    /** What the bank of a claim was paid too much from the same line of the plan. */
    @Transactional(readOnly = true)
    public List<Overpayment> overpayments(Claim claim) {
        return overpayments.find(claim);
    }

    Map<Long, Agreement> agreements(Collection<Long> ids) {
        return agreements.find(ids.stream().distinct().toList()).stream()
                .collect(Collectors.toMap(Agreement::id, each -> each));
    }
}
