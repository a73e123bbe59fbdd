package kr.dure.screen;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** The page for a "no" from before the controllers: the table of routes, or a stale form. */
@Controller
class ErrorPages implements ErrorController {

    private final Failures failures;
    private static final String API = "/api/";

    private final Words words;
    private final Problems problems;
    private final JsonMapper mapper;

    ErrorPages(Failures failures, Words words, Problems problems, JsonMapper mapper) {
        this.failures = failures;
        this.words = words;
        this.problems = problems;
        this.mapper = mapper;
    }

    @RequestMapping("/error")
    @Nullable ModelAndView error(
            HttpServletRequest request, HttpServletResponse answer, Model model)
            throws IOException {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = code instanceof Integer known ? known : 404;
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (failed instanceof String path && path.startsWith(API)) {
            write(problems.of(status, path), answer);
            return null;
        }
        String key =
                switch (status) {
                    case 403 -> "screen.error.forbidden";
                    case 404 -> "screen.error.absent";
                    case 405 -> "screen.error.method";
                    case 413 -> "screen.error.too-large";
                    default -> "screen.error.other";
                };
        return new ModelAndView(failures.show(status, words.text(key), request, answer, model));
    }

    /** A program is not shown a page. */
    private void write(Problem problem, HttpServletResponse answer) throws IOException {
        answer.setStatus(problem.status());
        problems.answer(problem, false)
                .getHeaders()
                .forEach((name, values) -> values.forEach(value -> answer.setHeader(name, value)));
        answer.getOutputStream().write(mapper.writeValueAsBytes(problem));
    }
}
