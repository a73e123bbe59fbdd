package kr.dure.loan.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import kr.dure.kernel.Won;
import kr.dure.loan.Amendments;
import kr.dure.loan.LoanFacts;
import kr.dure.loan.LoanFacts.Bill;
import kr.dure.loan.LoanFacts.Part;
import kr.dure.loan.LoanFacts.Receipt;
import kr.dure.loan.LoanFacts.ReceiptKind;
import kr.dure.loan.LoanFacts.Stamp;
import kr.dure.loan.LoanFacts.Undone;
import kr.dure.loan.LoanRun;
import kr.dure.loan.Owing;
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
    private final List<Past> past = new ArrayList<>();

    LoanSteps(Words words, Map<Long, String> names) {
        this.words = words;
        this.names = names;
    }

    List<Step> of(LoanFacts facts, LocalDate today) {
        addStart(facts);
        addMoney(facts, today);
        addUses(facts);
        addTurns(facts.amendments());
        addEnd(facts);
        past.sort(Comparator.comparing(Past::at).reversed());
        List<Step> steps = new ArrayList<>(ahead(facts, today));
        for (int i = 0; i < past.size(); i++) {
            Step step = past.get(i).step();
            boolean now = i == 0 && facts.loan().closedOn() == null && step.mark() == Mark.DONE;
            steps.add(now ? new Step(Mark.NOW, step.what(), step.facts(), step.href()) : step);
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
        }
        if (facts.security() != null) {
            add(
                    facts.security().stamp(),
                    Mark.DONE,
                    words.text("loan.step.security." + facts.security().kind()),
                    by(facts.security()));
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

    private static String by(LoanFacts.Security security) {
        String number = security.receiptNo();
        return number == null
                ? security.registryOffice()
                : security.registryOffice() + " " + number;
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

    private void addTurns(Amendments turns) {
        for (Amendments.Renewal each : turns.renewals()) {
            add(
                    each.stamp(),
                    Mark.DONE,
                    words.text("loan.step.renewal", each.months()),
                    Shown.date(each.on()),
                    each.reason());
        }
        if (turns.recall() != null) {
            add(
                    turns.recall().stamp(),
                    Mark.ODD,
                    words.text(
                            "loan.step.recall",
                            words.text("loan.recall." + turns.recall().cause())),
                    words.text("loan.step.recall.due", turns.recall().dueOn()),
                    turns.recall().reason());
        }
        for (Amendments.Deferral each : turns.deferrals()) {
            add(
                    each.stamp(),
                    Mark.ODD,
                    words.text("loan.step.deferral", each.instalments()),
                    Shown.date(each.on()),
                    each.cause());
        }
        addReliefs(turns);
        for (Amendments.Transfer each : turns.transfers()) {
            add(
                    each.stamp(),
                    Mark.DONE,
                    words.text("loan.step.transfer"),
                    Shown.date(each.on()),
                    each.reason());
        }
    }

    private void addReliefs(Amendments turns) {
        for (Amendments.Relief each : turns.reliefs()) {
            Won sum = each.late().plus(each.interest()).plus(each.principal());
            add(
                    each.stamp(),
                    Mark.ODD,
                    words.text("loan.step.relief", words.text("loan.relief." + each.kind()), sum),
                    each.paper(),
                    each.reason());
        }
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
        List<String> lines = new ArrayList<>(List.of(facts));
        lines.removeIf(String::isEmpty);
        String name = names.getOrDefault(stamp.accountId(), "");
        if (!name.isEmpty()) {
            lines.add(name);
        }
        lines.add(Shown.moment(stamp.at()));
        past.add(new Past(stamp.at(), new Step(mark, what, lines)));
    }
}
