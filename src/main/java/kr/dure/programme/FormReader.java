package kr.dure.programme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kr.dure.programme.FormField.Choice;
import kr.dure.programme.FormField.Kind;
import tools.jackson.databind.JsonNode;

/** Finds the steps and fields in a form's JSON Schema. */
final class FormReader {

    private static final Set<String> WIDGETS =
            Set.of("money", "number", "date", "text", "area", "radio", "yesno");

    private FormReader() {}

    static List<FormStep> steps(JsonNode schema) {
        Set<String> required = new HashSet<>(texts(schema.path("required")));
        List<FormStep> steps = new ArrayList<>();
        for (JsonNode step : schema.path("x-steps")) {
            List<FormField> fields = new ArrayList<>();
            for (String name : texts(step.path("fields"))) {
                JsonNode property = schema.path("properties").path(name);
                fields.add(field(name, property, required.contains(name)));
            }
            steps.add(
                    new FormStep(
                            steps.size() + 1,
                            text(step, "title"),
                            List.copyOf(fields),
                            texts(step.path("help"))));
        }
        return List.copyOf(steps);
    }

    private static FormField field(String name, JsonNode property, boolean required) {
        Kind kind = kind(name, property);
        String widget = text(property, "x-widget");
        if (!name.matches("[a-z][A-Za-z0-9]{0,40}")
                || text(property, "title").isEmpty()
                || !WIDGETS.contains(widget)) {
            throw ProgrammeRefusal.invalid("programme.refusal.form-field", name);
        }
        JsonNode most = property.path("maxLength");
        return new FormField(
                name,
                kind,
                text(property, "title"),
                text(property, "x-hint"),
                text(property, "x-unit"),
                widget,
                text(property, "x-ask"),
                text(property, "x-article"),
                required,
                choices(property),
                most.isNumber() ? most.intValue() : null);
    }

    /** Fractions are never asked: amounts are won, rates basis points. */
    private static Kind kind(String name, JsonNode property) {
        String type = text(property, "type");
        return switch (type) {
            case "integer" -> Kind.INTEGER;
            case "boolean" -> Kind.BOOLEAN;
            case "string" -> text(property, "format").equals("date") ? Kind.DATE : Kind.TEXT;
            default -> throw ProgrammeRefusal.invalid("programme.refusal.form-field", name);
        };
    }

    private static List<Choice> choices(JsonNode property) {
        List<Choice> choices = new ArrayList<>();
        for (JsonNode choice : property.path("x-choices")) {
            choices.add(
                    new Choice(
                            choice.path("value").asString(""),
                            text(choice, "label"),
                            text(choice, "hint")));
        }
        return List.copyOf(choices);
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        node.forEach(each -> texts.add(each.asString("")));
        return List.copyOf(texts);
    }
}
