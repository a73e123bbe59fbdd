package kr.dure.loan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import kr.dure.kernel.Rate;
import kr.dure.kernel.Won;
import kr.dure.loan.LoanFacts.Bill;
import kr.dure.loan.LoanFacts.Part;
import kr.dure.loan.LoanFacts.Receipt;
import kr.dure.loan.LoanFacts.Stamp;
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
        amendments();
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
        var transfers = facts.amendments().transfers();
        return transfers.isEmpty() ? facts.loan().organisationId() : transfers.getFirst().fromId();
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

    private void amendments() {
        Amendments all = facts.amendments();
        all.renewals()
                .forEach(each ->
                        say(each.stamp(), each.on(), Kind.RENEWED, each.months(), each.reason()));
        if (all.recall() != null) {
            var recall = all.recall();
            say(recall.stamp(), recall.on(), Kind.RECALLED, recall.dueOn(), recall.reason());
        }
        all.deferrals()
                .forEach(each ->
                        say(
                                each.stamp(),
                                each.on(),
                                Kind.DEFERRED,
                                each.everyMonths(),
                                each.instalments(),
                                Rate.of(each.rateBp()),
                                each.cause()));
        all.reliefs().forEach(this::relief);
        all.transfers()
                .forEach(each ->
                        say(
                                each.stamp(),
                                each.on(),
                                Kind.TRANSFERRED,
                                names.getOrDefault(each.fromId(), ""),
                                names.getOrDefault(each.toId(), ""),
                                each.reason()));
    }

    private void say(Stamp stamp, LocalDate on, Kind kind, Object... said) {
        add(stamp, Movement.of(on, kind, said));
    }

    private void relief(Amendments.Relief relief) {
        Kind kind = Kind.valueOf(relief.kind().name());
        add(
                relief.stamp(),
                Movement.of(relief.on(), kind, relief.paper(), relief.reason())
                        .relieved(parts(relief.id(), true)));
    }

    private void release() {
        var release = facts.release();
        if (release != null) {
            say(release.stamp(), release.releasedOn(), Kind.RELEASED, release.receiptNo());
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
