package kr.dure.ledger.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Won;
import kr.dure.ledger.About;
import kr.dure.ledger.AccountKind;
import kr.dure.ledger.Balances;
import kr.dure.ledger.BookClosing;
import kr.dure.ledger.CarryOver;
import kr.dure.ledger.Plans;
import kr.dure.ledger.Settlement;
import kr.dure.ledger.SettlementColumn;
import kr.dure.ledger.SettlementRow;
import kr.dure.ledger.Subjects.Subject;
import kr.dure.ledger.Years;
import kr.dure.ledger.web.SettlementView.Drill;
import kr.dure.ledger.web.SettlementView.Thing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what a settlement's page shows. */
@Component
class SettlementDesk {

    private final Years years;
    private final Plans plans;
    private final Balances balances;
    private final Trail trail;
    private final SettlementWay way;
    private final Clock clock;

    SettlementDesk(
            Years years,
            Plans plans,
            Balances balances,
            Trail trail,
            SettlementWay way,
            Clock clock) {
        this.years = years;
        this.plans = plans;
        this.balances = balances;
        this.trail = trail;
        this.way = way;
        this.clock = clock;
    }

    SettlementView view(
            long fund, FiscalYear year, @Nullable Long line, @Nullable SettlementColumn column) {
        Settlement settlement = years.settlement(fund, year);
        List<CarryOver> carried = years.carriedOver(fund, year);
        List<Thing> things = new ArrayList<>();
        Drill drill = drill(settlement, line, column, carried, things);
        Set<About> abouts = new HashSet<>(carried.stream().map(CarryOver::about).toList());
        things.forEach(each -> abouts.add(each.about()));
        Map<About, Subject> subjects = trail.of(abouts);
        return new SettlementView(
                settlement,
                plans.of(fund),
                years.closings(fund).stream().map(BookClosing::year).collect(Collectors.toSet()),
                carried,
                subjects,
                years.corrections(fund, year),
                way.milestones(settlement),
                way.steps(settlement),
                drill == null ? null : named(drill, subjects),
                LocalDate.now(clock).isAfter(year.outstandingUntil()));
    }

    private @Nullable Drill drill(
            Settlement settlement,
            @Nullable Long line,
            @Nullable SettlementColumn column,
            List<CarryOver> carried,
            List<Thing> things) {
        SettlementRow row =
                settlement.rows().stream()
                        .filter(each -> line != null && each.line().id() == line)
                        .findFirst()
                        .orElse(null);
        if (row == null || column == null || column.side() != row.line().side()) {
            return null;
        }
        if (column == SettlementColumn.CARRIED_OUT && settlement.closing() != null) {
            carried.stream()
                    .filter(each -> each.code().equals(row.line().code()))
                    .forEach(each -> things.add(new Thing(each.about(), null, each.amount())));
        } else {
            List<AccountKind> kinds = kinds(column);
            balances.ofLine(row.line().id())
                    .forEach((about, sums) -> {
                        Won sum =
                                kinds.stream()
                                        .map(each -> sums.getOrDefault(each, Won.ZERO))
                                        .reduce(Won.ZERO, Won::plus);
                        if (!sum.isZero()) {
                            things.add(new Thing(about, null, sum));
                        }
                    });
        }
        return new Drill(row, column, plus(column), minus(column), things);
    }

    private static Drill named(Drill drill, Map<About, Subject> subjects) {
        return new Drill(
                drill.row(),
                drill.column(),
                drill.plus(),
                drill.minus(),
                drill.things().stream()
                        .map(each ->
                                new Thing(each.about(), subjects.get(each.about()), each.amount()))
                        .toList());
    }

    /** The accounts whose postings about things make up a column. */
    private static List<AccountKind> kinds(SettlementColumn column) {
        return switch (column) {
            case ASSESSED -> List.of(AccountKind.ASSESSED);
            case RECEIVED -> List.of(AccountKind.RECEIVED);
            case WRITTEN_OFF -> List.of(AccountKind.WRITTEN_OFF);
            case OUTSTANDING -> List.of(AccountKind.OUTSTANDING, AccountKind.CARRIED);
            case SPENT -> List.of(AccountKind.SPENT);
            case CARRIED_OUT -> List.of(AccountKind.COMMITTED);
            case EXPECTED, PLANNED, CARRIED_IN, READY, UNSPENT -> List.of();
        };
    }

    private static List<SettlementColumn> plus(SettlementColumn column) {
        return switch (column) {
            case OUTSTANDING -> List.of(SettlementColumn.ASSESSED);
            case READY -> List.of(SettlementColumn.PLANNED, SettlementColumn.CARRIED_IN);
            case UNSPENT -> List.of(SettlementColumn.READY);
            default -> List.of();
        };
    }

    private static List<SettlementColumn> minus(SettlementColumn column) {
        return switch (column) {
            case OUTSTANDING -> List.of(SettlementColumn.RECEIVED, SettlementColumn.WRITTEN_OFF);
            case UNSPENT -> List.of(SettlementColumn.SPENT, SettlementColumn.CARRIED_OUT);
            default -> List.of();
        };
    }
}
