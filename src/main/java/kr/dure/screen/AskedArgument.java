package kr.dure.screen;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hands a controller the {@link Asked} it names as an argument. */
final class AskedArgument implements HandlerMethodArgumentResolver {

    private static final int LONGEST = 256 * 1024;
    private static final Pattern KEY = Pattern.compile("[!-~]{1,100}");

    /** A field written twice has no one meaning, and money needs one. */
    private static final JsonMapper STRICT =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Asked.class;
    }

    @Override
    public Asked resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        if (!isJson(request.getContentType())) {
            throw new NotTaken(415, "screen.problem.415");
        }
        byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            throw new NotTaken(413, "screen.problem.413");
        }
        String key = request.getHeader(Once.KEY);
        if (key == null || !KEY.matcher(key).matches()) {
            throw new NotTaken(400, "screen.problem.no-key");
        }
        return Asked.of(key, fingerprint(request, body), object(body));
    }

    private static boolean isJson(@Nullable String type) {
        try {
            return type != null
                    && MediaType.APPLICATION_JSON.isCompatibleWith(MediaType.parseMediaType(type));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static JsonNode object(byte[] body) {
        try {
            JsonNode read = STRICT.readTree(body);
            if (read.isObject()) {
                return read;
            }
        } catch (JacksonException e) {
            throw new NotTaken(400, "screen.problem.no-json");
        }
        throw new NotTaken(400, "screen.problem.no-json");
    }

    private static byte[] fingerprint(HttpServletRequest request, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String what = request.getMethod() + " " + request.getRequestURI() + "\n";
            digest.update(what.getBytes(StandardCharsets.UTF_8));
            return digest.digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
