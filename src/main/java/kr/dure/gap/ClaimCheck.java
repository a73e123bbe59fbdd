package kr.dure.gap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kr.dure.kernel.Won;

/**
 * A claim with each of its lines held beside what the house works out.
 *
 * @param checks in the order of the claim's lines
 * @param agreements those its lines name, by id
 */
public record ClaimCheck(Claim claim, List<Checked> checks, Map<Long, Agreement> agreements) {

    /** A line and what was found. */
    public record Checked(ClaimLine line, LineCheck check) {

        /** Whether it stands and does not match: it keeps the claim from being approved. */
        public boolean differs() {
            return line.stands() && !check.matches();
        }
    }

    public ClaimCheck {
        checks = List.copyOf(checks);
        agreements = Map.copyOf(agreements);
    }

    /** Holds each line beside its agreement; lines before it use up the award first. */
    static ClaimCheck of(
            Claim claim,
            Map<Long, Agreement> agreements,
            Map<Long, Standing> standings,
            Map<Long, Won> used) {
        Map<Long, Won> spent = new HashMap<>(used);
        List<Checked> checks = new ArrayList<>();
        for (ClaimLine line : claim.lines()) {
            Long id = line.agreementId();
            Agreement agreement = id == null ? null : agreements.get(id);
            Won before = id == null ? Won.ZERO : spent.getOrDefault(id, Won.ZERO);
            var beside =
                    new LineCheck.Beside(
                            claim.bankCode(),
                            claim.fundId(),
                            claim.lineCode(),
                            claim.month(),
                            agreement,
                            agreement == null
                                    ? Standing.NONE
                                    : standings.getOrDefault(
                                            agreement.organisationId(), Standing.NONE),
                            agreement == null ? Won.ZERO : agreement.most().minus(before));
            checks.add(new Checked(line, LineCheck.of(line, beside)));
            if (id != null && line.stands()) {
                spent.put(id, before.plus(line.subsidy()));
            }
        }
        return new ClaimCheck(claim, checks, agreements);
    }

    public List<Checked> differing() {
        return checks.stream().filter(Checked::differs).toList();
    }

    /** What the house makes of the standing lines. */
    public Won worked() {
        return checks.stream()
                .filter(each -> each.line().stands())
                .map(each -> each.check().subsidy())
                .reduce(Won.ZERO, Won::plus);
    }

    /**
     * Who wrote the claim and its standing lines down, who awarded what they are of, and who wrote
     * their loans down.
     */
    Set<Long> hands(boolean andLoans) {
        Set<Long> hands = new TreeSet<>();
        hands.add(claim.stamp().accountId());
        for (ClaimLine line : claim.standing()) {
            hands.add(line.stamp().accountId());
            Long id = line.agreementId();
            Agreement agreement = id == null ? null : agreements.get(id);
            if (agreement != null) {
                hands.addAll(agreement.agreed().hands());
                if (andLoans) {
                    hands.add(agreement.agreed().stamp().accountId());
                }
            }
        }
        return hands;
    }
}
