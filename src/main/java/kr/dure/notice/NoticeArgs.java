package kr.dure.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import kr.dure.kernel.Won;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The arguments of a sentence as JSON: texts and whole numbers as they are, {@code {"won": 9000}}
 * and {@code {"day": "2026-11-22"}}, so that each is shown the way its kind is shown.
 */
final class NoticeArgs {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String WON = "won";
    private static final String DAY = "day";

    private NoticeArgs() {}

    /**
     * @throws IllegalArgumentException for an argument of another kind, a fault of the caller
     */
    static String write(List<Object> args) {
        return JSON.writeValueAsString(args.stream().map(NoticeArgs::written).toList());
    }

    static List<Object> read(String json) {
        return StreamSupport.stream(JSON.readTree(json).spliterator(), false)
                .map(NoticeArgs::read)
                .toList();
    }

    private static Object written(Object arg) {
        return switch (arg) {
            case String text -> text;
            case Integer number -> number;
            case Long number -> number;
            case Won won -> Map.of(WON, won.amount());
            case LocalDate day -> Map.of(DAY, day.toString());
            default -> throw new IllegalArgumentException("no argument of a notice: " + arg);
        };
    }

    private static Object read(JsonNode node) {
        if (node.has(WON)) {
            return Won.of(node.get(WON).longValue());
        }
        if (node.has(DAY)) {
            return LocalDate.parse(node.get(DAY).stringValue());
        }
        return node.isNumber() ? (Object) node.longValue() : node.stringValue();
    }
}
