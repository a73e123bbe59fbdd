package kr.dure.gap;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.dure.kernel.Rate;
import kr.dure.kernel.Stamp;
import kr.dure.programme.AwardGiven;
import kr.dure.programme.Instrument;
import kr.dure.programme.Shown;
import kr.dure.screen.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The subsidy as an instrument: what a programme can name by {@code gap}. */
@Service
class GapInstrument implements Instrument {

    private final AgreementTable table;
    private final Words words;
    private final GapDesk desk;

    GapInstrument(AgreementTable table, Words words, GapDesk desk) {
        this.table = table;
        this.words = words;
        this.desk = desk;
    }

    @Override
    public String code() {
        return "gap";
    }

    @Override
    public void checkTerms(Map<String, Object> terms) {
        GapTerms.read(terms);
    }

    @Override
    public List<Shown> show(Map<String, Object> terms, long fundId) {
        GapTerms read = GapTerms.read(terms);
        return List.of(
                shown("cap", words.text("gap.terms.points", Rate.of(read.capBp()))),
                shown("fund-rate", words.text("gap.terms.yearly", Rate.of(read.fundRateBp()))),
                shown("loan-limit", kr.dure.screen.Shown.briefWon(read.loanLimit())),
                shown("longest", words.text("gap.terms.months", read.longestMonths())),
                shown("monthly", words.text("gap.terms.by-bank")));
    }

    private static Shown shown(String name, String value) {
        return new Shown("gap.terms." + name, value);
    }

    /**
     * Opens the agreement, in the transaction of the decision. The award is the most the fund pays
     * in all, so call and plan line count money, not the bank's loan.
     *
     * @throws GapRefusal if the organisation has one open; one whose months are over is not
     */
    @Override
    @Transactional
    public long awarded(AwardGiven award) {
        table.endOver(award.organisationId(), desk.today());
        int year = award.awardedOn().getYear();
        String number = "%d-%04d".formatted(year, table.nextNumber(year));
        return table.open(
                new Agreement(
                        0,
                        number,
                        award.awardId(),
                        award.organisationId(),
                        award.fundId(),
                        award.lineCode(),
                        award.amount(),
                        GapTerms.read(award.terms()),
                        award.article(),
                        award.awardedOn(),
                        null,
                        new Stamp(0, Instant.EPOCH),
                        null,
                        List.of(),
                        null));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean hasOpen(long organisationId) {
        return table.hasOpen(organisationId, desk.today());
    }

    @Override
    @Transactional(readOnly = true)
    public Set<Long> givenUp(Set<Long> recordIds) {
        return table.givenUp(recordIds);
    }

    @Override
    public String address(long recordId) {
        return "/gap-agreements/" + recordId;
    }
}
