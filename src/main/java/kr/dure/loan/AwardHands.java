package kr.dure.loan;

import java.util.Set;
import kr.dure.programme.Awards;
import org.springframework.stereotype.Component;

@Component
class AwardHands implements Hands {

    private final Awards awards;

    AwardHands(Awards awards) {
        this.awards = awards;
    }

    @Override
    public Set<Long> of(long awardId) {
        return awards.parts(awardId).keySet();
    }

    @Override
    public boolean isSigned(long awardId) {
        return awards.find(awardId).isSigned();
    }
}
