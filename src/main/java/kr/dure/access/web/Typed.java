package kr.dure.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import kr.dure.kernel.Refusal;
import org.springframework.ui.Model;

/**
 * What was typed and why it was refused, for the template that shows the form again. This room lies
 * below the one that has forms, so its templates make the form themselves.
 */
final class Typed {

    private Typed() {}

    static String none(Model model, String template) {
        model.addAttribute("typed", Map.of());
        model.addAttribute("refusal", null);
        return template;
    }

    static String again(
            Refusal refusal,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            String template) {
        Map<String, String> typed = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, values[0]));
        response.setStatus(
                switch (refusal.kind()) {
                    case INVALID -> 422;
                    case CONFLICT -> 409;
                    case FORBIDDEN -> 403;
                    case ABSENT -> throw refusal;
                });
        if (refusal.kind() == Refusal.Kind.FORBIDDEN) {
            response.setHeader(Denials.REFUSED, "door");
        }
        model.addAttribute("typed", typed);
        model.addAttribute("refusal", refusal);
        return template;
    }
}
