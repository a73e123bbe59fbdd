package kr.dure.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import kr.dure.HouseTest;
import kr.dure.Program;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The description of the interface for programs, beside the table of routes. */
@HouseTest
class OpenApiTests {

    private static final String PATH = "/api/v1/openapi.json";

    @Autowired RouteTable routes;
    @LocalServerPort int port;

    @Test
    void describesEveryRouteOfProgramsAndNoOther() {
        Set<String> described = new TreeSet<>();
        document("ko")
                .get("paths")
                .properties()
                .forEach(path ->
                        path.getValue()
                                .propertyNames()
                                .forEach(method ->
                                        described.add(
                                                method.toUpperCase(Locale.ROOT)
                                                        + " "
                                                        + path.getKey())));
        Set<String> written = new TreeSet<>();
        routes.all().stream()
                .map(each -> each.method() + " " + each.path())
                .filter(each -> each.contains(" /api/") && !each.contains(PATH))
                .forEach(written::add);
        assertThat(described).isEqualTo(written).isNotEmpty();
    }

    @Test
    void speaksTheReadersLanguageAndLeavesNoKeyUnsaid() {
        JsonNode korean = document("ko");
        assertThat(korean.get("openapi").stringValue()).startsWith("3.1");
        assertThat(korean.get("info").get("title").stringValue()).isEqualTo("두레 API");
        JsonNode english = document("en-US");
        assertThat(english.get("info").get("title").stringValue()).isEqualTo("Dure API");
        for (JsonNode document : new JsonNode[] {korean, english}) {
            assertThat(document.toString())
                    .doesNotContainPattern(
                            "\"(summary|description)\":\"[a-z]+\\.[a-z.-]+[a-z0-9]\"");
        }
        assertThat(english.toString()).doesNotContainPattern("\\p{IsHangul}");
    }

    @Test
    void asksForATokenAndAnIdempotencyKeyWhereSomethingIsChanged() {
        JsonNode document = document("ko");
        assertThat(document.at("/components/securitySchemes/token/scheme").stringValue())
                .isEqualTo("bearer");
        assertThat(document.at("/security/0").has("token")).isTrue();
        document.get("paths")
                .forEach(path -> {
                    JsonNode post = path.get("post");
                    if (post != null) {
                        assertThat(post.get("parameters").toString())
                                .contains("\"Idempotency-Key\"");
                        assertThat(post.get("requestBody").toString()).contains("$ref");
                    }
                });
    }

    private JsonNode document(String language) {
        return new Program(port, null).with("Accept-Language", language).read(PATH);
    }
}
