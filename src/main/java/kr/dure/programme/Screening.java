package kr.dure.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.dure.kernel.Refusal;
import kr.dure.kernel.Won;
import kr.dure.programme.Finding.Outcome;

/** Looks an application through: the form, the amount, every rule, the papers. */
final class Screening {

    private final Programme programme;
    private final TermsInForce terms;

    Screening(Programme programme, TermsInForce terms) {
        this.programme = programme;
        this.terms = terms;
    }

    Readiness look(
            Map<String, String> typed,
            Map<String, Object> applicant,
            List<HandedPaper> papers,
            LocalDate today) {
        FormReading reading = programme.form().read(typed);
        List<Problem> problems = new ArrayList<>(reading.problems());
        if (problems.stream().noneMatch(each -> each.field().equals(FormSchema.AMOUNT))) {
            amount(reading.answers()).ifPresent(problems::add);
        }
        var facts =
                new Facts(
                        programme.form().forRules(reading.answers()),
                        applicant,
                        terms.terms(),
                        today);
        var eligibility = new Eligibility(programme.form(), terms.terms());
        List<Finding> findings = eligibility.judge(programme.rules(), facts);
        problems.addAll(unmet(findings, problems));
        problems.addAll(missing(papers));
        return new Readiness(reading.answers(), findings, List.copyOf(problems));
    }

    private Optional<Problem> amount(Map<String, Object> answers) {
        if (answers.get(FormSchema.AMOUNT) instanceof Long asked) {
            try {
                terms.admit(Won.of(asked));
            } catch (Refusal refusal) {
                return Optional.of(Problem.of(FormSchema.AMOUNT, refusal));
            }
        }
        return Optional.empty();
    }

    /** One sentence a field: what the form has said already is not said again. */
    private List<Problem> unmet(List<Finding> findings, List<Problem> said) {
        Set<String> fields = said.stream().map(Problem::field).collect(Collectors.toSet());
        List<Problem> unmet = new ArrayList<>();
        for (Finding finding : findings) {
            String field = programme.rules().get(finding.nr() - 1).field();
            if (finding.outcome() == Outcome.UNMET && (field == null || fields.add(field))) {
                unmet.add(
                        Problem.at(
                                field == null ? "" : field,
                                "programme.problem.rule",
                                finding.found(),
                                finding.article()));
            }
        }
        return unmet;
    }

    private List<Problem> missing(List<HandedPaper> papers) {
        Set<String> handed = papers.stream().map(HandedPaper::code).collect(Collectors.toSet());
        return programme.papers().stream()
                .filter(wanted -> wanted.required() && !handed.contains(wanted.code()))
                .map(wanted ->
                        Problem.at(
                                "file-" + wanted.code(), "programme.problem.paper", wanted.name()))
                .toList();
    }
}
