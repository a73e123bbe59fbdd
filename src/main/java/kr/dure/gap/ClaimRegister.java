package kr.dure.gap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kr.dure.kernel.Won;
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
        return check(List.of(claim)).getFirst();
    }

    /** So many claims in a state from which somebody leads them on, the latest last. */
    List<Claim> waiting(Claim.State state, int most) {
        return rows.find(rows.waiting(state, most)).reversed();
    }

    /** Many as cheaply as one, in the same order. */
    List<ClaimCheck> check(List<Claim> claims) {
        if (claims.isEmpty()) {
            return List.of();
        }
        Map<Long, Agreement> named =
                agreements(claims.stream().flatMap(each -> named(each).stream()).toList());
        List<Long> enterprises =
                named.values().stream().map(Agreement::organisationId).distinct().toList();
        Map<Long, Standing> standings = new HashMap<>();
        recognitions
                .spans(enterprises, RecognitionKind.SELF_SUPPORT)
                .forEach((each, spans) -> standings.put(each, new Standing(spans)));
        Map<Long, Map<Long, Won>> used = rows.used(named.keySet());
        List<ClaimCheck> checks = new ArrayList<>();
        for (Claim claim : claims) {
            Map<Long, Agreement> own = new HashMap<>();
            Map<Long, Won> byOthers = new HashMap<>();
            for (Long id : named(claim)) {
                Map<Long, Won> all = new HashMap<>(used.getOrDefault(id, Map.of()));
                all.remove(claim.id());
                byOthers.put(id, all.values().stream().reduce(Won.ZERO, Won::plus));
                Agreement agreement = named.get(id);
                if (agreement != null) {
                    own.put(id, agreement);
                }
            }
            checks.add(ClaimCheck.of(claim, own, standings, byOthers));
        }
        return checks;
    }

    private static Set<Long> named(Claim claim) {
        return claim.lines().stream()
                .map(ClaimLine::agreementId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
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
