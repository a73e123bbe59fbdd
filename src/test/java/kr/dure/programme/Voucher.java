package kr.dure.programme;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import kr.dure.kernel.Won;
import kr.dure.kernel.WonText;
import org.springframework.stereotype.Component;

/**
 * A tiny instrument of the tests alone: paper money for a course. It remembers what it was told.
 */
@Component
class Voucher implements Instrument {

    private final Map<Long, AwardGiven> given = new ConcurrentHashMap<>();
    private final Set<Long> open = ConcurrentHashMap.newKeySet();
    private final Set<Long> refused = ConcurrentHashMap.newKeySet();
    private final Set<Long> givenUp = ConcurrentHashMap.newKeySet();
    private final AtomicLong next = new AtomicLong();

    @Override
    public String code() {
        return "voucher";
    }

    @Override
    public void checkTerms(Map<String, Object> terms) {
        if (!(terms.get("limitWon") instanceof Long)) {
            throw ProgrammeRefusal.invalid("programme.refusal.terms-whole", "limitWon");
        }
    }

    @Override
    public List<Shown> show(Map<String, Object> terms, long fundId) {
        long limit = (Long) Objects.requireNonNull(terms.get("limitWon"));
        return List.of(new Shown("programme.letter.fact-amount", WonText.brief(Won.of(limit))));
    }

    @Override
    public long awarded(AwardGiven award) {
        if (refused.contains(award.organisationId())) {
            throw ProgrammeRefusal.conflict("programme.refusal.open-already", "voucher");
        }
        long id = next.incrementAndGet();
        given.put(id, award);
        return id;
    }

    @Override
    public boolean hasOpen(long organisationId) {
        return open.contains(organisationId);
    }

    @Override
    public String address(long recordId) {
        return "/vouchers/" + recordId;
    }

    @Override
    public Set<Long> givenUp(Set<Long> recordIds) {
        return recordIds.stream().filter(givenUp::contains).collect(Collectors.toSet());
    }

    AwardGiven given(long recordId) {
        return Objects.requireNonNull(given.get(recordId));
    }

    void giveUp(long recordId) {
        givenUp.add(recordId);
    }

    void open(long organisationId) {
        open.add(organisationId);
    }

    void refuse(long organisationId) {
        refused.add(organisationId);
    }
}
