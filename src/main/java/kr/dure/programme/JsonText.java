package kr.dure.programme;

import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON as it lies in the database and in a programme's file. Whole numbers are longs. */
final class JsonText {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_LONG_FOR_INTS)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> TYPED = new TypeReference<>() {};

    private JsonText() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static Map<String, Object> map(String json) {
        return MAPPER.readValue(json, MAP);
    }

    static Map<String, String> typed(String json) {
        return MAPPER.readValue(json, TYPED);
    }

    static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    /**
     * @throws ProgrammeRefusal.Invalid where the text is not JSON of this shape
     */
    static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JacksonException e) {
            throw ProgrammeRefusal.invalid(
                    "programme.refusal.draft-unreadable", e.getOriginalMessage());
        }
    }
}
