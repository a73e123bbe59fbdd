package kr.dure.insight;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.dure.access.Acting;
import kr.dure.programme.Call;
import kr.dure.programme.Calls;
import kr.dure.programme.Programme;
import kr.dure.programme.Programmes;
import kr.dure.screen.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The calls of a region that are open or will be, as citizens see them. */
@Service
public class PublicCalls {

    private static final int SHOWN_FACTS = 4;

    private final Calls calls;
    private final Programmes programmes;
    private final Words words;
    private final Clock clock;

    PublicCalls(Calls calls, Programmes programmes, Words words, Clock clock) {
        this.calls = calls;
        this.programmes = programmes;
        this.words = words;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<CallCard> cards() {
        Instant now = clock.instant();
        return calls.all().stream()
                .map(Call.Listed::call)
                .filter(call -> call.state(now) != Call.State.CLOSED)
                .map(call -> card(call, call.state(now) == Call.State.OPEN))
                .toList();
    }

    private CallCard card(Call call, boolean open) {
        Programme programme = programmes.find(call.programmeId());
        LocalDate opens = day(call.opensAt());
        LocalDate last = day(call.closesAt().minusSeconds(1));
        Map<String, String> facts = new LinkedHashMap<>();
        programmes
                .show(programme, programmes.termsOn(programme.id(), LocalDate.now(clock)).terms())
                .stream()
                .limit(SHOWN_FACTS)
                .forEach(each -> facts.put(words.text(each.labelKey()), each.value()));
        facts.put(
                words.text("insight.region.call.window"),
                words.text("insight.region.call.days", opens, last));
        facts.put(words.text("insight.region.call.basis"), programme.basis());
        long left = ChronoUnit.DAYS.between(LocalDate.now(clock), last);
        return new CallCard(
                words.text("insight.region.call.title", programme.name(), call.nr()),
                programme.summary(),
                open
                        ? words.text("insight.region.call.state.open", left)
                        : words.text("insight.region.call.state.before", opens),
                open ? "bg-light-success" : "bg-light-information ring",
                open,
                facts,
                "/regions/" + Acting.current().region() + "/calls/" + call.id());
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(clock.getZone()).toLocalDate();
    }
}
