package kr.dure.loan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import kr.dure.kernel.Rate;
import kr.dure.kernel.Stamp;
import kr.dure.kernel.Won;
import kr.dure.loan.Amendments.Amendment;
import kr.dure.loan.Amendments.Written;
import kr.dure.loan.LoanFacts.Bill;
import kr.dure.loan.LoanFacts.Part;
import kr.dure.loan.LoanFacts.Receipt;
import kr.dure.loan.LoanFacts.Undone;
import kr.dure.loan.LoanStatement.Kind;
import kr.dure.loan.LoanStatement.Movement;
import kr.dure.loan.LoanStatement.Parts;
import org.jspecify.annotations.Nullable;

/** The facts of a loan as lines of its account, by their days. */
final class LoanMovements {

    private record Line(Movement movement, Instant at) {}

    private static final Comparator<Line> ORDER =
            Comparator.comparing((Line each) -> each.movement().on())
                    .thenComparing(each -> each.movement().kind())
                    .thenComparing(Line::at);

    private final LoanFacts facts;
    private final Map<Long, String> names;
    private final @Nullable LoanRun run;
    private final List<Line> lines = new ArrayList<>();

    LoanMovements(LoanFacts facts, Map<Long, String> names) {
        this.facts = facts;
        this.names = names;
        this.run = facts.run().orElse(null);
    }

    List<Movement> all() {
        payment();
        facts.bills().forEach(this::bill);
        facts.receipts().forEach(this::receipt);
        facts.amendments().all().forEach(this::amendment);
        release();
        lines.sort(ORDER);
        List<Movement> movements = new ArrayList<>();
        Won lent = Won.ZERO;
        for (Line each : lines) {
            Movement movement = each.movement();
            lent = lent.plus(movement.paidOut()).minus(movement.parts().principal());
            movements.add(movement.lent(lent));
        }
        return movements;
    }

    private void add(Stamp stamp, Movement movement) {
        lines.add(new Line(movement, stamp.at()));
    }

    private void payment() {
        var payment = facts.payment();
        var contract = facts.contract();
        if (payment != null && contract != null) {
            add(
                    payment.stamp(),
                    Movement.of(payment.paidOn(), Kind.PAID_OUT, payee(contract))
                            .paidOut(payment.amount()));
        }
    }

    /** The landlord, or who borrowed it. */
    private String payee(LoanFacts.Contract contract) {
        return switch (contract.purpose()) {
            case Purpose.Lease lease -> lease.landlord();
            case Purpose.Business _ -> names.getOrDefault(borrower(), "");
        };
    }

    private long borrower() {
        return facts.amendments().borrower(facts.loan().organisationId());
    }

    private void bill(Bill bill) {
        add(
                bill.stamp(),
                Movement.of(
                                bill.billedOn(),
                                Kind.BILLED,
                                bill.periodNo(),
                                bill.interest(),
                                bill.principal(),
                                bill.dueOn())
                        .billed(bill.payable()));
        Undone undone = bill.withdrawn();
        if (undone != null) {
            add(
                    undone.stamp(),
                    Movement.of(day(undone), Kind.BILL_WITHDRAWN, bill.periodNo())
                            .billed(bill.payable().negated()));
        }
    }

    private void receipt(Receipt receipt) {
        Undone undone = receipt.reversed();
        Parts filled = undone == null ? parts(receipt.id(), false) : Parts.NONE;
        Kind kind = Kind.valueOf(receipt.kind().name());
        add(
                receipt.stamp(),
                Movement.of(receipt.receivedOn(), kind, receipt.payer())
                        .received(receipt.amount(), filled));
        if (undone != null) {
            add(
                    undone.stamp(),
                    Movement.of(
                                    day(undone),
                                    Kind.RECEIPT_REVERSED,
                                    receipt.receivedOn(),
                                    undone.reason())
                            .received(receipt.amount().negated(), Parts.NONE));
        }
    }

    private void amendment(Written written) {
        switch (written.what()) {
            case Amendments.Renewal each -> say(each, Kind.RENEWED, each.months(), each.reason());
            case Amendments.Recall each -> say(each, Kind.RECALLED, each.dueOn(), each.reason());
            case Amendments.Deferral each ->
                    say(
                            each,
                            Kind.DEFERRED,
                            each.everyMonths(),
                            each.instalments(),
                            Rate.of(each.rateBp()),
                            each.reason());
            case Amendments.Relief each -> relief(each, written.reversed());
            case Amendments.Transfer each ->
                    say(
                            each,
                            Kind.TRANSFERRED,
                            names.getOrDefault(each.fromId(), ""),
                            names.getOrDefault(each.toId(), ""),
                            each.reason());
        }
        Undone undone = written.reversed();
        if (undone != null) {
            add(undone.stamp(), reversal(written.what(), undone));
        }
    }

    private void say(Amendment turn, Kind kind, Object... said) {
        add(turn.stamp(), Movement.of(turn.on(), kind, said));
    }

    /** What was given up; of one taken back, what was written, and that it counts for nothing. */
    private void relief(Amendments.Relief relief, @Nullable Undone undone) {
        Parts filled = undone == null ? parts(relief.id(), true) : Parts.NONE;
        Kind kind = Kind.valueOf(relief.kind().name());
        add(
                relief.stamp(),
                Movement.of(relief.on(), kind, relief.paper(), relief.reason())
                        .relieved(undone == null ? filled.sum() : relief.sum(), filled));
    }

    private static Movement reversal(Amendment turn, Undone undone) {
        var said =
                Movement.of(
                        day(undone),
                        Kind.TURN_REVERSED,
                        turn.turnKind(),
                        turn.on(),
                        undone.reason());
        return turn instanceof Amendments.Relief relief
                ? said.relieved(relief.sum().negated(), Parts.NONE)
                : said;
    }

    private void release() {
        var release = facts.release();
        if (release != null) {
            add(
                    release.stamp(),
                    Movement.of(release.releasedOn(), Kind.RELEASED, release.receiptNo()));
        }
    }

    private Parts parts(long turnId, boolean relief) {
        return run == null
                ? Parts.NONE
                : new Parts(
                        run.of(turnId, relief, Part.LATE_INTEREST),
                        run.of(turnId, relief, Part.INTEREST),
                        run.of(turnId, relief, Part.PRINCIPAL));
    }

    private static LocalDate day(Undone undone) {
        return Then.dayOf(undone.stamp().at());
    }
}
