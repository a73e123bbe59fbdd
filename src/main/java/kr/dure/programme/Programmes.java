package kr.dure.programme;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.dure.access.Acting;
import kr.dure.access.Office;
import kr.dure.ledger.Funds;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to programmes: what is offered, under which terms. */
@Service
public class Programmes {

    private final ProgrammeTable table;
    private final Instruments instruments;
    private final Funds funds;

    Programmes(ProgrammeTable table, Instruments instruments, Funds funds) {
        this.table = table;
        this.instruments = instruments;
        this.funds = funds;
    }

    /**
     * Opens a programme of a fund, after reading all of it: the instrument reads the terms, the
     * rules are checked for names and types against every set of terms, and their sentences for
     * place holders.
     *
     * @throws ProgrammeRefusal.Invalid where something in it cannot be meant, naming what
     * @throws ProgrammeRefusal.Conflict where the code is taken
     */
    @Transactional
    public long open(long fundId, ProgrammeDraft draft) {
        mustManage();
        funds.find(fundId);
        FormSchema form = FormSchema.of(draft.form());
        check(draft, form);
        if (table.findByCode(draft.code()).isPresent()) {
            throw ProgrammeRefusal.conflict("programme.refusal.code-taken", draft.code())
                    .at("code");
        }
        long id = table.insert(fundId, draft, Acting.current().accountId());
        table.insertForm(id, 1, form);
        draft.terms().forEach(terms -> insertTerms(id, terms));
        draft.rules().forEach(rule -> table.insertRule(id, rule));
        for (int i = 0; i < draft.papers().size(); i++) {
            table.insertPaper(id, i + 1, draft.papers().get(i));
        }
        draft.criteria().forEach(criterion -> table.insertCriterion(id, criterion));
        return id;
    }

    /**
     * Puts new terms in force from their first day; those without an end until then end on the day
     * before. Applications handed in earlier keep the terms of their day.
     *
     * @throws ProgrammeRefusal.Invalid where the instrument or a rule cannot read them
     * @throws ProgrammeRefusal.Conflict where other terms are in force on one of the days
     */
    @Transactional
    public void changeTerms(long programmeId, TermsInForce terms) {
        mustManage();
        Programme programme = find(programmeId);
        instruments.named(programme.instrument()).checkTerms(terms.terms());
        var eligibility = new Eligibility(programme.form(), terms.terms());
        programme.rules().forEach(eligibility::check);
        table.endTerms(programmeId, terms.from());
        insertTerms(programmeId, terms);
    }

    /**
     * A programme with its newest form.
     *
     * @throws ProgrammeRefusal.Absent where there is none in this region
     */
    @Transactional(readOnly = true)
    public Programme find(long id) {
        return find(id, 0);
    }

    Programme find(long id, int formVersion) {
        return table.find(id, formVersion)
                .orElseThrow(() -> ProgrammeRefusal.absent("programme.refusal.no-programme"));
    }

    @Transactional(readOnly = true)
    public Optional<Long> findByCode(String code) {
        return table.findByCode(code);
    }

    @Transactional(readOnly = true)
    public List<Programme.Listed> all() {
        return table.list();
    }

    /** All terms there were, are and will be, the newest first. */
    @Transactional(readOnly = true)
    public List<TermsInForce> terms(long programmeId) {
        return table.terms(programmeId);
    }

    /**
     * The terms in force on a day.
     *
     * @throws ProgrammeRefusal.Conflict where none are
     */
    @Transactional(readOnly = true)
    public TermsInForce termsOn(long programmeId, LocalDate day) {
        return table.termsOn(programmeId, day)
                .orElseThrow(() -> ProgrammeRefusal.conflict("programme.refusal.no-terms", day));
    }

    /** Terms in words, as their instrument says them. */
    public List<Shown> show(Programme programme, Map<String, Object> terms) {
        return instruments.named(programme.instrument()).show(terms, programme.fundId());
    }

    /** The rules with the figures of these terms in their standards, as applicants read them. */
    public List<Rule> standards(Programme programme, Map<String, Object> terms) {
        Facts facts = new Facts(Map.of(), Map.of(), terms, LocalDate.EPOCH);
        return programme.rules().stream()
                .map(rule -> rule.reading(Sentence.fill(rule.standard(), facts)))
                .toList();
    }

    static void mustManage() {
        if (!Acting.current().isAnyOf(Office.FUND_MANAGER, Office.HOUSE)) {
            throw ProgrammeRefusal.forbidden("programme.refusal.not-the-fund-manager");
        }
    }

    private void insertTerms(long id, TermsInForce terms) {
        try {
            table.insertTerms(id, terms);
        } catch (DataIntegrityViolationException e) {
            throw ProgrammeRefusal.conflict("programme.refusal.terms-overlap", terms.from());
        }
    }

    private void check(ProgrammeDraft draft, FormSchema form) {
        if (!draft.code().matches("[a-z][a-z0-9-]{1,40}")) {
            throw ProgrammeRefusal.invalid("programme.refusal.code", draft.code()).at("code");
        }
        if (draft.terms().isEmpty() || draft.criteria().isEmpty()) {
            throw ProgrammeRefusal.invalid("programme.refusal.draft-lacks");
        }
        Instrument instrument = instruments.named(draft.instrument());
        for (TermsInForce terms : draft.terms()) {
            instrument.checkTerms(terms.terms());
            var eligibility = new Eligibility(form, terms.terms());
            for (Rule rule : draft.rules()) {
                eligibility.check(rule);
                checkSentences(rule, form, terms.terms().keySet());
            }
        }
        numbered(draft.rules().stream().map(Rule::nr).toList());
        numbered(draft.criteria().stream().map(Criterion::nr).toList());
        Set<String> codes = new HashSet<>();
        for (PaperWanted paper : draft.papers()) {
            if (!codes.add(paper.code()) || paper.kinds().isEmpty()) {
                throw ProgrammeRefusal.invalid("programme.refusal.paper", paper.code());
            }
        }
    }

    private static void checkSentences(Rule rule, FormSchema form, Set<String> terms) {
        Map<String, Set<String>> known =
                Map.of(
                        "application",
                        form.fields().stream()
                                .map(FormField::name)
                                .collect(java.util.stream.Collectors.toSet()),
                        "applicant",
                        Eligibility.APPLICANT.keySet(),
                        "terms",
                        terms);
        for (String sentence : List.of(rule.standard(), rule.holds(), rule.fails())) {
            Sentence.strangePlace(sentence, known)
                    .ifPresent(place -> {
                        throw ProgrammeRefusal.invalid(
                                "programme.refusal.rule-sentence", rule.nr(), place);
                    });
        }
    }

    private static void numbered(List<Integer> numbers) {
        for (int i = 0; i < numbers.size(); i++) {
            if (numbers.get(i) != i + 1) {
                throw ProgrammeRefusal.invalid("programme.refusal.draft-numbers");
            }
        }
    }
}
