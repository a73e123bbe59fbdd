package kr.dure.loan.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import kr.dure.kernel.Stamp;
import kr.dure.kernel.Won;
import kr.dure.loan.Amendments;
import kr.dure.loan.Amendments.Amendment;
import kr.dure.loan.Amendments.Written;
import kr.dure.loan.LoanFacts;
import kr.dure.loan.LoanFacts.Bill;
import kr.dure.loan.LoanFacts.Part;
import kr.dure.loan.LoanFacts.Receipt;
import kr.dure.loan.LoanFacts.ReceiptKind;
import kr.dure.loan.LoanFacts.Undone;
import kr.dure.loan.LoanRun;
import kr.dure.loan.Owing;
import kr.dure.loan.TurnKind;
import kr.dure.loan.Uses;
import kr.dure.screen.Shown;
import kr.dure.screen.Step;
import kr.dure.screen.Step.Mark;
import kr.dure.screen.Words;
import org.jspecify.annotations.Nullable;

/** The time line of a loan: what comes next on top, then what happened, the newest first. */
final class LoanSteps {

    private static final int RECALL_NOTICE_DAYS = 90;

    private record Past(Instant at, Step step) {}

    private final Words words;
    private final Map<Long, String> names;
    private final Predicate<Amendment> reversible;
    private final List<Past> past = new ArrayList<>();

    /**
     * @param reversible whether the acting person may take back this turn now
     */
    LoanSteps(Words words, Map<Long, String> names, Predicate<Amendment> reversible) {
        this.words = words;
        this.names = names;
        this.reversible = reversible;
    }

    List<Step> of(LoanFacts facts, LocalDate today) {
        addStart(facts);
        addMoney(facts, today);
        addUses(facts);
        facts.amendments().all().forEach(each -> addTurn(facts, each));
        addEnd(facts);
        past.sort(Comparator.comparing(Past::at).reversed());
        List<Step> steps = new ArrayList<>(ahead(facts, today));
        for (int i = 0; i < past.size(); i++) {
            Step step = past.get(i).step();
            boolean now = i == 0 && facts.loan().closedOn() == null && step.mark() == Mark.DONE;
            steps.add(now ? step.marked(Mark.NOW) : step);
        }
        return steps;
    }

    private List<Step> ahead(LoanFacts facts, LocalDate today) {
        List<Step> ahead = new ArrayList<>();
        facts.run()
                .filter(each -> each.lent().isPositive())
                .ifPresent(run -> {
                    LocalDate end = run.maturity();
                    ahead.add(
                            new Step(
                                    Mark.NEXT,
                                    words.text(facts.loan().kind().says("loan.step.end.at.")),
                                    List.of(
                                            words.text(
                                                    "loan.step.end.notice",
                                                    end.minusDays(RECALL_NOTICE_DAYS)),
                                            Shown.date(end))));
                });
        Line.of(facts, today).stream()
                .filter(each -> each.mark() == Line.Mark.NEXT)
                .findFirst()
                .ifPresent(next ->
                        ahead.add(
                                new Step(
                                        Mark.NEXT,
                                        words.text("loan.step.next-due", next.no()),
                                        List.of(
                                                words.text("loan.won", next.payable()),
                                                Shown.date(next.dueOn())))));
        return ahead;
    }

    private void addStart(LoanFacts facts) {
        add(
                facts.loan().stamp(),
                Mark.DONE,
                words.text("loan.step.awarded", facts.loan().amount()));
        if (facts.contract() != null) {
            add(
                    facts.contract().stamp(),
                    Mark.DONE,
                    words.text("loan.step.contract", facts.contract().months()),
                    Shown.date(facts.contract().signedOn()));
            for (LoanFacts.AccountChange each : facts.contract().accountChanges()) {
                add(each.stamp(), Mark.DONE, words.text("loan.step.account-change"), each.reason());
            }
        }
        for (LoanFacts.Security each : facts.securities()) {
            addSecurity(each);
        }
        if (facts.commitment() != null) {
            add(
                    facts.commitment().stamp(),
                    Mark.DONE,
                    words.text("loan.step.commitment", facts.commitment().amount()));
        }
        if (facts.payment() != null) {
            add(
                    facts.payment().stamp(),
                    Mark.DONE,
                    words.text(
                            facts.loan().kind().says("loan.step.payment."),
                            facts.payment().amount()),
                    Shown.date(facts.payment().paidOn()));
        }
    }

    private void addSecurity(LoanFacts.Security security) {
        String reason = security.reason();
        if (reason == null) {
            add(
                    security.stamp(),
                    Mark.DONE,
                    words.text("loan.step.security." + security.kind()),
                    by(security));
            return;
        }
        add(
                security.stamp(),
                Mark.DONE,
                words.text(
                        "loan.step.security-change",
                        words.text("loan.security." + security.kind())),
                by(security),
                Shown.date(security.since()),
                reason);
    }

    private static String by(LoanFacts.Security security) {
        String number = security.number();
        return number == null ? security.givenBy() : security.givenBy() + " " + number;
    }

    private void addUses(LoanFacts facts) {
        for (Uses.Paper each : facts.uses().papers()) {
            add(
                    each.stamp(),
                    Mark.DONE,
                    words.text("loan.step.use-paper", each.amount()),
                    each.what());
        }
        for (Uses.Verdict each : facts.uses().verdicts()) {
            add(
                    each.stamp(),
                    each.accepted() ? Mark.DONE : Mark.ODD,
                    words.text(
                            each.accepted() ? "loan.step.use-accepted" : "loan.step.use-sent-back"),
                    each.reason());
        }
    }

    private void addMoney(LoanFacts facts, LocalDate today) {
        Owing owing = new Owing(facts, today);
        for (Bill bill : facts.bills()) {
            if (bill.withdrawn() == null && !owing.isOpen(bill)) {
                continue;
            }
            add(
                    bill.stamp(),
                    Mark.DONE,
                    words.text("loan.step.bill", bill.periodNo(), bill.payable()),
                    words.text("loan.step.bill.due", bill.dueOn()));
            addUndone(bill.withdrawn(), words.text("loan.step.bill-undone", bill.periodNo()));
        }
        LoanRun run = facts.run().orElse(null);
        for (Receipt receipt : facts.receipts()) {
            Won overdue = run == null ? Won.ZERO : run.of(receipt.id(), false, Part.LATE_INTEREST);
            boolean late = overdue.isPositive();
            String key =
                    receipt.kind() == ReceiptKind.DEPOSIT_RETURN
                            ? "loan.step.return"
                            : late ? "loan.step.receipt-late" : "loan.step.receipt";
            add(
                    receipt.stamp(),
                    late ? Mark.ODD : Mark.DONE,
                    words.text(key, receipt.amount(), overdue),
                    words.text("loan.step.received", receipt.receivedOn(), receipt.payer()));
            addUndone(receipt.reversed(), words.text("loan.step.receipt-undone", receipt.amount()));
        }
    }

    private void addTurn(LoanFacts facts, Written written) {
        Amendment turn = written.what();
        switch (turn) {
            case Amendments.Renewal each ->
                    addTurn(facts, each, words.text("loan.step.renewal", each.months()));
            case Amendments.Recall each ->
                    addTurn(
                            facts,
                            each,
                            words.text(
                                    "loan.step.recall", words.text("loan.recall." + each.cause())),
                            words.text("loan.step.recall.due", each.dueOn()));
            case Amendments.Deferral each ->
                    addTurn(facts, each, words.text("loan.step.deferral", each.instalments()));
            case Amendments.Relief each ->
                    addTurn(
                            facts,
                            each,
                            words.text(
                                    "loan.step.relief",
                                    words.text("loan.relief." + each.kind()),
                                    each.sum()),
                            each.paper());
            case Amendments.Transfer each -> addTurn(facts, each, words.text("loan.step.transfer"));
        }
        String name = words.text(turn.turnKind().deed());
        addUndone(written.reversed(), words.text("loan.step.turn-undone", name, turn.on()));
    }

    private void addTurn(LoanFacts facts, Amendment turn, String what, String... more) {
        List<String> lines = new ArrayList<>(List.of(Shown.date(turn.on())));
        lines.addAll(List.of(more));
        lines.add(turn.reason());
        boolean plain = turn.turnKind() == TurnKind.RENEWAL || turn.turnKind() == TurnKind.TRANSFER;
        add(
                turn.stamp(),
                plain ? Mark.DONE : Mark.ODD,
                what,
                lines,
                reversible.test(turn) ? reversal(facts, turn) : null);
    }

    private Step.Act reversal(LoanFacts facts, Amendment turn) {
        return new Step.Act(
                words.text("loan.receipt.reverse"),
                "/loans/%d/turns/%s/%d/reversal"
                        .formatted(facts.loan().id(), turn.turnKind().word(), turn.id()));
    }

    private void addEnd(LoanFacts facts) {
        if (facts.release() != null) {
            add(
                    facts.release().stamp(),
                    Mark.DONE,
                    words.text("loan.step.release"),
                    facts.release().receiptNo());
        }
        if (facts.givingUp() != null) {
            add(
                    facts.givingUp().stamp(),
                    Mark.ODD,
                    words.text("loan.step.giving-up"),
                    facts.givingUp().reason());
        }
        LocalDate closed = facts.loan().closedOn();
        if (closed != null && facts.givingUp() == null && !past.isEmpty()) {
            Instant last = past.stream().map(Past::at).max(Comparator.naturalOrder()).orElseThrow();
            var step =
                    new Step(
                            Mark.DONE, words.text("loan.step.closed"), List.of(Shown.date(closed)));
            past.add(new Past(last.plusNanos(1), step));
        }
    }

    private void addUndone(@Nullable Undone undone, String what) {
        if (undone != null) {
            add(undone.stamp(), Mark.ODD, what, undone.reason());
        }
    }

    private void add(Stamp stamp, Mark mark, String what, String... facts) {
        add(stamp, mark, what, List.of(facts), null);
    }

    private void add(
            Stamp stamp, Mark mark, String what, List<String> facts, Step.@Nullable Act act) {
        List<String> lines = new ArrayList<>(facts);
        lines.removeIf(String::isEmpty);
        String name = names.getOrDefault(stamp.accountId(), "");
        if (!name.isEmpty()) {
            lines.add(name);
        }
        lines.add(Shown.moment(stamp.at()));
        past.add(new Past(stamp.at(), new Step(mark, what, lines, null, act)));
    }
}
