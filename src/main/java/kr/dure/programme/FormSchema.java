package kr.dure.programme;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kr.dure.kernel.DateText;
import kr.dure.kernel.Refusal;
import kr.dure.kernel.Won;
import kr.dure.kernel.WonText;
import kr.dure.programme.FormField.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The form of a programme: one JSON Schema (draft 2020-12) that says what an answer must be, and
 * with a few keywords of its own ({@code x-steps}, {@code x-hint}, {@code x-unit}, {@code
 * x-widget}, {@code x-ask}, {@code x-article}, {@code x-choices}) how it is asked. It reads what
 * was typed and checks it; formats are asserted, not noted.
 */
public final class FormSchema {

    /** Every form asks for an amount under this name. */
    public static final String AMOUNT = "amountWon";

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    registry ->
                            registry.schemaRegistryConfig(
                                    SchemaRegistryConfig.builder()
                                            .formatAssertionsEnabled(true)
                                            .build()));
    private static final SchemaLocation META =
            SchemaLocation.of("https://json-schema.org/draft/2020-12/schema");

    private final Map<String, Object> json;
    private final Schema schema;
    private final List<FormStep> steps;

    private FormSchema(Map<String, Object> json, Schema schema, List<FormStep> steps) {
        this.json = json;
        this.schema = schema;
        this.steps = steps;
    }

    /**
     * Reads a form.
     *
     * @throws ProgrammeRefusal.Invalid where it is no JSON Schema, where a step names a field that
     *     is not there or a field stands in no step or in two, or where no required whole amount
     *     {@link #AMOUNT} is asked
     */
    public static FormSchema of(Map<String, Object> json) {
        JsonNode tree = JsonText.tree(json);
        List<Error> wrong = REGISTRY.getSchema(META).validate(tree);
        if (!wrong.isEmpty()) {
            throw ProgrammeRefusal.invalid(
                    "programme.refusal.form-schema", wrong.getFirst().toString());
        }
        List<FormStep> steps = FormReader.steps(tree);
        Set<String> placed = new HashSet<>();
        for (FormField field : fields(steps)) {
            if (!placed.add(field.name())) {
                throw ProgrammeRefusal.invalid("programme.refusal.form-field", field.name());
            }
        }
        for (String name : tree.path("properties").propertyNames()) {
            if (!placed.contains(name)) {
                throw ProgrammeRefusal.invalid("programme.refusal.form-field", name);
            }
        }
        if (fields(steps).stream().noneMatch(FormSchema::isAmount)) {
            throw ProgrammeRefusal.invalid("programme.refusal.form-amount", AMOUNT);
        }
        return new FormSchema(json, REGISTRY.getSchema(tree), steps);
    }

    private static boolean isAmount(FormField field) {
        return field.name().equals(AMOUNT) && field.kind() == Kind.INTEGER && field.required();
    }

    public Map<String, Object> json() {
        return json;
    }

    public List<FormStep> steps() {
        return steps;
    }

    public List<FormField> fields() {
        return fields(steps);
    }

    private static List<FormField> fields(List<FormStep> steps) {
        return steps.stream().flatMap(step -> step.fields().stream()).toList();
    }

    public Optional<FormStep> step(int nr) {
        return nr >= 1 && nr <= steps.size() ? Optional.of(steps.get(nr - 1)) : Optional.empty();
    }

    /** The step a field stands in; 1 for what is no field. */
    public int stepOf(String name) {
        return steps.stream()
                .filter(step -> step.fields().stream().anyMatch(f -> f.name().equals(name)))
                .findFirst()
                .map(FormStep::nr)
                .orElse(1);
    }

    /** Reads and checks everything that was typed, over all steps. */
    public FormReading read(Map<String, String> typed) {
        Map<String, Object> answers = new LinkedHashMap<>();
        Map<String, Problem> problems = new LinkedHashMap<>();
        for (FormField field : fields()) {
            String text = typed.getOrDefault(field.name(), "").strip();
            if (!text.isEmpty()) {
                try {
                    answers.put(field.name(), value(field, text));
                } catch (Refusal unreadable) {
                    problems.put(field.name(), Problem.of(field.name(), unreadable));
                }
            }
        }
        for (Error error : schema.validate(JsonText.tree(answers))) {
            String name = name(error);
            problems.putIfAbsent(name, problem(name, error, typed.getOrDefault(name, "")));
        }
        List<Problem> ordered = new ArrayList<>();
        fields().stream().map(field -> problems.remove(field.name())).forEach(ordered::add);
        ordered.addAll(problems.values());
        ordered.removeIf(Objects::isNull);
        return new FormReading(answers, List.copyOf(ordered));
    }

    /** The answers as rules see them: a day is a number of days since 1970-01-01. */
    public Map<String, Object> forRules(Map<String, Object> answers) {
        Map<String, Object> seen = new LinkedHashMap<>(answers);
        for (FormField field : fields()) {
            if (field.kind() == Kind.DATE && answers.get(field.name()) instanceof String day) {
                seen.put(field.name(), LocalDate.parse(day).toEpochDay());
            }
        }
        return seen;
    }

    private static Object value(FormField field, String text) {
        return switch (field.kind()) {
            case INTEGER -> whole(field, text);
            case DATE -> DateText.read(text).toString();
            case BOOLEAN -> {
                if (!text.equals("true") && !text.equals("false")) {
                    throw ProgrammeRefusal.invalid("programme.form.choice", field.title());
                }
                yield Boolean.valueOf(text);
            }
            case TEXT -> text.replace("\r\n", "\n");
        };
    }

    private static long whole(FormField field, String text) {
        if (field.widget().equals("money")) {
            return WonText.read(text).amount();
        }
        String digits = text.replace(",", "");
        if (!digits.matches("-?[0-9]{1,15}")) {
            throw ProgrammeRefusal.invalid("programme.form.whole", field.title(), text);
        }
        return Long.parseLong(digits);
    }

    private static String name(Error error) {
        if (error.getKeyword().equals("required")) {
            return error.getProperty();
        }
        return error.getInstanceLocation().getNameCount() == 0
                ? ""
                : error.getInstanceLocation().getName(0);
    }

    private Problem problem(String name, Error error, String typed) {
        Optional<FormField> found =
                fields().stream().filter(field -> field.name().equals(name)).findFirst();
        if (found.isEmpty()) {
            return Problem.at("", "programme.form.wrong", name);
        }
        FormField field = found.get();
        String limit = limit(field, error.getArguments());
        return switch (error.getKeyword()) {
            case "required", "const" -> missing(field);
            case "minimum" -> Problem.at(name, "programme.form.least", field.title(), limit, typed);
            case "maximum" -> Problem.at(name, "programme.form.most", field.title(), limit, typed);
            case "minLength" -> Problem.at(name, "programme.form.short", field.title(), limit);
            case "maxLength" -> Problem.at(name, "programme.form.long", field.title(), limit);
            case "enum" -> Problem.at(name, "programme.form.choice", field.title());
            default -> Problem.at(name, "programme.form.shape", field.title(), typed);
        };
    }

    private static Problem missing(FormField field) {
        return field.ask().isEmpty()
                ? Problem.at(field.name(), "programme.form.missing", field.title())
                : Problem.at(field.name(), "programme.form.ask", field.ask());
    }

    private static String limit(FormField field, Object @Nullable [] arguments) {
        if (arguments == null || arguments.length == 0) {
            return "";
        }
        String limit = String.valueOf(arguments[0]);
        if (field.widget().equals("money") && limit.matches("[0-9]{1,18}")) {
            return WonText.brief(Won.of(Long.parseLong(limit)));
        }
        return limit + (field.kind() == Kind.INTEGER ? field.unit() : "");
    }
}
