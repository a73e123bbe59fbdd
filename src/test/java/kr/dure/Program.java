package kr.dure;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program at work with a token: no cookies, no forms, JSON both ways. */
public final class Program {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI house;
    private final Map<String, String> headers;

    public Program(int port, @Nullable String token) {
        this(
                URI.create("http://localhost:" + port),
                token == null ? Map.of() : Map.of("Authorization", "Bearer " + token));
    }

    private Program(URI house, Map<String, String> headers) {
        this.house = house;
        this.headers = headers;
    }

    /** The same with a header of its own. */
    public Program with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Program(house, more);
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(house.resolve(path)).GET());
    }

    /** What is at the path, which must be there. */
    public JsonNode read(String path) {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return json(answer);
    }

    /** Under a key of its own. */
    public HttpResponse<String> post(String path, String body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    public HttpResponse<String> post(String path, String body, String key) {
        return with("Idempotency-Key", key).send("POST", path, body);
    }

    /** Any method, with a JSON body and no key. */
    public HttpResponse<String> send(String method, String path, String body) {
        var request =
                HttpRequest.newBuilder(house.resolve(path))
                        .method(method, HttpRequest.BodyPublishers.ofString(body));
        return with("Content-Type", headers.getOrDefault("Content-Type", "application/json"))
                .send(request);
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        headers.forEach(request::setHeader);
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
