package kr.dure.loan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.dure.kernel.Rate;
import kr.dure.kernel.Stamp;
import kr.dure.kernel.Won;
import kr.dure.loan.LoanFacts.Loan;
import kr.dure.programme.AwardGiven;
import kr.dure.programme.Instrument;
import kr.dure.programme.Shown;
import kr.dure.screen.Words;
import org.springframework.transaction.annotation.Transactional;

/** A kind of loan as an instrument: what a programme can name. */
class LoanInstrument implements Instrument {

    private static final int FEW = 2;

    private final LoanKind kind;
    private final LoanTable table;
    private final FactTable facts;
    private final LateRateTable rates;
    private final Words words;
    private final Clock clock;

    LoanInstrument(
            LoanKind kind,
            LoanTable table,
            FactTable facts,
            LateRateTable rates,
            Words words,
            Clock clock) {
        this.kind = kind;
        this.table = table;
        this.facts = facts;
        this.rates = rates;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String code() {
        return kind.instrument();
    }

    @Override
    public void checkTerms(Map<String, Object> terms) {
        LoanTerms.read(terms);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Shown> show(Map<String, Object> terms, long fundId) {
        LoanTerms read = LoanTerms.read(terms);
        List<Shown> shown = new ArrayList<>();
        shown.add(shown("amount", span(read)));
        shown.add(shown("rate", words.text("loan.terms.yearly", Rate.of(read.rateBp()))));
        shown.add(shown("length", lengths(read.contractMonths())));
        shown.add(shown("longest", words.text("loan.terms.years", read.longestMonths() / 12)));
        int grace = read.repayment().graceMonths();
        shown.add(shown("repayment", words.text(kind.says("loan.terms.repayment."), grace)));
        shown.add(shown("late", late(read, fundId)));
        if (read.proofMonths() > 0) {
            shown.add(shown("proof", words.text("loan.terms.proof.within", read.proofMonths())));
        }
        return List.copyOf(shown);
    }

    /** Where the ordinance names no least amount, the least is one won and goes without saying. */
    private String span(LoanTerms read) {
        return read.least().equals(Won.of(1))
                ? words.text("loan.terms.up-to", brief(read.limit()))
                : words.text("loan.terms.span", brief(read.least()), brief(read.limit()));
    }

    private String lengths(List<Integer> months) {
        String between = months.size() > FEW ? ", " : words.text("loan.terms.or");
        return months.stream()
                .map(each -> words.text("loan.terms.months", each))
                .collect(Collectors.joining(between));
    }

    /** That of the terms, or what the ordinance has made of it since, and what is to come. */
    private String late(LoanTerms terms, long fundId) {
        LocalDate today = LocalDate.now(clock);
        String said = words.text("loan.terms.yearly", Rate.of(terms.lateRateBp()));
        for (LateRate each : rates.of(fundId)) {
            if (each.withdrawn() == null) {
                said =
                        each.from().isAfter(today)
                                ? words.text(
                                        "loan.late-rate.public", said, each.from(), each.rate())
                                : words.text("loan.terms.yearly", each.rate());
            }
        }
        return said;
    }

    private static Shown shown(String name, String value) {
        return new Shown("loan.terms." + name, value);
    }

    private static String brief(Won won) {
        return kr.dure.screen.Shown.briefWon(won);
    }

    /**
     * Opens the loan, in the transaction of the decision.
     *
     * @throws LoanRefusal if the organisation has one of this kind open, or the amount is beyond
     *     the terms
     */
    @Override
    @Transactional
    public long awarded(AwardGiven award) {
        LoanTerms terms = LoanTerms.read(award.terms());
        if (award.amount().isLessThan(terms.least()) || award.amount().isMoreThan(terms.limit())) {
            throw LoanRefusal.amount(award.amount(), terms.least(), terms.limit());
        }
        if (table.hasOpen(kind, award.organisationId())) {
            throw LoanRefusal.alreadyOpen();
        }
        return table.open(
                new Loan(
                        0,
                        number(award.awardedOn().getYear()),
                        kind,
                        award.awardId(),
                        award.organisationId(),
                        award.fundId(),
                        award.lineCode(),
                        award.amount(),
                        terms.rateBp(),
                        LateInterest.of(terms.lateRateBp()),
                        terms.repaymentOf(kind),
                        terms.contractMonths(),
                        terms.longestMonths(),
                        terms.proofMonths(),
                        award.awardedOn(),
                        null,
                        new Stamp(0, Instant.EPOCH)));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean hasOpen(long organisationId) {
        return table.hasOpen(kind, organisationId);
    }

    /** Of those that are over only: a loan given up is closed. */
    @Override
    @Transactional(readOnly = true)
    public Set<Long> givenUp(Set<Long> recordIds) {
        Set<Long> over = new HashSet<>(recordIds);
        facts.open().forEach(over::remove);
        return facts.facts(over).stream()
                .filter(each -> each.givingUp() != null)
                .map(each -> each.loan().id())
                .collect(Collectors.toSet());
    }

    @Override
    public String address(long recordId) {
        return "/loans/" + recordId;
    }

    private String number(int year) {
        return "%d-%04d".formatted(year, table.nextNumber(year));
    }
}
