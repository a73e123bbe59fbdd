package kr.dure.loan.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kr.dure.access.Accounts;
import kr.dure.access.Acting;
import kr.dure.kernel.Stamp;
import kr.dure.kernel.Won;
import kr.dure.ledger.AccountKind;
import kr.dure.loan.Amendments.Amendment;
import kr.dure.loan.Amendments.Written;
import kr.dure.loan.Bills;
import kr.dure.loan.Instalment;
import kr.dure.loan.LoanFacts;
import kr.dure.loan.LoanFacts.Loan;
import kr.dure.loan.LoanFacts.Part;
import kr.dure.loan.LoanFacts.Receipt;
import kr.dure.loan.LoanRegister;
import kr.dure.loan.LoanRun;
import kr.dure.loan.Owing;
import kr.dure.party.Organisations;
import kr.dure.screen.AsOfDays;
import kr.dure.screen.Words;
import org.springframework.stereotype.Component;

/** Puts together what the page of a loan shows. */
@Component
class LoanScreen {

    private final LoanRegister register;
    private final Organisations organisations;
    private final Accounts accounts;
    private final LoanEntries books;
    private final Words words;
    private final Clock clock;

    LoanScreen(
            LoanRegister register,
            Organisations organisations,
            Accounts accounts,
            LoanEntries books,
            Words words,
            Clock clock) {
        this.register = register;
        this.organisations = organisations;
        this.accounts = accounts;
        this.books = books;
        this.words = words;
        this.clock = clock;
    }

    /** The loan today, for a page with a form. */
    LoanView today(long id) {
        return view(id, AsOfDays.today(clock), false);
    }

    /** The loan by itself. */
    LoanView view(long id, AsOfDays days) {
        return view(id, days, !days.past());
    }

    private LoanView view(long id, AsOfDays days, boolean acts) {
        LocalDate on = days.on();
        Instant moment = days.moment();
        boolean past = days.past();
        LoanFacts facts = past ? register.find(id, on, moment) : register.find(id);
        Owing owing = new Owing(facts, on);
        Map<Long, String> names = names(facts);
        boolean billable = !past && Bills.isReady(facts, on);
        return new LoanView(
                facts,
                enterprise(facts.loan()),
                on,
                days.known(),
                past,
                booked(facts.loan(), AccountKind.LOAN_PRINCIPAL, on, moment),
                booked(facts.loan(), AccountKind.INTEREST_RECEIVABLE, on, moment)
                        .plus(
                                booked(
                                        facts.loan(),
                                        AccountKind.LATE_INTEREST_RECEIVABLE,
                                        on,
                                        moment)),
                owing,
                Line.of(facts, on),
                receipts(facts, names),
                Flow.of(facts),
                hops(facts, names),
                past ? List.of() : Deed.of(facts, billable, owing),
                new LoanSteps(words, names, each -> acts && isReversible(facts, each))
                        .of(facts, on),
                books.of(facts.loan(), on, moment));
    }

    /** The last that stands, by who may enter it. */
    private static boolean isReversible(LoanFacts facts, Amendment turn) {
        return facts.loan().closedOn() == null
                && facts.amendments().last().filter(turn::equals).isPresent()
                && Acting.current().isAnyOf(turn.turnKind().office());
    }

    private List<Hop> hops(LoanFacts facts, Map<Long, String> names) {
        var bound = facts.commitment();
        return new LoanHops(words, names).of(facts, bound == null ? null : books.line(bound));
    }

    private String enterprise(Loan loan) {
        return organisations
                .names(List.of(loan.organisationId()))
                .getOrDefault(loan.organisationId(), "");
    }

    private Won booked(Loan loan, AccountKind kind, LocalDate on, Instant moment) {
        return books.balance(loan, kind, on, moment);
    }

    private Map<Long, String> names(LoanFacts facts) {
        Set<Long> people = new TreeSet<>();
        Stream.of(
                        facts.contract() == null ? null : facts.contract().stamp(),
                        facts.commitment() == null ? null : facts.commitment().stamp(),
                        facts.payment() == null ? null : facts.payment().stamp(),
                        facts.release() == null ? null : facts.release().stamp(),
                        facts.givingUp() == null ? null : facts.givingUp().stamp())
                .filter(each -> each != null)
                .map(Stamp::accountId)
                .forEach(people::add);
        if (facts.contract() != null) {
            facts.contract().accountChanges().forEach(each -> people.add(each.stamp().accountId()));
        }
        facts.securities().forEach(each -> people.add(each.stamp().accountId()));
        facts.bills().forEach(each -> people.add(each.stamp().accountId()));
        facts.receipts().forEach(each -> people.add(each.stamp().accountId()));
        for (Written each : facts.amendments().all()) {
            people.add(each.what().stamp().accountId());
            if (each.reversed() != null) {
                people.add(each.reversed().stamp().accountId());
            }
        }
        facts.uses().papers().forEach(each -> people.add(each.stamp().accountId()));
        facts.uses().verdicts().forEach(each -> people.add(each.stamp().accountId()));
        people.add(facts.loan().stamp().accountId());
        return accounts.names(people);
    }

    private List<ReceiptLine> receipts(LoanFacts facts, Map<Long, String> names) {
        LoanRun run = facts.run().orElse(null);
        List<ReceiptLine> lines = new ArrayList<>();
        for (Receipt each : facts.receipts()) {
            boolean standing = each.reversed() == null;
            lines.add(
                    new ReceiptLine(
                            each.id(),
                            each.kind(),
                            each.receivedOn(),
                            each.stamp().at(),
                            each.amount(),
                            each.payer(),
                            run == null || !standing ? "" : filled(run, each),
                            names.getOrDefault(each.stamp().accountId(), ""),
                            List.of(each.entryId()),
                            !standing,
                            standing && facts.loan().closedOn() == null));
        }
        return lines.reversed();
    }

    /** "연체이자 94원 · 이자 14회" */
    private String filled(LoanRun run, Receipt receipt) {
        List<String> parts = new ArrayList<>();
        for (Instalment each : run.instalments()) {
            for (Instalment.Filled filled : each.filled()) {
                if (filled.turnId() == receipt.id() && !filled.relief()) {
                    parts.add(filled(each, filled));
                }
            }
        }
        run.early().stream()
                .filter(each -> each.turnId() == receipt.id() && !each.relief())
                .forEach(each ->
                        parts.add(
                                words.text(
                                        "loan.filled.amount",
                                        words.text("loan.part." + Part.PRINCIPAL),
                                        each.amount())));
        return String.join(" · ", parts);
    }

    private String filled(Instalment instalment, Instalment.Filled filled) {
        String part = words.text("loan.part." + filled.part());
        return filled.part() == Part.INTEREST
                ? words.text("loan.filled.period", part, instalment.no())
                : words.text("loan.filled.amount", part, filled.amount());
    }
}
