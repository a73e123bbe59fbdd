package kr.dure.ledger.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kr.dure.ledger.BookClosing;
import kr.dure.ledger.CashBook;
import kr.dure.ledger.Fund;
import kr.dure.ledger.Line;
import kr.dure.ledger.LineFigures;
import kr.dure.ledger.Plan;
import kr.dure.ledger.PlanChanged;
import kr.dure.ledger.Position;
import kr.dure.ledger.Settlement;
import kr.dure.ledger.SettlementColumn;
import kr.dure.ledger.SettlementRow;
import kr.dure.ledger.Side;
import kr.dure.ledger.YearStep;
import org.jspecify.annotations.Nullable;

/** Funds, plans and statements as programs are told of them: amounts in won, days as ISO 8601. */
final class FundAnswers {

    private FundAnswers() {}

    /** A fund. */
    record FundSeen(
            long id,
            long authorityId,
            String name,
            String legalBasis,
            @Schema(description = "ledger.api.ends-on") @Nullable LocalDate endsOn) {
        static FundSeen of(Fund fund) {
            return new FundSeen(
                    fund.id(), fund.authorityId(), fund.name(), fund.legalBasis(), fund.endsOn());
        }
    }

    /** A plan without its lines. */
    record PlanSeen(
            long id,
            long fundId,
            int year,
            @Schema(description = "ledger.api.fixed") boolean fixed,
            @Nullable LocalDate votedOn,
            @Nullable String resolution) {
        static PlanSeen of(Plan plan) {
            return new PlanSeen(
                    plan.id(),
                    plan.fundId(),
                    plan.year().year(),
                    plan.isFixed(),
                    plan.votedOn(),
                    plan.resolution());
        }
    }

    /** A line by its names. */
    record LineName(
            long id,
            Side side,
            @Schema(description = "ledger.api.code") String code,
            String division,
            String section,
            String title) {
        static LineName of(Line line) {
            return new LineName(
                    line.id(),
                    line.side(),
                    line.code(),
                    line.division(),
                    line.section(),
                    line.title());
        }
    }

    /** A line with its sums; those of the other side are zero. */
    record PlanLine(
            LineName line,
            @Schema(description = "ledger.api.planned") long planned,
            long committed,
            long paid,
            @Schema(description = "ledger.api.available") long available,
            long assessed,
            long outstanding,
            long received,
            long writtenOff,
            @Schema(description = "ledger.api.carried") long carried) {
        static PlanLine of(LineFigures each) {
            return new PlanLine(
                    LineName.of(each.line()),
                    each.planned().amount(),
                    each.committed().amount(),
                    each.paid().amount(),
                    each.available().amount(),
                    each.assessed().amount(),
                    each.outstanding().amount(),
                    each.received().amount(),
                    each.writtenOff().amount(),
                    each.carried().amount());
        }
    }

    /** A plan with all its lines. */
    record PlanWhole(PlanSeen plan, List<PlanLine> lines) {
        static PlanWhole of(Plan plan, List<LineFigures> lines) {
            return new PlanWhole(PlanSeen.of(plan), lines.stream().map(PlanLine::of).toList());
        }
    }

    /** A change of a line on record. */
    record ChangeSeen(
            long id,
            long lineId,
            String title,
            @Schema(description = "ledger.api.change") long amount,
            LocalDate changedOn,
            String reason,
            @Nullable LocalDate votedOn,
            @Nullable String resolution,
            long entryId) {
        static ChangeSeen of(PlanChanged each) {
            return new ChangeSeen(
                    each.id(),
                    each.lineId(),
                    each.lineTitle(),
                    each.amount().amount(),
                    each.changedOn(),
                    each.reason(),
                    each.votedOn(),
                    each.resolution(),
                    each.entryId());
        }
    }

    /** A change to be made. */
    record NewChange(
            LocalDate changedOn,
            @Schema(maxLength = 1000) String reason,
            List<LineMove> lines,
            @Schema(description = "ledger.api.vote") @Nullable CouncilVote vote) {}

    /** More or less for a line. */
    record LineMove(long line, @Schema(description = "ledger.api.change") long amount) {}

    /** A vote of the council. */
    record CouncilVote(LocalDate votedOn, @Schema(maxLength = 1000) String resolution) {}

    /** A change made, and the plan as it stands with it. */
    record ChangeMade(long entryId, PlanWhole plan) {}

    /** The columns of income (지방기금법 시행령 제6조). */
    record IncomeColumns(
            long expected, long assessed, long received, long writtenOff, long outstanding) {
        static IncomeColumns of(List<SettlementRow> rows) {
            return new IncomeColumns(
                    sum(rows, SettlementColumn.EXPECTED),
                    sum(rows, SettlementColumn.ASSESSED),
                    sum(rows, SettlementColumn.RECEIVED),
                    sum(rows, SettlementColumn.WRITTEN_OFF),
                    sum(rows, SettlementColumn.OUTSTANDING));
        }
    }

    /** The columns of spending. */
    record SpendingColumns(
            long planned, long carriedIn, long ready, long spent, long carriedOut, long unspent) {
        static SpendingColumns of(List<SettlementRow> rows) {
            return new SpendingColumns(
                    sum(rows, SettlementColumn.PLANNED),
                    sum(rows, SettlementColumn.CARRIED_IN),
                    sum(rows, SettlementColumn.READY),
                    sum(rows, SettlementColumn.SPENT),
                    sum(rows, SettlementColumn.CARRIED_OUT),
                    sum(rows, SettlementColumn.UNSPENT));
        }
    }

    private static long sum(List<SettlementRow> rows, SettlementColumn column) {
        return Settlement.total(rows, column).amount();
    }

    /** A line of income. */
    record IncomeRow(LineName line, IncomeColumns columns) {}

    /** A line of spending. */
    record SpendingRow(LineName line, SpendingColumns columns) {}

    /** 기금 현재액 of a year. */
    record PositionSeen(long prior, long raised, long used, long current, long lent, long whole) {
        static PositionSeen of(Position position) {
            return new PositionSeen(
                    position.prior().amount(),
                    position.raised().amount(),
                    position.used().amount(),
                    position.current().amount(),
                    position.lent().amount(),
                    position.whole().amount());
        }
    }

    /** The cash of a month, and the deposit at its end. */
    record MonthSeen(LocalDate first, long in, long out, long balance) {
        static MonthSeen of(CashBook.Month month) {
            return new MonthSeen(
                    month.first(),
                    month.in().amount(),
                    month.out().amount(),
                    month.balance().amount());
        }
    }

    /** A step of a closed year. */
    record StepSeen(YearStep.Kind kind, LocalDate happenedOn, String paper) {}

    /** What a year came to. */
    record YearStatement(
            FundSeen fund,
            int year,
            @Schema(description = "ledger.api.closed-at") @Nullable Instant closedAt,
            @Schema(description = "ledger.api.frozen") boolean frozen,
            List<IncomeRow> income,
            IncomeColumns incomeTotal,
            List<SpendingRow> spending,
            SpendingColumns spendingTotal,
            @Schema(description = "ledger.api.position") PositionSeen position,
            List<MonthSeen> months,
            List<StepSeen> steps) {

        static YearStatement of(
                Settlement settlement, Position position, List<CashBook.Month> months) {
            List<SettlementRow> income = settlement.rows(Side.INCOME);
            List<SettlementRow> spending = settlement.rows(Side.SPENDING);
            BookClosing closing = settlement.closing();
            return new YearStatement(
                    FundSeen.of(settlement.fund()),
                    settlement.plan().year().year(),
                    closing == null ? null : closing.closedAt(),
                    settlement.isFixed(),
                    income.stream().map(YearStatement::income).toList(),
                    IncomeColumns.of(income),
                    spending.stream().map(YearStatement::spending).toList(),
                    SpendingColumns.of(spending),
                    PositionSeen.of(position),
                    months.stream().map(MonthSeen::of).toList(),
                    settlement.steps().stream()
                            .map(each -> new StepSeen(each.kind(), each.happenedOn(), each.paper()))
                            .toList());
        }

        private static IncomeRow income(SettlementRow row) {
            return new IncomeRow(LineName.of(row.line()), IncomeColumns.of(List.of(row)));
        }

        private static SpendingRow spending(SettlementRow row) {
            return new SpendingRow(LineName.of(row.line()), SpendingColumns.of(List.of(row)));
        }
    }
}
