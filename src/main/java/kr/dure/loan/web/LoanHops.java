package kr.dure.loan.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import kr.dure.kernel.Won;
import kr.dure.ledger.LineFigures;
import kr.dure.loan.LoanFacts;
import kr.dure.loan.LoanFacts.Part;
import kr.dure.loan.LoanFacts.Receipt;
import kr.dure.loan.LoanRun;
import kr.dure.screen.Shown;
import kr.dure.screen.Words;
import org.jspecify.annotations.Nullable;

/** The stages of the way the money went, in words, each with its entry. */
final class LoanHops {

    private final Words words;
    private final Map<Long, String> names;

    LoanHops(Words words, Map<Long, String> names) {
        this.words = words;
        this.names = names;
    }

    List<Hop> of(LoanFacts facts, @Nullable LineFigures line) {
        List<Hop> hops = new ArrayList<>();
        if (line != null) {
            hops.add(plan(line));
        }
        Won amount = facts.loan().amount();
        var bound = facts.commitment();
        if (bound != null) {
            hops.add(
                    new Hop(
                            words.text("loan.hop.commitment"),
                            Shown.date(bound.committedOn()),
                            amount,
                            who(bound.stamp().accountId(), "TREASURER"),
                            words.text("loan.hop.entry", bound.entryId()),
                            entry(bound.entryId())));
        }
        var paid = facts.payment();
        if (paid != null) {
            hops.add(
                    new Hop(
                            words.text(facts.loan().kind().says("loan.hop.payment.")),
                            Shown.date(paid.paidOn()),
                            amount,
                            who(paid.stamp().accountId(), "DISBURSING_OFFICER"),
                            words.text("loan.hop.entry", paid.entryId()),
                            entry(paid.entryId())));
            addBack(hops, facts);
        }
        return hops;
    }

    private Hop plan(LineFigures line) {
        return new Hop(
                words.text("loan.flow.plan"),
                Shown.date(line.line().year().firstDay()),
                line.planned(),
                words.text("loan.hop.council"),
                words.text("loan.hop.line", line.line().year(), line.line().title()),
                "/fund/lines/" + line.line().id());
    }

    private void addBack(List<Hop> hops, LoanFacts facts) {
        LoanRun run = facts.run().orElseThrow();
        List<Receipt> earned =
                facts.standingReceipts().stream()
                        .filter(each -> principal(run, each).isLessThan(each.amount()))
                        .sorted(Comparator.comparing(Receipt::receivedOn))
                        .toList();
        if (!earned.isEmpty()) {
            Won interest = run.sum(Part.INTEREST, false).plus(run.sum(Part.LATE_INTEREST, false));
            hops.add(
                    new Hop(
                            words.text("loan.hop.interest"),
                            span(earned.getFirst().receivedOn(), earned.getLast().receivedOn()),
                            interest,
                            who(earned.getLast().stamp().accountId(), "CASHIER"),
                            words.text("loan.hop.receipts", earned.size()),
                            "#receipts"));
        }
        facts.standingReceipts().stream()
                .filter(each -> principal(run, each).isPositive())
                .forEach(each -> hops.add(back(facts, run, each)));
        if (run.lent().isPositive()) {
            hops.add(
                    new Hop(
                            words.text(facts.loan().kind().says("loan.hop.expected.")),
                            Shown.date(run.maturity()),
                            run.lent(),
                            "",
                            facts.contract() == null ? null : words.text("loan.hop.contract"),
                            facts.contract() == null
                                    ? null
                                    : "/files/" + facts.contract().fileId()));
        }
    }

    private static Won principal(LoanRun run, Receipt receipt) {
        return run.of(receipt.id(), false, Part.PRINCIPAL);
    }

    private Hop back(LoanFacts facts, LoanRun run, Receipt receipt) {
        return new Hop(
                words.text(facts.loan().kind().says("loan.hop.returned.")),
                Shown.date(receipt.receivedOn()),
                principal(run, receipt),
                who(receipt.stamp().accountId(), "CASHIER"),
                words.text("loan.hop.entry", receipt.entryId()),
                entry(receipt.entryId()));
    }

    private String who(long account, String office) {
        return words.text(
                "loan.who", names.getOrDefault(account, ""), words.text("access.office." + office));
    }

    private static String span(LocalDate first, LocalDate last) {
        return first.equals(last)
                ? Shown.date(first)
                : Shown.date(first) + " ~ " + Shown.date(last);
    }

    private static String entry(long id) {
        return "/fund/entries/" + id;
    }
}
