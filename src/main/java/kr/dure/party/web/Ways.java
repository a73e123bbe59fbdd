package kr.dure.party.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kr.dure.party.BankAccount;
import kr.dure.party.EndGround;
import kr.dure.party.MemberCounts;
import kr.dure.party.Organisation;
import kr.dure.party.Recognition;
import kr.dure.screen.Shown;
import kr.dure.screen.Step;
import kr.dure.screen.Step.Mark;
import kr.dure.screen.Words;
import org.springframework.stereotype.Component;

/** What happened to an organisation, the newest first. */
@Component
class Ways {

    private record Event(LocalDateTime at, Step step) {}

    private final Words words;
    private final Clock clock;

    Ways(Words words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    Clock clock() {
        return clock;
    }

    List<Step> of(
            Organisation organisation,
            List<Recognition> recognitions,
            List<MemberCounts.Recorded> counts,
            List<BankAccount> accounts) {
        var events = new ArrayList<Event>();
        opened(events, organisation);
        recognitions.forEach(each -> recognised(events, each));
        counts.forEach(each -> counted(events, each));
        accounts.forEach(each -> kept(events, each));
        // What was written down at one moment keeps its order, so sort first and turn round then.
        events.sort(Comparator.comparing(Event::at));
        return events.reversed().stream().map(Event::step).toList();
    }

    private void opened(List<Event> events, Organisation organisation) {
        events.add(moment(organisation.recordedAt(), words.text("party.way.added")));
        LocalDate opened = organisation.openedOn();
        if (opened != null) {
            events.add(day(opened, words.text("party.way.opened"), false));
        }
        LocalDate closed = organisation.closedOn();
        if (closed != null) {
            events.add(day(closed, words.text("party.way.closed"), true));
        }
    }

    private void recognised(List<Event> events, Recognition each) {
        String kind = words.text("party.recognition." + OrganisationView.code(each));
        String key = each.rosterId() == null ? "party.way.recognised" : "party.way.listed";
        events.add(day(each.from(), words.text(key, kind), false));
        LocalDate last = each.lastDay();
        if (last != null) {
            EndGround ground = each.ground();
            String why =
                    words.text("party.ground." + (ground == null ? EndGround.EXPIRED : ground));
            boolean odd = ground == EndGround.CANCELLED;
            events.add(day(last, words.text("party.way.ended", kind, why), odd));
        }
    }

    private void counted(List<Event> events, MemberCounts.Recorded each) {
        String what = words.text("party.way.counted", each.count().members());
        events.add(day(each.count().asOf(), what, false));
    }

    private void kept(List<Event> events, BankAccount each) {
        String account = each.bankName() + " " + each.lastFour();
        events.add(moment(each.recordedAt(), words.text("party.way.account", account)));
        Instant closed = each.closedAt();
        if (closed != null) {
            events.add(moment(closed, words.text("party.way.account-closed", account)));
        }
    }

    private Event day(LocalDate on, String what, boolean odd) {
        Mark mark = on.isAfter(LocalDate.now(clock)) ? Mark.NEXT : odd ? Mark.ODD : Mark.DONE;
        return new Event(on.atStartOfDay(), new Step(mark, what, List.of(Shown.date(on))));
    }

    private Event moment(Instant at, String what) {
        return new Event(
                LocalDateTime.ofInstant(at, clock.getZone()),
                new Step(Mark.DONE, what, List.of(Shown.moment(at))));
    }
}
