package kr.dure.screen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Hands a controller the {@link Form} it names as an argument. */
final class FormArgument implements HandlerMethodArgumentResolver {

    private final Words words;

    FormArgument(Words words) {
        this.words = words;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Form.class;
    }

    @Override
    public Form resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        var response = web.getNativeResponse(HttpServletResponse.class);
        Map<String, Upload> uploads = new HashMap<>();
        if (request instanceof MultipartHttpServletRequest multipart) {
            for (var part : multipart.getFileMap().entrySet()) {
                MultipartFile file = part.getValue();
                if (!file.isEmpty()) {
                    String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
                    uploads.put(part.getKey(), new Upload(name, file.getBytes()));
                }
            }
        }
        return new Form(words, request.getParameterMap(), uploads, request, response);
    }
}
