package kr.dure.programme;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kr.dure.programme.Finding.Outcome;
import kr.dure.programme.Rule.Otherwise;

/**
 * The rules of a programme, typed: {@code application} has the fields of its form, {@code terms}
 * the names of its terms, so a misspelt name or a fraction is found when the programme is saved and
 * not when somebody applies. Whole numbers only: won, basis points, months, days.
 */
final class Eligibility {

    /** What the register says about the applicant, with its type. */
    static final Map<String, CelType> APPLICANT =
            Map.of(
                    "recognised_self_support", SimpleType.BOOL,
                    "members", SimpleType.INT,
                    "recipients", SimpleType.INT,
                    "near_poor", SimpleType.INT,
                    "ratio_ok", SimpleType.BOOL,
                    "open_support", SimpleType.BOOL,
                    "earlier_awards", SimpleType.INT);

    private static final CelRuntime RUNTIME = CelRuntimeFactory.standardCelRuntimeBuilder().build();

    private final CelCompiler compiler;

    Eligibility(FormSchema form, Map<String, Object> terms) {
        var application = new LinkedHashMap<String, CelType>();
        for (FormField field : form.fields()) {
            application.put(field.name(), type(field));
        }
        var termTypes = new LinkedHashMap<String, CelType>();
        terms.forEach((name, value) -> termTypes.put(name, type(value)));
        StructType applicationType = struct("dure.Application", application);
        StructType applicantType = struct("dure.Applicant", APPLICANT);
        StructType termsType = struct("dure.Terms", termTypes);
        this.compiler =
                CelCompilerFactory.standardCelCompilerBuilder()
                        .setTypeProvider(
                                new Types(
                                        ImmutableList.of(
                                                applicationType, applicantType, termsType)))
                        .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                        .addVar("application", applicationType)
                        .addVar("applicant", applicantType)
                        .addVar("terms", termsType)
                        .addVar("today", SimpleType.INT)
                        .setResultType(SimpleType.BOOL)
                        .build();
    }

    /**
     * Checks names and types of a rule.
     *
     * @throws ProgrammeRefusal.Invalid with the number of the rule and what the checker says
     */
    void check(Rule rule) {
        try {
            compiler.compile(rule.expression()).getAst();
        } catch (CelValidationException e) {
            throw ProgrammeRefusal.invalid(
                    "programme.refusal.rule-type",
                    rule.nr(),
                    firstLine(Objects.requireNonNullElse(e.getMessage(), "")));
        }
    }

    /** Judges by every rule. What cannot be computed is a person's to judge, never a pass. */
    List<Finding> judge(List<Rule> rules, Facts facts) {
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : rules) {
            Optional<Boolean> holds = evaluate(rule, facts);
            findings.add(
                    new Finding(
                            rule.nr(),
                            outcome(rule, holds),
                            Sentence.fill(rule.standard(), facts),
                            holds.map(held -> held ? rule.holds() : rule.fails())
                                    .map(sentence -> Sentence.fill(sentence, facts))
                                    .orElse(""),
                            rule.article()));
        }
        return List.copyOf(findings);
    }

    private static Outcome outcome(Rule rule, Optional<Boolean> holds) {
        if (holds.isEmpty()) {
            return Outcome.CHECK;
        }
        if (holds.get()) {
            return Outcome.MET;
        }
        return rule.otherwise() == Otherwise.REFUSE ? Outcome.UNMET : Outcome.CHECK;
    }

    private Optional<Boolean> evaluate(Rule rule, Facts facts) {
        try {
            CelAbstractSyntaxTree tree = compiler.compile(rule.expression()).getAst();
            Object value = RUNTIME.createProgram(tree).eval(facts.variables());
            return value instanceof Boolean known ? Optional.of(known) : Optional.empty();
        } catch (CelValidationException | CelEvaluationException e) {
            return Optional.empty();
        }
    }

    private static CelType type(FormField field) {
        return switch (field.kind()) {
            case INTEGER, DATE -> SimpleType.INT;
            case BOOLEAN -> SimpleType.BOOL;
            case TEXT -> SimpleType.STRING;
        };
    }

    private static CelType type(Object term) {
        return term instanceof List<?> ? ListType.create(SimpleType.INT) : SimpleType.INT;
    }

    private static StructType struct(String name, Map<String, CelType> types) {
        ImmutableMap<String, CelType> fields = ImmutableMap.copyOf(types);
        return StructType.create(
                name, fields.keySet(), field -> Optional.ofNullable(fields.get(field)));
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    private record Types(ImmutableList<CelType> all) implements CelTypeProvider {

        @Override
        public ImmutableCollection<CelType> types() {
            return all;
        }

        @Override
        public Optional<CelType> findType(String name) {
            return all.stream().filter(type -> type.name().equals(name)).findFirst();
        }
    }
}
