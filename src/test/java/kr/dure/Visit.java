package kr.dure;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One browser without a screen: cookies of its own, redirects shown rather than followed, and the
 * token of the forgery check put into every form.
 */
public final class Visit {

    private static final String TOKEN_COOKIE = "dure-csrf";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder()
                    .cookieHandler(cookies)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private final URI house;

    public Visit(int port) {
        house = URI.create("http://localhost:" + port);
    }

    /** A visit of somebody who has signed in. */
    public static Visit of(int port, String login) {
        Visit visit = new Visit(port);
        var answer = visit.signIn(login, Cast.PASSWORD);
        if (!answer.headers().firstValue("Location").orElse("").matches(".*/(home|office)")) {
            throw new AssertionError(login + " could not sign in: " + answer);
        }
        return visit;
    }

    public HttpResponse<String> signIn(String login, String password) {
        return post("/sign-in", Map.of("login", login, "password", password));
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(house.resolve(path)).GET());
    }

    public HttpResponse<String> post(String path, Map<String, String> fields) {
        return send("POST", path, fields, Map.of("_csrf", token()));
    }

    /** Any method, as a form, with the token of the forgery check. */
    public HttpResponse<String> send(String method, String path) {
        return method.equals("GET")
                ? get(path)
                : send(method, path, Map.of(), Map.of("_csrf", token()));
    }

    /** The same without the token: what a foreign page could make a browser send. */
    public HttpResponse<String> forge(String path, Map<String, String> fields) {
        return send("POST", path, fields, Map.of());
    }

    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    private HttpResponse<String> send(
            String method, String path, Map<String, String> fields, Map<String, String> more) {
        String body = encoded(fields) + "&" + encoded(more);
        return send(
                HttpRequest.newBuilder(house.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The cookie's token, masked with zeros as a page would mask it with chance. */
    private String token() {
        if (cookie().isEmpty()) {
            get("/sign-in");
        }
        byte[] token = cookie().getBytes(StandardCharsets.UTF_8);
        byte[] masked = new byte[token.length * 2];
        System.arraycopy(token, 0, masked, token.length, token.length);
        return Base64.getUrlEncoder().encodeToString(masked);
    }

    private String cookie() {
        return cookies().stream()
                .filter(each -> each.getName().equals(TOKEN_COOKIE))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
