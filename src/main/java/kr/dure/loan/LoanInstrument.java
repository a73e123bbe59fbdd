package kr.dure.loan;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.dure.kernel.Rate;
import kr.dure.kernel.Won;
import kr.dure.loan.LoanFacts.Loan;
import kr.dure.loan.LoanFacts.Stamp;
import kr.dure.programme.AwardGiven;
import kr.dure.programme.Instrument;
import kr.dure.programme.Shown;
import kr.dure.screen.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The loan as an instrument: what a programme can name by {@code loan}. */
@Service
class LoanInstrument implements Instrument {

    private final LoanTable table;
    private final FactTable facts;
    private final Words words;

    LoanInstrument(LoanTable table, FactTable facts, Words words) {
        this.table = table;
        this.facts = facts;
        this.words = words;
    }

    @Override
    public String code() {
        return "loan";
    }

    @Override
    public void checkTerms(Map<String, Object> terms) {
        LoanTerms.read(terms);
    }

    @Override
    public List<Shown> show(Map<String, Object> terms) {
        LoanTerms read = LoanTerms.read(terms);
        String months =
                read.contractMonths().stream()
                        .map(each -> words.text("loan.terms.months", each))
                        .collect(Collectors.joining(words.text("loan.terms.or")));
        return List.of(
                shown(
                        "amount",
                        words.text("loan.terms.span", brief(read.least()), brief(read.limit()))),
                shown("rate", words.text("loan.terms.yearly", Rate.of(read.rateBp()))),
                shown("length", months),
                shown("longest", words.text("loan.terms.years", read.longestMonths() / 12)),
                shown("repayment", words.text("loan.terms.bullet")),
                shown("late", words.text("loan.terms.yearly", Rate.of(read.lateRateBp()))));
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
     * @throws LoanRefusal if the organisation has one open, or the amount is beyond the terms
     */
    @Override
    @Transactional
    public long awarded(AwardGiven award) {
        LoanTerms terms = LoanTerms.read(award.terms());
        if (award.amount().isLessThan(terms.least()) || award.amount().isMoreThan(terms.limit())) {
            throw LoanRefusal.amount(award.amount(), terms.least(), terms.limit());
        }
        if (table.hasOpen(award.organisationId())) {
            throw LoanRefusal.alreadyOpen();
        }
        return table.open(
                new Loan(
                        0,
                        number(award.awardedOn().getYear()),
                        award.awardId(),
                        award.organisationId(),
                        award.fundId(),
                        award.lineCode(),
                        award.amount(),
                        terms.rateBp(),
                        LateRates.of(terms.lateRateBp()),
                        terms.repayment(),
                        terms.contractMonths(),
                        terms.longestMonths(),
                        award.awardedOn(),
                        null,
                        new Stamp(0, Instant.EPOCH)));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean hasOpen(long organisationId) {
        return table.hasOpen(organisationId);
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
