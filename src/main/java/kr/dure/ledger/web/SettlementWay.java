package kr.dure.ledger.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.dure.access.Accounts;
import kr.dure.access.Office;
import kr.dure.kernel.FiscalYear;
import kr.dure.ledger.BookClosing;
import kr.dure.ledger.Settlement;
import kr.dure.ledger.YearStep;
import kr.dure.ledger.web.SettlementView.Milestone;
import kr.dure.screen.Shown;
import kr.dure.screen.Step;
import kr.dure.screen.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The way of a year's end: its five days, and who did what. */
@Component
class SettlementWay {

    private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

    private final Accounts accounts;
    private final Words words;
    private final Clock clock;

    SettlementWay(Accounts accounts, Words words, Clock clock) {
        this.accounts = accounts;
        this.words = words;
        this.clock = clock;
    }

    List<Milestone> milestones(Settlement settlement) {
        FiscalYear year = settlement.plan().year();
        LocalDate today = LocalDate.now(clock);
        BookClosing closing = settlement.closing();
        return List.of(
                passed("over", year.lastDay(), today),
                passed("money", year.outstandingUntil(), today),
                milestone(
                        "closed",
                        closing == null ? null : closing.closedAt().atZone(KOREA).toLocalDate(),
                        year.booksClose(),
                        today),
                step(settlement, YearStep.Kind.REPORTED, today),
                step(settlement, YearStep.Kind.SUBMITTED, today));
    }

    private Milestone step(Settlement settlement, YearStep.Kind kind, LocalDate today) {
        LocalDate on = settlement.step(kind).map(YearStep::happenedOn).orElse(null);
        LocalDate due = kind.dueOf(settlement.plan().year());
        return milestone(kind.name(), on, due, today);
    }

    private Milestone passed(String key, LocalDate day, LocalDate today) {
        return new Milestone(key, today.isAfter(day), false, Shown.date(day));
    }

    private Milestone milestone(
            String key, @Nullable LocalDate on, @Nullable LocalDate due, LocalDate today) {
        String limit = due == null ? "" : words.text("ledger.year.due", due);
        return new Milestone(
                key,
                on != null,
                on == null && due != null && today.isAfter(due),
                on == null ? limit : words.text("ledger.year.done-on", on, limit));
    }

    /** Newest first: what is next, then what happened, by whom and on which paper. */
    List<Step> steps(Settlement settlement) {
        BookClosing closing = settlement.closing();
        Set<Long> people = new HashSet<>();
        settlement.steps().forEach(each -> people.add(each.actor()));
        if (closing != null) {
            people.add(closing.actor());
        }
        Map<Long, String> names = accounts.names(people);
        List<Step> steps = new ArrayList<>();
        settlement
                .next()
                .ifPresent(each ->
                        steps.add(
                                new Step(
                                        Step.Mark.NEXT,
                                        words.text("ledger.year.step." + each),
                                        List.of())));
        settlement.steps().stream()
                .sorted((one, other) -> other.kind().compareTo(one.kind()))
                .forEach(each ->
                        steps.add(
                                new Step(
                                        Step.Mark.DONE,
                                        words.text("ledger.year.step." + each.kind()),
                                        List.of(
                                                Shown.date(each.happenedOn())
                                                        + " · "
                                                        + each.paper(),
                                                who(names, each.actor(), each.office())))));
        if (closing != null) {
            steps.add(
                    new Step(
                            Step.Mark.DONE,
                            words.text("ledger.year.closed"),
                            List.of(
                                    Shown.moment(closing.closedAt()),
                                    who(names, closing.actor(), closing.office()))));
        }
        return steps;
    }

    private String who(Map<Long, String> names, long actor, Office office) {
        String title = words.text("access.office." + office.name());
        String name = names.get(actor);
        return name == null ? title : name + " · " + title;
    }
}
