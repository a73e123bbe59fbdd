package kr.dure.screen;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page for a "no" from before the controllers: the table of routes, or a stale form. */
@Controller
class ErrorPages implements ErrorController {

    private final Failures failures;
    private final Words words;

    ErrorPages(Failures failures, Words words) {
        this.failures = failures;
        this.words = words;
    }

    @RequestMapping("/error")
    String error(HttpServletRequest request, HttpServletResponse answer, Model model) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = code instanceof Integer known ? known : 404;
        String key =
                switch (status) {
                    case 403 -> "screen.error.forbidden";
                    case 404 -> "screen.error.absent";
                    case 405 -> "screen.error.method";
                    case 413 -> "screen.error.too-large";
                    default -> "screen.error.other";
                };
        return failures.show(status, words.text(key), request, answer, model);
    }
}
