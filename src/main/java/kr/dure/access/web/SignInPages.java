package kr.dure.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import kr.dure.access.SignInOffer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way in. What is sent from here is answered by the filters of the security chain. */
@Controller
class SignInPages {

    private final ObjectProvider<SignInOffer> offers;

    SignInPages(ObjectProvider<SignInOffer> offers) {
        this.offers = offers;
    }

    @GetMapping("/sign-in")
    String show(
            @RequestParam @Nullable String failed,
            @RequestParam @Nullable String wait,
            HttpServletResponse response,
            Model model) {
        if (OfficeFilter.person() != null) {
            return "redirect:/home";
        }
        if (wait != null) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, "60");
        }
        String no = wait != null ? "wait" : failed != null ? "failed" : null;
        model.addAttribute("no", no);
        SignInOffer offer = offers.getIfAvailable();
        model.addAttribute("offered", offer == null ? List.of() : offer.people());
        return "access/sign-in";
    }
}
